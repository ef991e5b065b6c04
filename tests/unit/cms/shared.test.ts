import { describe, expect, it } from 'vitest';
import { shareText, sharedOf, type Published } from '../../../src/cms/home/shared.ts';

const NAMES = { 'cai-vneid': 'Cài VNeID', 'nv-14': 'Dạy người cao tuổi' };
const nameOf = async (_: string, id: string) => NAMES[id as keyof typeof NAMES];
const told = async (collection: string, data: Published['data'], slug = 'a') =>
  sharedOf({ collection, slug, data }, nameOf);

describe('what the fanpage and Zalo are told', () => {
  it('of a news item: title, two sentences, its page and its own photo', async () => {
    const news = await told('news', {
      title: 'Lớp học',
      summary: 'Có 20 bác dự. Ai cũng vui. Còn nữa.',
      cover: { src: 'lop.jpg' },
    });
    expect(news).toEqual({
      title: 'Lớp học',
      texts: ['Có 20 bác dự. Ai cũng vui.'],
      address: '/tin-tuc/a/',
      picture: expect.stringMatching(/^\/chia-se\/a-\w+\.png$/),
      photo: 'lop.jpg',
    });
    expect(news && shareText(news, 'https://x.vn/tin-tuc/a/')).toBe(
      'Lớp học\n\nCó 20 bác dự. Ai cũng vui.\n\nhttps://x.vn/tin-tuc/a/',
    );
  });

  it('of a summary without a full stop all of it, and no address where there is none', () =>
    expect(shareText({ title: 'A', texts: ['Một câu', ''] })).toBe('A\n\nMột câu'));

  it('of a class when, where, what to bring and whom to ask; afterwards who came', async () => {
    const event = {
      title: 'Tập gọi 1022',
      start: '2026-12-05T08:30',
      place: 'Nhà văn hóa số 3',
      bring: ['Điện thoại'],
      contact: 'Đoàn thanh niên',
    };
    expect((await told('events', event))?.texts).toEqual([
      '8 giờ 30, ngày 5/12/2026.\nNhà văn hóa số 3',
      'Mang theo: Điện thoại.',
      'Hỏi: Đoàn thanh niên',
    ]);
    const held = { ...event, result: { attendees: 12, images: [{ src: 'buoi.jpg' }] } };
    expect(await told('events', held)).toMatchObject({
      texts: ['8 giờ 30, ngày 5/12/2026.\nNhà văn hóa số 3', 'Có 12 người dự.'],
      address: '/lich/#a',
      photo: 'buoi.jpg',
    });
  });

  it('of a warning all its points and who says so, with the picture of the guide it leads to', async () => {
    const alert = {
      title: 'Có người xưng công an?',
      points: ['Tắt máy', 'Gọi 113'],
      source: 'Theo Bộ Công an',
    };
    expect(await told('alerts', { ...alert, guide: 'cai-vneid' })).toMatchObject({
      texts: ['Tắt máy\nGọi 113', 'Theo Bộ Công an'],
      address: '/huong-dan/cai-vneid/',
      picture: expect.stringMatching(/^\/chia-se\/cai-vneid-/),
    });
    expect(await told('alerts', alert)).toMatchObject({ address: '/' });
  });

  it('of a report the state as its unit says it; “done” only with who has still to confirm it', async () => {
    const report = { task: 'nv-14', state: 'done', asOf: '2026-11-28', evidence: [] };
    expect(await told('reports', report, 'bc')).toMatchObject({
      title: 'Dạy người cao tuổi',
      texts: [
        'Đơn vị báo, số liệu đến ngày 28/11/2026: Đã hoàn thành. Chờ Văn phòng xác nhận.',
        '',
      ],
      address: '/tien-do/nv-14/#bc',
    });
    const shown = await told('reports', {
      ...report,
      confirmation: { unit: 'van-phong' },
      evidence: [{ news: 'b' }, { photo: { src: 'bang.jpg' } }],
    });
    expect(shown?.texts[0]).toMatch(/Đã hoàn thành\.$/);
    expect(shown?.photo).toBe('bang.jpg');
  });

  it('of anything else nothing', async () => expect(await told('terms', {})).toBeUndefined());
});
