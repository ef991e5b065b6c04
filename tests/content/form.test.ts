import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findUncanonical, formFaults } from '../../scripts/canonical.ts';
import { readContent } from '../../src/store/read.ts';

const FILE = 'news/2026-11-02-lop-hoc.mdx';
const FORM = '---\ntitle: "Một"\ndate: 2026-11-02\n---\n\nHai\n';

/** The faults of one file with this text, and its text after `npm run format`. */
function formOf(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'form-'));
  try {
    cpSync('tests/fixtures/bad-content/base/src/content/news', join(folder, 'news'), {
      recursive: true,
    });
    const file = join(folder, FILE);
    writeFileSync(file, text);
    const faults = formFaults([folder]).map(({ line, message }) => ({ line, message }));
    for (const found of findUncanonical([folder])) writeFileSync(found.file, found.text);
    return { faults, after: readFileSync(file, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the one form of our files', () => {
  it('is that of all content', () => expect(formFaults()).toEqual([]));
  it.each([
    ['a text without quotes', FORM.replace('"Một"', 'Một của'), 2, FORM.replace('Một', 'Một của')],
    ['Windows line ends', FORM.replaceAll('\n', '\r\n'), 1, FORM],
    ['a byte order mark', `\ufeff${FORM}`, 1, FORM],
    ['letters in parts', FORM.normalize('NFD'), 2, FORM],
    ['a blank line too many', FORM.replace('Hai', '\nHai'), 6, FORM],
    ['another sign of emphasis', FORM.replace('Hai', '_Hai_'), 6, FORM.replace('Hai', '*Hai*')],
    ['no last line break', FORM.trimEnd(), 6, FORM],
  ])('is asked for, and written: %s', (_, text, line, after) =>
    expect(formOf(text)).toEqual({
      faults: [
        { line, message: 'Từ dòng này tệp chưa theo cách viết chung. Hãy chạy npm run format.' },
      ],
      after,
    }),
  );
  it('is not asked of a file that cannot be read', () =>
    expect(formOf('---\ntitle: "Một\n---\n')).toEqual({
      faults: [],
      after: '---\ntitle: "Một\n---\n',
    }));
});

it('no list of an entry holds the same item twice', () => {
  const twice = readContent(['src']).entries.flatMap(({ collection, id, data }) =>
    Object.entries(data).flatMap(([field, value]) => {
      const items = Array.isArray(value) ? value.map((item) => JSON.stringify(item)) : [];
      return new Set(items).size < items.length ? `${collection}/${id}: ${field}` : [];
    }),
  );
  expect(twice).toEqual([]);
});
