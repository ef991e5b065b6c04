import { describe, expect, it } from 'vitest';
import PaperAge from '../../src/components/guides/PaperAge.astro';
import Leaflet from '../../src/components/paper/Leaflet.astro';
import { allWords, draw, wordsOf } from '../support/draw.ts';

const DATA = {
  code: 7,
  title: 'Cài VNeID',
  published: '2026-11-01',
  updated: '2026-11-28',
  history: [
    { date: '2026-11-28', note: 'Sửa bước 3.' },
    { date: '2026-11-10', note: 'Sửa số máy.' },
  ],
  steps: [{ title: 'Mở máy', leaflet: 'Mở máy lên.', action: 'Mở máy.', certainty: 'certain' }],
  warning: 'Không đọc **mã OTP** cho ai.',
};

describe('what the short address says of a paper', () => {
  const age = (data: object = {}) => draw(PaperAge, { data: { ...DATA, ...data } });

  it('names the version that is right, and each older one by what was changed after it', async () => {
    const body = await age();
    expect([...body.querySelectorAll('[id]')].map((one) => [one.id, wordsOf(one)])).toEqual([
      ['ban-2026-11-28', 'Tờ này vẫn đúng.'],
      ['ban-2026-11-10', 'Ngày 28/11/2026: Sửa bước 3.'],
      ['ban-2026-11-01', 'Ngày 10/11/2026: Sửa số máy.'],
    ]);
    expect(wordsOf(body)).toContain('Tờ ghi bản 28/11/2026 là đúng.');
  });
  it('says of a withdrawn guide that its papers are no good', async () => {
    const body = await age({ withdrawn: { date: '2026-11-29', reason: 'Sai.' } });
    expect(wordsOf(body)).toMatch(/không dùng được nữa/);
    expect(body.querySelector('[id]')).toBeNull();
  });
});

describe('a leaflet', () => {
  const POINT = { name: 'Nhà văn hóa A', address: 'Đường B', hours: [], phone: '0225 000' };
  const leaflet = (data: object = {}, more: object = {}) =>
    draw(Leaflet, { guide: { data: { ...DATA, ...data } }, helper: 'Công an phường', ...more });

  it('says its number, its version, its steps, the warning and whom to ask', async () => {
    const body = await leaflet();
    expect(allWords(body, 'h1')).toEqual(['Cài VNeID']);
    expect(allWords(body, 'ol > li')).toEqual(['Mở máy lên.']);
    expect(wordsOf(body)).toMatch(/Bài số 7, bản 28\/11\/2026\..*\/h\/7/);
    expect(wordsOf(body)).toMatch(/Nhớ: Không đọc mã OTP cho ai\./);
    expect(wordsOf(body)).toMatch(/Cần người giúp: hỏi Công an phường\.$/);
  });
  it('names the place that helps where the ward has told one', async () =>
    expect(wordsOf(await leaflet({}, { helpPoint: POINT }))).toMatch(
      /Cần người giúp: Nhà văn hóa A\. Đường B\. 0225 000$/,
    ));
  it('says where its steps end before the job is done', async () =>
    expect(
      wordsOf(
        await leaflet({
          stopsHere: 'Nguồn chưa ghi.',
          inPerson: { where: 'Trung tâm', bring: [], say: 'A' },
        }),
      ),
    ).toContain('Các bước sau chưa có hướng dẫn. Hãy đến Trung tâm.'));
  it('stands twice on a sheet, and is read once, also by the keyboard', async () => {
    const body = await leaflet({}, { isCopy: true });
    expect(body.querySelector('.leaf')?.getAttribute('aria-hidden')).toBe('true');
    expect(body.querySelector('.leaf')?.hasAttribute('inert')).toBe(true);
    expect((await leaflet()).querySelector('[inert]')).toBeNull();
    expect(body.querySelector('h1, h2')).toBeNull();
  });
});
