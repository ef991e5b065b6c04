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

const SATURDAY = { weekday: 'saturday', from: '08:00', to: '10:30' };
const place = (name: string, address: string, more: object) => ({
  name,
  address,
  hours: [SATURDAY],
  groups: [],
  timetable: { open: [], closed: [] },
  ...more,
});
const HELP = {
  guide: 'cai-vneid',
  count: 2,
  points: [
    place('Nhà văn hóa tổ 3', 'Ngõ mẫu', { groups: ['Tổ 3'] }),
    place('Một cửa', 'Đường mẫu', { hours: [{ ...SATURDAY, until: 'sunday' }] }),
  ],
  classes: [],
};

describe('the box about help', () => {
  const box = (more: object = {}) => draw(HelpBox, { helper: 'Công an phường', ...more });

  it('says whom to ask while the ward has published no point', async () =>
    expect(wordsOf(await box())).toContain('Hãy hỏi Công an phường.'));
  it('names each point of help with its place and hours', async () => {
    const words = wordsOf(await box({ help: HELP }));
    for (const part of [
      ...['Nhà văn hóa tổ 3', 'Ngõ mẫu', 'Thứ Bảy, 8 giờ đến 10 giờ 30'],
      ...['Một cửa', 'Đường mẫu', 'Thứ Bảy đến chủ nhật, 8 giờ đến 10 giờ 30'],
    ])
      expect(words).toContain(part);
  });
  it('of more places than it has room for leads to those that help with this', async () => {
    const body = await box({ help: { ...HELP, count: 12, points: [] } });
    expect(wordsOf(body)).not.toContain('Hãy hỏi');
    const link = body.querySelector('a');
    expect([wordsOf(link), link?.getAttribute('href')]).toEqual([
      '12 nơi giúp việc này',
      '/diem-ho-tro/?viec=cai-vneid',
    ]);
  });
  it('tells the classes that teach this, cancelled and moved ones first of all as such', async () => {
    const start = '2026-12-05T19:00';
    const changes = [
      [],
      [{ kind: 'cancelled', announced: '2026-11-24', reason: 'mưa bão' }],
      [{ kind: 'moved', announced: '2026-11-24', start: '2026-11-28T08:00' }],
    ];
    const classes = changes.map((one, index) => ({
      id: `lop-${index}`,
      start,
      place: 'Chợ mẫu',
      changes: one,
    }));
    const said = allWords(await box({ help: { ...HELP, count: 0, points: [], classes } }), 'p');
    expect(said.slice(1, 4)).toEqual([
      'Lớp dạy việc này: ngày 5/12/2026, lúc 19 giờ, Chợ mẫu.',
      'Đã hủy. Lớp dạy việc này: ngày 5/12/2026, lúc 19 giờ, Chợ mẫu. Báo ngày 24/11/2026: mưa bão.',
      'Đã dời. Lớp dạy việc này: ngày 5/12/2026, lúc 19 giờ, Chợ mẫu. Trước đây báo ngày 28/11/2026, lúc 8 giờ. Báo ngày 24/11/2026.',
    ]);
  });
});

describe('a point of help', () => {
  const point = (more: object = {}) =>
    draw(HelpPoint, {
      id: 'nha-van-hoa',
      guides: [],
      today: '2026-11-28',
      holidays: [{ from: '2027-02-06', to: '2027-02-10', reason: 'Tết' }],
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
    expect(allWords(await point(), 'summary small:not([hidden])')).toEqual([
      'Thứ Hai đến thứ Sáu, 7 giờ 30 đến 11 giờ',
      'Thứ Bảy, 14 giờ đến 16 giờ',
    ]));
  it('says when it is closed, until that is over', async () => {
    const closedDays = [
      { from: '2026-09-02', reason: 'nghỉ lễ' },
      { from: '2026-11-28' },
      { from: '2027-01-01', to: '2027-01-03', reason: 'đầu năm' },
    ];
    expect(allWords(await point({ closedDays }), 'summary small:not([hidden])').slice(2)).toEqual([
      'Nghỉ ngày 28/11/2026',
      'Nghỉ từ 1/1/2027 đến 3/1/2027: đầu năm',
    ]);
  });
  it('carries to the phone when it is open, and every day on which it is closed', async () => {
    const said = (await point({ closedDays: [{ from: '2027-01-01' }] }))
      .querySelector('[data-open]')
      ?.getAttribute('data-open');
    expect(JSON.parse(said ?? '')).toEqual({
      open: [
        [0, 4, '07:30', '11:00'],
        [5, 5, '14:00', '16:00'],
      ],
      closed: [
        ['2027-01-01', '2027-01-01', ''],
        ['2027-02-06', '2027-02-10', 'Tết'],
      ],
    });
  });
  it('leads to the map that its editor has tried, or to none', async () => {
    const map = 'https://ban-do.example/x';
    const link = (await point({ map })).querySelector(`a[href="${map}"]`);
    expect(wordsOf(link)).toBe('Bản đồ đến Nhà văn hóa');
    expect(wordsOf(await point())).not.toContain('Bản đồ');
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
      changes: [],
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
    const after = wordsOf(await list({ result: { attendees: 28, images: [] } }));
    expect(after).toContain('28 người');
    expect(after).not.toContain('Văn phòng');
  });
  it('says with a result what was noted', async () =>
    expect(
      wordsOf(await list({ result: { attendees: 28, images: [], note: 'Lớp vui.' } })),
    ).toContain('Có 28 người dự. Lớp vui.'));
  it('says first that it is cancelled or moved, and then never that it is today', async () => {
    const change = { announced: '2026-11-24', start: '2026-11-21T08:00' };
    const [cancelled, moved] = await Promise.all(
      ['cancelled', 'moved'].map((kind) => list({ changes: [{ ...change, kind }] })),
    );
    expect([cancelled, moved].map((body) => wordsOf(body?.querySelector('.st') ?? null))).toEqual([
      'Đã hủy',
      'Đã dời',
    ]);
    expect(cancelled?.querySelector('[data-start]')).toBeNull();
    expect(moved?.querySelector('[data-start]')?.getAttribute('data-start')).toContain(
      '2026-11-28',
    );
  });
  it('says what to bring, where there is something', async () => {
    expect(wordsOf(await list({ bring: ['thẻ căn cước', 'điện thoại'] }))).toContain(
      'thẻ căn cước, điện thoại.',
    );
    expect(allWords(await list(), 'p')).toHaveLength(3);
  });
});
