import { describe, expect, it } from 'vitest';
import { toCardFile } from '../../src/search/cards.ts';
import { SiteSearch } from '../../src/search/site-search.ts';
import { siteCorpus } from '../bench/search/corpora.ts';

const { pages, words } = await siteCorpus();
const search = new SiteSearch(toCardFile(pages, words));

describe('pages that editors put first come first for every phrase of their line', () => {
  it.each(words.answers.map(([to = '', ...said]) => ({ first: said[0], said, to: to.split(' ') })))(
    '$first',
    ({ said, to }) => {
      const others = said.filter((phrase) => {
        const { results } = search.search(phrase);
        return !to.includes(results[0]?.id ?? '');
      });
      expect(others).toEqual([]);
    },
  );
});
