import { describe, expect, it } from 'vitest';
import { readCards, toCardFile } from '../../../src/search/cards.ts';
import { findPassages, type Pagefind } from '../../../src/search/full-text.ts';
import { markWords } from '../../../src/search/mark.ts';
import type { SearchPage } from '../../../src/search/page.ts';
import { toPagefindPage } from '../../../src/integration/pagefind-page.ts';
import { SiteSearch } from '../../../src/search/site-search.ts';
import { wordsOf } from '../../../src/search/text.ts';

const WORDS = {
  abbreviations: [['bhyt', 'bảo hiểm y tế']],
  synonyms: [['cúp điện', 'mất điện']],
  shorthand: [],
  asides: [['của']],
  names: [],
  answers: [['gia-mat', 'cháu tiền']],
  groups: [],
  absent: [['Bác hỏi phường.', 'sổ đỏ']],
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

  it('puts a page with a button of that name before one with its words here and there', () => {
    const button = page('nut', 'Bài hai', {
      body: 'Chạm **Gửi yêu cầu** rồi chờ máy báo là xong, có khi lâu hơn một chút.',
    });
    const words = page('chu', 'Bài một', { body: 'Gửi thư, yêu thương, cầu mong.' });
    const site = new SiteSearch(toCardFile([words, button], WORDS));
    expect(site.search('gửi yêu cầu').results[0]?.id).toBe('nut');
  });

  it('from the first letters on', () =>
    expect(idsFor('bảo hi', { isTyping: true })[0]).toBe('the'));
});

describe('how sure an answer is', () => {
  it.each([
    ['bảo hiểm y tế', 'found'],
    ['kẻ gian họp', 'mentioned'],
    ['làm sổ đỏ', 'absent'],
    ['zzzz qqqq', 'none'],
    ['', 'none'],
  ])('“%s”: %s', (typed, certainty) => expect(search().search(typed).certainty).toBe(certainty));

  it('a page of the very name is found, whatever editors say is not there', () => {
    const site = new SiteSearch(toCardFile([...PAGES, page('so', 'Sổ đỏ')], WORDS));
    expect(site.search('sổ đỏ').certainty).toBe('found');
  });
});

describe('pages that editors put first', () => {
  it('come first', () => expect(idsFor('cháu đòi tiền người già')[0]).toBe('gia-mat'));
  it('but not before the page of that very name', () => {
    const site = new SiteSearch(toCardFile([...PAGES, page('b', 'Cháu đòi tiền')], WORDS));
    const ids = site.search('cháu đòi tiền').results.map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['b', 'gia-mat']);
  });
});

describe('while somebody types', () => {
  it('a page that came first stays first unless another is clearly better', () => {
    const typing = (text: string, first?: string) =>
      search().search(text, { isTyping: true, first }).results[0]?.id;
    expect(typing('gia')).not.toBe('gia-dinh');
    expect(typing('gia', 'gia-dinh')).toBe('gia-dinh');
    expect(typing('bảo hi', 'gia-dinh')).toBe('the');
  });
});

describe('the whole text', () => {
  const passages = (typed: string, asked: string[] = []) => {
    const pagefind: Pagefind = {
      options: () => Promise.resolve(),
      init: () => Promise.resolve(),
      search: (text) => {
        asked.push(text);
        return Promise.resolve({
          results: PAGES.map(({ id, title, kind, body }) => ({
            id,
            data: () => Promise.resolve({ content: body, meta: { id, title, kind } }),
          })),
        });
      },
    };
    return findPassages(pagefind, search().search(typed).query, wordsOf);
  };

  it('brings the sentence that has most of the words', async () => {
    const [, found] = await passages('giọng con cháu');
    expect(found).toMatchObject({ id: 'gia-mat', sentence: 'Kẻ gian giả giọng con cháu.' });
  });
  it('is not asked for words that only tie others together', async () => {
    const asked: string[] = [];
    await passages('giọng của đường', asked);
    expect(asked).toEqual(['giọng ḏường']);
  });
  it('takes a number as it stands: 6230 is no 623', async () =>
    expect(await passages('công văn 623')).toEqual([]));

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
      { ...page('a', 'Tên bài', { aliases: ['x', 'y'], headings: ['mục một'] }), body: 'dài' },
    ]);
    expect(file.isWhole).toBe(true);
  });

  it('lose no word of a body, wherever it stands among those of others', () => {
    const words = Array.from({ length: 300 }, (_, at) => `w${at}`);
    const pages = words.map((word, at) => page(`p${at}`, 'a', { body: `${words[0]} ${word}` }));
    const whole = page('all', 'a', { body: words.join(' ') });
    const bodies = readCards(toCardFile([whole, ...pages], WORDS)).map(({ body }) => body);
    expect(bodies[0]?.split(' ').length).toBe(300);
    expect(bodies.slice(1).every((body, at) => body.split(' ').includes(`w${at}`))).toBe(true);
  });

  it('stay within their limit however many pages there are, the first pages first', () => {
    const file = toCardFile(many(10_000, 'Hướng dẫn', 500), WORDS);
    expect(JSON.stringify(file).length).toBeLessThan(600_000);
    expect(file.isWhole).toBe(false);
    expect(readCards(file)[0]?.id).toBe('Hướng dẫn/0');
  });

  it('hold only the newest of what grows without end, whatever it is called', () => {
    const file = toCardFile(many(300, 'Chuyện phường', 500, true), WORDS);
    expect(readCards(file)).toHaveLength(200);
    expect(file.isWhole).toBe(false);
  });
});

describe('marks', () => {
  const marked = (text: string, typed: string) =>
    markWords(text, search().search(typed).query)
      .filter(({ isFound }) => isFound)
      .map(({ text: found }) => found);
  it('stand on what was meant, as one', () =>
    expect(marked('Báo mất điện ngay.', 'cup dien')).toEqual(['mất điện']));
  it('leave a syllable of another name alone', () =>
    expect(marked('Thẻ bảo hiểm y tế, bảo vệ, tế lễ', 'bhyt')).toEqual(['bảo hiểm y tế']));
  it('never take one syllable of a name', () =>
    expect(marked('Gọi điện cho phường', 'cúp điện')).toEqual([]));
  it('take single words where none stand together', () =>
    expect(marked('Hiểm nguy', 'bảo hiểm')).toEqual(['Hiểm']));
});
