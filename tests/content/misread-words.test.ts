import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anyWhole } from '../../src/core/plain-language/text.ts';
import { MISREAD_WORDS } from '../../src/core/plain-language/word-lists.ts';

const MISREAD = anyWhole(MISREAD_WORDS.map(({ hard }) => hard));
/** Lists that hold such words on purpose: what residents type, what editors are warned of, the annex word for word. */
const LISTS =
  /^src\/(?:core\/plain-language\/word-lists\.ts|content\/search-words\/|components\/content\/pairs\.ts)/;
const VERBATIM = /^verbatim:\n(?: {2}.*\n)+/m;

describe('words that say something else than was meant', () => {
  it('are found in the texts of before, each of them', () => {
    const text = readFileSync('tests/fixtures/texts/misread.txt', 'utf8').toLowerCase();
    for (const { hard } of MISREAD_WORDS) expect(text.search(anyWhole([hard])), hard).not.toBe(-1);
  });
  it('stand in no text of the site', () => {
    const found = globSync('src/**/*.{mdx,yaml,astro,ts}')
      .filter((file) => !LISTS.test(file))
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').replace(VERBATIM, '').matchAll(MISREAD)].map(
          ([words]) => `${file}: ${words}`,
        ),
      );
    expect(found).toEqual([]);
  });
});
