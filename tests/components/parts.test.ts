import { describe, expect, it } from 'vitest';
import Inline from '../../src/components/content/Inline.astro';
import EventList from '../../src/components/ui/EventList.astro';
import HelpBox from '../../src/components/ui/HelpBox.astro';
import HelpPoint from '../../src/components/ui/HelpPoint.astro';
import { allWords, draw, wordsOf } from '../support/draw.ts';

describe('a line of text', () => {
  it('has its bold words and its links', async () => {
    const body = await draw(Inline, { text: 'Gọi **1022**, xem [lịch](/lich/).' });
    expect(allWords(body, 'strong')).toEqual(['1022']);
    const links = [...body.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['tel:1022', '/lich/']);
    expect(wordsOf(body)).toBe('Gọi 1022, xem lịch.');
  });
  it('shows what looks like code as typed', async () => {
    const body = await draw(Inline, { text: 'Điền {họ tên} vào <script>alert(1)</script>' });
    expect(body.querySelector('script')).toBeNull();
    expect(wordsOf(body)).toBe('Điền {họ tên} vào <script>alert(1)</script>');
  });
});

describe('the box about help', () => {
  const box = (more: object = {}) => draw(HelpBox, { helper: 'Công an phường', ...more });

  it('says whom to ask while the ward has published no point', async () =>
    expect(wordsOf(await box())).toContain('Hãy hỏi Công an phường.'));
  it('names each point of help with its place and hours', async () => {
    const hours = [{ weekday: 'saturday', from: '08:00', to: '10:30' }];
    const helpPoints = [
      { data: { name: 'Nhà văn hóa tổ 3', address: 'Ngõ mẫu', hours } },
      {
        data: { name: 'Một cửa', address: 'Đường mẫu', hours: [{ ...hours[0], until: 'sunday' }] },
      },
    ];
    const words = wordsOf(await box({ helpPoints }));
    for (const part of [
      ...['Nhà văn hóa tổ 3', 'Ngõ mẫu', 'Thứ Bảy, 8 giờ đến 10 giờ 30'],
      ...['Một cửa', 'Đường mẫu', 'Thứ Bảy đến chủ nhật, 8 giờ đến 10 giờ 30'],
    ])
      expect(words).toContain(part);
  });
});

describe('a point of help', () => {
  const point = (more: object = {}) =>
    draw(HelpPoint, {
      id: 'nha-van-hoa',
      guides: [],
      today: '2026-11-28',
      data: {
        name: 'Nhà văn hóa',
        groups: [],
        address: 'Ngõ mẫu',
        hours: [
          { weekday: 'monday', until: 'friday', from: '07:30', to: '11:00' },
          { weekday: 'saturday', from: '14:00', to: '16:00' },
        ],
        closedDays: [],
        cannotHelpWith: [],
        bring: [],
        duty: 'Người trực',
        checked: '2026-11-20',
        ...more,
      },
    });

  it('says when it is open, a line for each range of days', async () =>
    expect(allWords(await point(), 'summary small')).toEqual([
      'Thứ Hai đến thứ Sáu, 7 giờ 30 đến 11 giờ',
      'Thứ Bảy, 14 giờ đến 16 giờ',
    ]));
  it('says when it is closed, until that is over', async () => {
    const closedDays = [
      { from: '2026-09-02', reason: 'nghỉ lễ' },
      { from: '2026-11-28' },
      { from: '2027-01-01', to: '2027-01-03', reason: 'đầu năm' },
    ];
    expect(allWords(await point({ closedDays }), 'summary small').slice(2)).toEqual([
      'Nghỉ ngày 28/11/2026',
      'Nghỉ từ 1/1/2027 đến 3/1/2027: đầu năm',
    ]);
  });
  it('says whether a wheelchair gets in, or nothing', async () => {
    expect(wordsOf(await point({ wheelchair: 'inaccessible' }))).toContain(
      'Chưa có lối vào cho xe lăn.',
    );
    expect(wordsOf(await point())).not.toContain('xe lăn');
  });
});

describe('the list of classes', () => {
  const event = (more: object) => ({
    id: 'lop',
    data: {
      title: 'Lớp học',
      start: '2026-11-28T08:00:00+07:00',
      end: '2026-11-28T10:30:00+07:00',
      place: 'Nhà văn hóa',
      bring: [],
      contact: 'Văn phòng',
      ...more,
    },
  });
  const list = (more: object = {}) => draw(EventList, { events: [event(more)], level: 3 });

  it('says when, for people and for machines', async () => {
    const time = (await list()).querySelector('time');
    expect(time?.getAttribute('datetime')).toBe('2026-11-28T08:00:00+07:00');
    expect(wordsOf(time)).toContain('28/11/2026');
  });
  it('says whom to ask before, and how many came after', async () => {
    expect(wordsOf(await list())).toContain('Văn phòng');
    const after = wordsOf(await list({ result: { attendees: 28 } }));
    expect(after).toContain('28 người');
    expect(after).not.toContain('Văn phòng');
  });
  it('says what to bring, where there is something', async () => {
    expect(wordsOf(await list({ bring: ['thẻ căn cước', 'điện thoại'] }))).toContain(
      'thẻ căn cước, điện thoại.',
    );
    expect(allWords(await list(), 'p')).toHaveLength(3);
  });
});
