import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { addDays, dayIn } from '../../src/core/dates.ts';
import { layoutOf } from '../../server/data-dir.ts';
import { startWithPeople, type PeopleServer } from '../support/people.ts';
import type { Visitor } from '../support/visitor.ts';
import { git } from '../support/small-data.ts';
import { NEWS } from '../support/small-publishing.ts';

const NAME = 'Người Được Cấy Vào Bài';
const WANTED = { path: NEWS, words: NAME, reason: 'personal', askedBy: 'person' } as const;

let server: PeopleServer;
let chief: Visitor;
beforeAll(async () => {
  server = await startWithPeople('one');
  chief = await server.join({ login: 'chi', role: 'administrator' });
});
afterAll(() => server.stop());

const save = async (edit: (text: string) => string) => {
  const { data, file } = (await chief.call('getEntry', { path: NEWS })).result;
  const sent = await chief.call('persistEntry', {
    dataFiles: [{ path: NEWS, raw: edit(data ?? '') }],
    base: { [NEWS]: file.id ?? '' },
  });
  expect([sent.status, sent.error]).toEqual([200, '']);
};

/** Files of the data folder in which the name stands, and versions of Git. */
const places = () => [
  ...readdirSync(server.project, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = join(server.project, name);
    return statSync(file).isFile() && readFileSync(file).includes(NAME);
  }),
  ...git(layoutOf(server.project), 'log', '--all', '-S', NAME, '--format=%h').split('\n'),
];

it('an administrator erases a name for good; the log says that it happened, never what it was', async () => {
  await save((text) => text.replace('Lớp học mở', `${NAME} kể: lớp học mở`));
  const still = await chief.call('erase', WANTED);
  expect([still.status, still.error]).toEqual([422, expect.stringContaining('đang đăng còn')]);
  await save((text) => text.replace(`${NAME} kể: lớp học mở`, 'Lớp học mở'));
  expect(places().filter(Boolean).length).toBeGreaterThan(0);
  const { result: paths } = await chief.call('erasable', {});
  expect(paths).toContain(NEWS);

  const done = await chief.call('erase', WANTED);
  expect([done.status, done.error]).toEqual([200, '']);
  expect(done.result.until).toBe(addDays(dayIn(new Date()), 14));
  expect(places().filter(Boolean)).toEqual([]);
  const { result: log } = await chief.call('log', {});
  expect(log[0]).toMatchObject({
    login: 'chi',
    action: 'erase',
    subject: 'reason=personal, askedBy=person',
  });
});

it('what is erased is in the log also where the site could not be built anew; so the page says', async () => {
  await save((text) => text.replace('Lớp học mở', `${NAME} kể: lớp học mở`));
  await save((text) => text.replace(`${NAME} kể: lớp học mở`, 'Lớp học mở'));
  const state = { ...server.builder.state, state: 'failed' } as const;
  vi.spyOn(server.builder, 'state', 'get').mockReturnValue(state);
  const done = await chief.call('erase', { ...WANTED, askedBy: 'family' });
  vi.restoreAllMocks();
  expect([done.status, done.result.warning]).toEqual([
    200,
    expect.stringContaining('chưa dựng lại'),
  ]);
  const { result: log } = await chief.call('log', {});
  expect(log[0]).toMatchObject({ action: 'erase', subject: 'reason=personal, askedBy=family' });
});

it('nobody else may, nor a browser that was left open', async () => {
  const minh = await server.join({ login: 'minh', role: 'publisher' });
  expect((await minh.call('erase', WANTED)).status).toBe(403);
  expect((await minh.call('erasable', {})).status).toBe(403);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 20 * 60_000 });
  const late = await chief.call('erase', WANTED);
  vi.useRealTimers();
  expect([late.status, late.error]).toEqual([401, expect.stringContaining('đăng nhập lại')]);
});

it('a text goes by its words alone', async () => {
  const { path, reason, askedBy } = WANTED;
  const all = await chief.call('erase', { path, reason, askedBy });
  expect([all.status, all.error]).toEqual([422, expect.stringContaining('ghi đúng chữ ấy')]);
});
