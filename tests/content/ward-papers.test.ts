import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseBody } from '../../src/core/dialect/parse.ts';
import { readPaper } from '../../src/core/ward-papers.ts';

const FOLDER = 'docs/ho-so';
const files = readdirSync(FOLDER).sort();
const read = (file: string) => readPaper(readFileSync(join(FOLDER, file), 'utf8'));
/** Two pages of A4 in the lettering of office papers. */
const MOST_SYLLABLES = 900;

it('the folder has six papers', () => expect(files).toHaveLength(6));

describe.each(files)('%s', (file) => {
  const { body, title, statements, blanks } = read(file);

  it('says of the system only what a file of the project makes true', () => {
    const bare = statements.filter(
      ({ proofs, sources, blanks: open }) => proofs.length + sources.length + open === 0,
    );
    expect(bare).toEqual([]);
    expect(statements.flatMap(({ proofs }) => proofs).filter((one) => !existsSync(one))).toEqual(
      [],
    );
    expect(statements.filter(({ proofs }) => proofs.length > 0).length).toBeGreaterThan(2);
  });
  it('leaves to the ward what only the ward knows', () => expect(blanks).toBeGreaterThan(2));
  it('fits on two pages, and is printed without its notes', () => {
    expect(body.split(/\s+/).length).toBeLessThan(MOST_SYLLABLES);
    expect([title, body].join()).not.toMatch(/<!--|proof:/);
    expect(parseBody(body).faults).toEqual([]);
  });
});

it('a statement without a file, or with one that is not there, is noticed', () => {
  const { statements, blanks } = readPaper(
    '# Tờ\n\n- Máy tự chạy.\n- Máy tự dừng. <!-- proof: tests/none.test.ts -->\n- Ai làm: ……\n',
  );
  expect(statements.map(({ proofs, blanks: open }) => [proofs.length, open])).toEqual([
    [0, 0],
    [1, 0],
    [0, 1],
  ]);
  expect(statements[1]?.proofs.filter((one) => existsSync(one))).toEqual([]);
  expect(blanks).toBe(1);
});
