import { describe, expect, it } from 'vitest';
import { warnWhenFull } from '../../../src/integration/build-steps.ts';
import type { SearchPage } from '../../../src/search/page.ts';

/** The cards take 150,000 letters. */
const pagesOf = (letters: number): SearchPage[] =>
  Array.from({ length: 10 }, () => ({
    id: 'bai',
    kind: 'Hướng dẫn',
    title: 'a'.repeat(letters / 10),
    summary: '',
    aliases: [],
    headings: [],
    body: '',
  }));
const said = (pages: readonly SearchPage[]) => {
  const lines: string[] = [];
  warnWhenFull({ warn: (line) => void lines.push(line) }, pages);
  return lines;
};

describe('the build says in a sentence that the search fills up', () => {
  it('from four fifths on', () =>
    expect(said(pagesOf(120_010))).toEqual([
      expect.stringMatching(/^Mục lục tìm kiếm đã đầy hơn 80 %\. Khi đầy, .+\.$/),
    ]));
  it('and nothing before', () => expect(said(pagesOf(119_990))).toEqual([]));
});
