import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Session } from '../../server/api/sessions.ts';
import { Approvals } from '../../server/approvals.ts';
import { Checks } from '../../server/checks/checks.ts';
import type { DataDir } from '../../server/data-dir.ts';
import { Editing } from '../../server/editing.ts';
import { keepSchedule } from '../../server/schedule.ts';
import { idOf } from '../../server/store/content-store.ts';
import { Drafts } from '../../server/store/drafts.ts';
import { GitStore } from '../../server/store/git-store.ts';
import { Proposals } from '../../server/store/proposals.ts';
import { Withdrawals } from '../../server/store/withdrawals.ts';
import { CONTENT, git, smallData } from '../support/small-data.ts';
import { NEWS } from '../support/small-publishing.ts';
import { WHOLE } from '../support/suite.ts';

const GUIDE = 'src/content/guides/cai-vneid.mdx';
const TEXT = readFileSync(join(CONTENT, NEWS), 'utf8');
const NEW_TEXT = TEXT.replace('Hai mươi bác', 'Ba mươi bác');
const session = (login: string, role: Session['role']): Session => ({
  ...{ id: login, person: login, login, name: `Người ${login}`, role },
  ...{ isOffice: false, isFresh: true },
});
const LAN = session('lan', 'editor');
const MINH = session('minh', 'publisher');
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);

let data: DataDir;
let store: GitStore;
let approvals: Approvals;
let checks: Checks;
beforeEach(async () => {
  data = await smallData();
  store = await GitStore.open(data);
  checks = new Checks({ projectDir: '.', contentDir: store.newest });
  approvals = new Approvals({
    approval: 'two',
    editing: new Editing({ store, checks, listedAddresses: () => [] }),
    drafts: new Drafts(store, data),
    proposals: new Proposals(data),
    withdrawals: new Withdrawals(store, data),
  });
});
afterEach(async () => {
  await checks.close();
  rmSync(data.dir, { recursive: true });
});

const write = (text: string, base = TEXT) =>
  approvals.save([{ path: NEWS, bytes: Buffer.from(text), base: idOf(Buffer.from(base)) }], LAN);
const published = () => git(data, 'show', `main:${NEWS}`);
const at = (origin: 'person' | 'withdrawal', hours: number, path = NEWS) =>
  approvals.schedule({ path, origin, at: inHours(hours).toISOString() }, MINH);
const waiting = async () => (await approvals.list(MINH))[0];

it('goes live at its hour and not before, as its writer’s, and is said to be the publisher’s deed', async () => {
  await write(NEW_TEXT);
  await at('person', 2);
  expect(await waiting()).toMatchObject({ state: 'scheduled', due: expect.any(String) });
  expect(await approvals.doDue(inHours(1))).toEqual([]);
  expect(published()).toContain('Hai mươi bác');
  expect(await approvals.doDue(inHours(3))).toMatchObject([
    { path: NEWS, action: 'publishWaiting', by: { login: 'minh' } },
  ]);
  expect(published()).toContain('Ba mươi bác');
  expect(git(data, 'log', '-1', '--format=%an', 'main')).toBe('Người lan');
  expect(await waiting()).toBeUndefined();
});

it('an hour that has passed is refused with one sentence, for both ways', async () => {
  await write(NEW_TEXT);
  for (const origin of ['person', 'withdrawal'] as const)
    await expect(at(origin, -1)).rejects.toThrow(/^Giờ hẹn đã qua\./);
  // Nor does anybody schedule what was never sent, or what is her own.
  await expect(
    approvals.schedule(
      { path: NEWS, origin: 'person', at: inHours(1).toISOString() },
      { ...LAN, role: 'publisher' },
    ),
  ).rejects.toThrow('người khác');
});

it('words that come after the approval wait for a word of their own', WHOLE, async () => {
  await write(NEW_TEXT);
  await at('person', 1);
  await write(NEW_TEXT.replace('Ba mươi', 'Bốn mươi'), NEW_TEXT);
  expect(await approvals.doDue(inHours(2))).toEqual([]);
  expect((await waiting())?.state).toBe('review');
});

it('can be taken back, and says so when it cannot be done at its hour', async () => {
  await write(NEW_TEXT);
  await at('person', 1);
  await approvals.schedule({ path: NEWS, origin: 'person', at: null }, MINH);
  expect(await approvals.doDue(inHours(2))).toEqual([]);
  await at('person', 1);
  const other = TEXT.replace('Hai mươi bác', 'Năm bác');
  await store.apply([{ path: NEWS, bytes: Buffer.from(other), base: idOf(Buffer.from(TEXT)) }], {
    ...MINH,
    session: 'x',
  });
  expect(await approvals.doDue(inHours(2))).toEqual([]);
  expect(await waiting()).toMatchObject({
    state: 'failed',
    failure: expect.stringContaining('Cả hai bản còn nguyên'),
  });
  // It is tried once.
  const before = git(data, 'rev-parse', 'cms/news/2026-11-02-lop-hoc');
  await approvals.doDue(inHours(3));
  expect(git(data, 'rev-parse', 'cms/news/2026-11-02-lop-hoc')).toBe(before);
});

it('what was taken off the site meanwhile is not brought back by the clock', WHOLE, async () => {
  await write(NEW_TEXT);
  await at('person', 1);
  await approvals.remove([{ path: NEWS, base: undefined }], MINH);
  await approvals.doDue(inHours(2));
  expect(await waiting()).toMatchObject({
    state: 'failed',
    failure: expect.stringContaining('đã được gỡ khỏi trang'),
  });
});

it(
  'an entry goes at its hour; one that others lead to is refused when the hour is set',
  WHOLE,
  async () => {
    await expect(at('withdrawal', 1, GUIDE)).rejects.toThrow('đang dẫn tới đây');
    await at('withdrawal', 1);
    expect(await waiting()).toMatchObject({ origin: 'withdrawal', kind: 'withdrawn', isOwn: true });
    expect((await approvals.stateOf(NEWS)).withdrawAt).toBeDefined();
    expect(await approvals.doDue(inHours(0.5))).toEqual([]);
    expect(await approvals.doDue(inHours(2))).toMatchObject([{ action: 'deleteFiles' }]);
    expect(() => published()).toThrow();
    expect(git(data, 'log', '-1', '--format=%an', 'main')).toBe('Người minh');
    expect(await approvals.list(MINH)).toEqual([]);
  },
);

it('what was due while the machine was off happens at the start, and is in the log', async () => {
  const drafts = new Drafts(store, data);
  await write(NEW_TEXT);
  const [draft] = await drafts.all();
  // Said an hour before the power went.
  if (draft) await drafts.step(draft, 'scheduled', inHours(-1).toISOString(), MINH);
  const again = new Approvals({
    approval: 'two',
    editing: new Editing({ store, checks, listedAddresses: () => [] }),
    drafts,
    proposals: new Proposals(data),
    withdrawals: new Withdrawals(store, data),
  });
  const seen: string[] = [];
  const request = async () => void seen.push('built');
  const end = keepSchedule(
    again,
    { request },
    {
      add: ({ login, action, subject }) => void seen.push(`${login} ${action} ${subject}`),
    },
  );
  await end();
  expect(published()).toContain('Ba mươi bác');
  expect(seen).toEqual([`minh publishWaiting ${NEWS}`, 'built']);
});
