import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { roundTrip } from '../../../scripts/round-trip.ts';

// The whole content is read by `npm run check:roundtrip`; here, what is hard about files, and one of each kind.
const NASTY = 'tests/fixtures/nasty';
const BODIES = 'tests/fixtures/mdx/benign';
const KINDS = [
  'src/content/news',
  'src/content/tasks',
  'src/content/terms',
  'src/content/settings',
  'tests/fixtures/sample/content/reports',
];

const filesOf = (folder: string) => readdirSync(folder).map((name) => join(folder, name));
const files = [
  ...filesOf(NASTY),
  ...filesOf(BODIES),
  ...KINDS.flatMap((folder) => filesOf(folder).slice(0, 2)),
];
const formatOf = (file: string) => (file.endsWith('.mdx') ? 'mdx' : 'yaml');
function read(file: string): string {
  const text = readFileSync(file, 'utf8');
  return file.startsWith(BODIES) ? `---\ntitle: "Tên bài"\n---\n${text}` : text;
}

let edits = 0;

describe('a file that the CMS opens', { timeout: 30_000 }, () => {
  it.each(files)('is saved as it was, and an edit of one word changes one line: %s', (file) => {
    const trip = roundTrip(read(file), formatOf(file));
    edits += trip.edits;
    expect(trip).toMatchObject({ isByteEqual: true, isBodyEqual: true, problems: [] });
  });
  it('has words to edit', () => expect(edits).toBeGreaterThan(300));
});

describe('the check', () => {
  const rewriting = {
    readEntry: (source: string) => parse(source) as Record<string, unknown>,
    writeEntry: (data: Record<string, unknown>) => stringify(data),
  };
  it('finds a format that writes files anew', () => {
    const { isByteEqual, oneLine, edits } = roundTrip(
      'a: "một"\nb: [hai, ba]\n',
      'yaml',
      rewriting,
    );
    expect({ isByteEqual, oneLine: oneLine < edits }).toEqual({
      isByteEqual: false,
      oneLine: true,
    });
  });
  it('finds a format that drops an edit', () => {
    const { isByteEqual, problems } = roundTrip('a: một\n', 'yaml', {
      ...rewriting,
      writeEntry: () => 'a: một\n',
    });
    expect({ isByteEqual, problems: problems.length }).toEqual({ isByteEqual: true, problems: 1 });
  });
});
