import type { SearchPage } from '../../../src/search/page.ts';

/** One page in ten stays evergreen as a site grows; the others are news. */
const EVERGREEN_EVERY = 10;
const SENTENCES = 12;

/** More pages of the same words, each made of sentences from all over the site that lack `rare`; the same in every run. */
export function growCorpus(pages: readonly SearchPage[], size: number, rare: string): SearchPage[] {
  const sentences = pages
    .flatMap(({ body }) => body.split(/(?<=[.!?])\s+/))
    .filter((sentence) => sentence.length > 20 && !sentence.includes(rare));
  let seed = 1;
  const pick = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return sentences[seed % sentences.length] ?? '';
  };
  const more = Array.from({ length: Math.max(0, size - pages.length) }, (_, at) => ({
    id: `them/${at}`,
    kind: at % EVERGREEN_EVERY === 0 ? 'Hướng dẫn' : 'Tin tức',
    isArchive: at % EVERGREEN_EVERY !== 0,
    title: `${pick().slice(0, 60)} ${at}`,
    summary: pick(),
    aliases: [],
    headings: [],
    body: Array.from({ length: SENTENCES }, pick).join(' '),
  }));
  return [...pages, ...more];
}
