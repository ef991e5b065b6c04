import { expect, it } from 'vitest';
import type { Health } from '../../server/health.ts';
import { rowsOf, warningsOf } from '../../server/health-words.ts';

const WELL: Health = {
  stage: { name: 'production', missing: [] },
  site: { day: '2026-11-28', publishedAt: '2026-11-28T01:00:00.000Z' },
  build: { state: 'live', since: '2026-11-28T01:00:00.000Z', message: 'Trang đã có bản mới nhất.' },
  queue: { saves: 0 },
  disk: { freeMegabytes: 20_000, megabytes: 40_000 },
  memory: { freeMegabytes: 500, megabytes: 1024, ownMegabytes: 150 },
  backup: { at: '2026-11-27T19:00:00.000Z' },
  certificate: { from: '2026-11-01T00:00:00.000Z', until: '2027-01-28T00:00:00.000Z' },
  clock: {
    now: '2026-11-28T02:00:00.000Z',
    day: '2026-11-28',
    isBehindSite: false,
    isSynchronized: true,
  },
};

it('a machine that does well has nothing to be seen to', () =>
  expect(warningsOf(WELL)).toEqual([]));

it('a laptop has no backups, no certificate, no stage', () => {
  const { site, build, queue, disk, memory, clock } = WELL;
  const laptop: Health = { ...(site && { site }), build, queue, disk, memory, clock };
  expect(warningsOf(laptop)).toEqual([]);
  expect(rowsOf(laptop).map(({ name }) => name)).not.toContain('Bản sao lưu mới nhất');
});

it.each<[string, Partial<Health>, string]>([
  [
    'a build that failed',
    { build: { ...WELL.build, state: 'failed', message: 'máy thiếu bộ nhớ' } },
    'thiếu bộ nhớ',
  ],
  [
    'the site of yesterday',
    { site: { day: '2026-11-27', publishedAt: '2026-11-27T01:00:00.000Z' } },
    'ngày 27/11/2026',
  ],
  ['a disk that fills up', { disk: { freeMegabytes: 900, megabytes: 40_000 } }, 'chỉ còn 0,9 GB'],
  ['too little memory', { memory: { ...WELL.memory, megabytes: 512 } }, 'cần ít nhất 1 GB'],
  ['memory that runs out', { memory: { ...WELL.memory, freeMegabytes: 40 } }, 'sắp hết bộ nhớ'],
  ['no backup', { backup: { at: undefined } }, 'Chưa có bản sao lưu nào'],
  ['a backup of three days ago', { backup: { at: '2026-11-25T02:00:00.000Z' } }, 'đã 72 giờ'],
  [
    'a certificate that ends',
    { certificate: { ...WELL.certificate, until: '2026-12-05T03:00:00.000Z' } },
    'chỉ còn 7 ngày',
  ],
  [
    'one of half a day that nobody renews',
    { certificate: { from: '2026-11-27T16:00:00.000Z', until: '2026-11-28T04:00:00.000Z' } },
    'chỉ còn 2 giờ',
  ],
  [
    'a certificate that has ended',
    { certificate: { ...WELL.certificate, until: '2026-11-20T00:00:00.000Z' } },
    'đã hết hạn',
  ],
  ['a clock behind the site', { clock: { ...WELL.clock, isBehindSite: true } }, 'Đồng hồ'],
  ['a clock that nobody sets', { clock: { ...WELL.clock, isSynchronized: false } }, 'Đồng hồ'],
])('%s is told in a sentence', (_, change, says) =>
  expect(warningsOf({ ...WELL, ...change })).toEqual([expect.stringContaining(says)]),
);

it.each([
  ['of half a day, as the machine’s own authority gives them', '2026-11-28T13:00:00.000Z'],
  ['of six days', '2026-12-03T13:00:00.000Z'],
])('a certificate %s is nothing to be seen to while it is renewed in time', (_, until) => {
  const certificate = { from: '2026-11-28T01:00:00.000Z', until };
  expect(warningsOf({ ...WELL, certificate })).toEqual([]);
});

it('times are the ward’s', () =>
  expect(rowsOf(WELL).find(({ name }) => name === 'Bản sao lưu mới nhất')?.value).toContain(
    '02:00',
  ));
