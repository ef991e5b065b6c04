import { describe, expect, it } from 'vitest';
import NewsArticle from '../../src/components/news/NewsArticle.astro';
import NewsList from '../../src/components/news/NewsList.astro';
import { allWords, draw, wordsOf } from '../support/draw.ts';

const DATA = {
  title: 'Tin mẫu',
  date: '2026-11-25',
  summary: 'Tóm tắt mẫu.',
  kind: 'article',
  channel: 'site',
  source: { kind: 'own', items: [] },
  photos: [],
  attachments: [],
  byline: 'Người viết mẫu',
  body: { parts: [] },
};
const article = (more: object = {}, props: object = {}) =>
  draw(NewsArticle, { data: { ...DATA, ...more }, files: [], today: '2026-11-28', ...props });

describe('a news item', () => {
  it('says its day and its kind', async () =>
    expect(wordsOf((await article()).querySelector('.meta'))).toBe('25/11/2026 Bài viết'));

  it('that retells says first of when the matter is, then when it was written', async () => {
    const body = await article({ kind: 'handbook', happened: '2025-10' });
    expect(wordsOf(body.querySelector('.meta'))).toBe(
      'Sự việc: tháng 10/2025 Viết ngày 25/11/2026 Cẩm nang',
    );
  });

  it('that is a notice says when, where, for whom, with what and whom to ask', async () => {
    const body = await article({
      kind: 'notice',
      notice: {
        from: '2026-12-05',
        opens: '08:00',
        closes: '11:00',
        place: 'Nhà văn hóa mẫu',
        forWhom: 'Mọi người',
        prepare: ['Thẻ mẫu', 'Điện thoại'],
        ask: 'Đơn vị mẫu',
      },
    });
    const facts = [...body.querySelectorAll('dl dt')].map((name) => [
      wordsOf(name),
      wordsOf(name.nextElementSibling),
    ]);
    expect(facts).toEqual([
      ['Khi nào', 'Ngày 5/12/2026, 8 giờ đến 11 giờ'],
      ['Ở đâu', 'Nhà văn hóa mẫu'],
      ['Cho ai', 'Mọi người'],
      ['Chuẩn bị', expect.stringMatching(/Thẻ mẫu\s*Điện thoại/)],
      ['Hỏi ai', 'Đơn vị mẫu'],
    ]);
  });

  it('says that it has ended, once it has', async () => {
    const words = async (today: string) =>
      wordsOf(await article({ expires: '2026-11-27' }, { today }));
    expect(await words('2026-11-28')).toContain('đã hết hạn ngày 27/11/2026');
    expect(await words('2026-11-27')).not.toContain('hết hạn');
  });

  it('offers its documents with what they weigh', async () => {
    const files = [
      {
        title: 'Thông báo đã ký',
        address: '/tep/2026/11/thong-bao.pdf',
        facts: 'PDF, 2 trang, 45 KB',
      },
    ];
    const link = (await article({}, { files })).querySelector('a[href$=".pdf"]');
    expect(link?.getAttribute('href')).toBe('/tep/2026/11/thong-bao.pdf');
    expect(wordsOf(link)).toBe('Thông báo đã ký (PDF, 2 trang, 45 KB)');
    expect(allWords(await article(), 'h2')).toEqual(['Nguồn']);
  });

  it('shows each further photo with its words', async () => {
    const src = { src: '/a.webp', width: 800, height: 600, format: 'webp' };
    const photos = [
      { src, alt: 'Lớp học', caption: 'Giờ thực hành' },
      { src, alt: 'Bàn hỗ trợ' },
    ];
    const body = await article({ photos });
    const alts = [...body.querySelectorAll('img')].map((image) => image.getAttribute('alt'));
    expect(alts).toEqual(['Lớp học', 'Bàn hỗ trợ']);
    expect(allWords(body, 'figcaption')).toEqual(['Giờ thực hành']);
  });
});

it('a list marks what has ended', async () => {
  const news = ['2026-11-27', undefined].map((expires, id) => ({
    id: `2026-11-25-tin-${id}`,
    data: { ...DATA, expires },
  }));
  const body = await draw(NewsList, { news, level: 2, today: '2026-11-28' });
  const ended = allWords(body, 'li').map((words) => words.includes('Đã hết hạn ngày 27/11/2026.'));
  expect(ended).toEqual([true, false]);
});
