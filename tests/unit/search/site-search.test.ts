import { describe, expect, it } from 'vitest';
import { readCards, toCardFile } from '../../../src/search/cards.ts';
import { FullText, type Pagefind } from '../../../src/search/full-text.ts';
import { markWords } from '../../../src/search/mark.ts';
import type { SearchPage } from '../../../src/search/page.ts';
import { toPagefindPage } from '../../../src/search/pagefind-page.ts';
import { SiteSearch } from '../../../src/search/site-search.ts';

const WORDS = {
  abbreviations: [['bhyt', 'bảo hiểm y tế']],
  synonyms: [['cúp điện', 'mất điện']],
  asides: [],
};
const page = (id: string, title: string, more: Partial<SearchPage> = {}): SearchPage => ({
  id,
  kind: 'Hướng dẫn',
  title,
  summary: '',
  aliases: [],
  headings: [],
  body: '',
  ...more,
});
const PAGES = [
  page('gia', 'Trợ cấp người già', { summary: 'Ai được hưởng.' }),
  page('gia-mat', 'Cuộc gọi giả', { body: 'Kẻ gian giả giọng con cháu.' }),
  page('gia-dinh', 'Gia đình số', { body: 'Mỗi gia đình một người.' }),
  page('the', 'Gắn thẻ bảo hiểm y tế', { aliases: ['the kham benh'] }),
  page('dien', 'Báo mất điện', { headings: ['Gọi số nào'] }),
  page('tin', 'Chuyện tuần này', {
    kind: 'Tin tức',
    isArchive: true,
    summary: 'Tin của phường.',
    body: 'Họp tổ ngày mười hai.',
  }),
];
const search = () => new SiteSearch(toCardFile(PAGES, WORDS));
const idsFor = (text: string, options?: Parameters<SiteSearch['search']>[1]) =>
  search()
    .search(text, options)
    .results.map(({ id }) => id);

describe('ranking', () => {
  it.each([
    ['già', 'gia'],
    ['giả', 'gia-mat'],
    ['gia đình', 'gia-dinh'],
    ['bhyt', 'the'],
    ['cup dien', 'dien'],
    ['thẻ khám bệnh', 'the'],
    ['gọi số nào', 'dien'],
    ['ai duoc huong', 'gia'],
  ])('%s finds %s first', (typed, expected) => expect(idsFor(typed)[0]).toBe(expected));

  it('from the first letters on', () =>
    expect(idsFor('bảo hi', { isTyping: true })[0]).toBe('the'));
});

describe('how sure an answer is', () => {
  it.each([
    ['bảo hiểm y tế', 'found'],
    ['bảo hiểm xe máy điện hạng sang', 'guess'],
    ['zzzz qqqq', 'none'],
    ['', 'none'],
  ])('“%s”: %s', (typed, certainty) => expect(search().search(typed).certainty).toBe(certainty));

  it('a good answer needs no full text, a poor one does', () => {
    const site = search();
    expect(site.needsFullText(site.search('bảo hiểm y tế'))).toBe(false);
    expect(site.needsFullText(site.search('họp ngày mười hai'))).toBe(true);
  });
});

describe('the full text', () => {
  const pagefindOf = (pages: readonly SearchPage[]): Pagefind => ({
    options: () => Promise.resolve(),
    init: () => Promise.resolve(),
    search: (word) =>
      Promise.resolve({
        results: pages
          .filter(({ body }) => body.toLowerCase().includes(word))
          .map(({ id, title, kind, summary, body }) => ({
            id,
            score: 1,
            data: () => Promise.resolve({ content: body, meta: { id, title, kind, summary } }),
          })),
      }),
  });

  it('brings pages that are then ranked like the others, and keep their name', async () => {
    const site = search();
    const { query, results } = site.search('họp ngày mười hai');
    expect(results.map(({ id }) => id)).not.toContain('tin');
    site.add(
      await new FullText(pagefindOf(PAGES), PAGES.length).candidates(
        query,
        site.language.vocabulary,
      ),
    );
    const answer = site.search('họp ngày mười hai');
    expect([answer.results[0]?.id, answer.certainty]).toEqual(['tin', 'found']);
    expect(site.cards.get('tin')?.title).toBe('Chuyện tuần này');
  });

  it('asks for a number as it stands: 6230 is no 623', async () => {
    expect(await askedFor('công văn 623', PAGES.length)).toContain('"623"');
  });

  it.each([
    ['a word that few pages have is asked for by itself', 'giọng cháu', 5000, ['giọng', 'cháu']],
    ['words that thousands of pages have are asked for together', 'gia đình', 10_000, ['gia ḏình']],
    ['beside a rare one they are not asked for', 'người già giọng', 5000, ['giọng']],
    ['a word that nearly all of very many pages have is not asked for', 'gia', 10_000, []],
  ])('spares the phone: %s', async (_, typed, pageCount, expected) => {
    expect((await askedFor(typed, pageCount)).sort()).toEqual(expected.sort());
  });

  /** What Pagefind is asked for, on a site with so many pages. */
  async function askedFor(typed: string, pageCount: number): Promise<string[]> {
    const asked: string[] = [];
    const pagefind = {
      ...pagefindOf(PAGES),
      search: (text: string) => (asked.push(text), Promise.resolve({ results: [] })),
    };
    const site = search();
    await new FullText(pagefind, pageCount).candidates(
      site.search(typed).query,
      site.language.vocabulary,
    );
    return asked;
  }

  it('is given đ as a letter that Pagefind can fold, and nothing that could be markup', () => {
    const { content } = toPagefindPage(
      page('a', 'Đường <b>', { aliases: ['"x" & y'], body: 'đi\nđứng' }),
    );
    expect(content).not.toMatch(/[đĐ]/);
    expect(content).toContain('<meta content="a" data-pagefind-meta="id[content]">');
    expect(content).toContain('<main data-pagefind-body>');
    expect(content).toContain('<h1>Ḏường &lt;b></h1>');
    expect(content).toContain('&quot;x&quot; &amp; y');
  });
});

describe('the cards', () => {
  const many = (count: number, kind: string, letters: number, isArchive = false) =>
    Array.from({ length: count }, (_, at) =>
      page(`${kind}/${at}`, `${kind} ${at}`, {
        kind,
        isArchive,
        body: Array.from({ length: letters / 5 }, (_, word) => `a${at}b${word}`).join(' '),
      }),
    );

  it('keep every heading and name, and each word of the body once', () => {
    const file = toCardFile(
      [
        page('a', 'Tên bài', {
          aliases: ['x', 'y'],
          headings: ['Mục một'],
          body: 'tên bài dài dài',
        }),
      ],
      WORDS,
    );
    expect(readCards(file)).toEqual([
      { ...page('a', 'Tên bài', { aliases: ['x', 'y'], headings: ['Mục một'] }), body: 'dài' },
    ]);
    expect(file.isWhole).toBe(true);
  });

  it('stay within their limit however many pages there are, the first pages first', () => {
    const file = toCardFile(many(10_000, 'Hướng dẫn', 500), WORDS);
    expect(JSON.stringify(file).length).toBeLessThan(600_000);
    expect(file.isWhole).toBe(false);
    expect(file.cards[0]?.[0]).toBe('Hướng dẫn/0');
  });

  it('hold only name and summary of what grows without end, whatever it is called, and only the newest', () => {
    const file = toCardFile(many(300, 'Chuyện phường', 500, true), WORDS);
    expect(file.cards).toHaveLength(200);
    expect(file.cards.every((card) => card[6] === '')).toBe(true);
  });
});

it('marks the words that were meant in a summary', () => {
  const { query } = search().search('cup dien');
  expect(markWords('Báo mất điện ngay.', query).filter(({ isFound }) => isFound)).toEqual([
    { text: 'mất', isFound: true },
    { text: 'điện', isFound: true },
  ]);
});
