import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { layoutOf } from '../../server/data-dir.ts';
import { picture } from '../fixtures/uploads/make.ts';
import { startWithPeople, type PeopleServer } from '../support/people.ts';
import type { Visitor } from '../support/visitor.ts';
import { CONTENT, git } from '../support/small-data.ts';
import { NEWS, startSmall } from '../support/small-publishing.ts';
import { WHOLE } from '../support/suite.ts';

const NEW = 'src/content/news/2026-11-20-tin-moi.mdx';
const PHOTO = 'src/assets/uploads/2026/11/anh.jpg';
const READY = readFileSync(join(CONTENT, NEWS), 'utf8')
  .replace(/^title: .*/m, 'title: Tin mới của phường')
  .replace(/^summary: .*/m, 'summary: Tóm tắt của tin mới.');

let server: PeopleServer;
afterEach(() => server.stop());

const data = () => layoutOf(server.project);
const published = () => git(data(), 'ls-tree', '-r', '--name-only', 'main').split('\n');
const authorOf = (branch: string) => git(data(), 'log', '-1', '--format=%an', branch);
const chosen = [{ path: NEW, origin: 'person' as const }];
async function keep(who: Visitor, raw: string, more: { isDraft?: boolean; photo?: string } = {}) {
  const { file } = (await who.call('getEntry', { path: NEW })).result;
  return who.call('persistEntry', {
    dataFiles: [{ path: NEW, raw }],
    assets: more.photo ? [{ path: PHOTO, content: more.photo, encoding: 'base64' }] : [],
    base: file.id === null ? {} : { [NEW]: file.id },
    isDraft: more.isDraft ?? true,
  });
}
const listed = async (who: Visitor) => (await who.call('waiting', {})).result;

it('a draft may be unfinished, is nobody’s to publish until it is sent, and has no public address', async () => {
  server = await startWithPeople('two');
  const lan = await server.join({ login: 'lan' });
  const minh = await server.join({ login: 'minh', role: 'publisher' });
  const photo = (await picture(40, 30).jpeg().toBuffer()).toString('base64');
  const unfinished = `${READY.replace(/^summary: .*\n/m, '')}\n![Các bác học](2026/11/anh.jpg)\n`;
  const kept = await keep(lan, unfinished, { photo });
  expect([kept.status, kept.result.isWaiting]).toEqual([200, true]);
  expect(authorOf('cms/news/2026-11-20-tin-moi')).toBe('Người lan');

  // Seen by whoever works here, with its picture; by nobody else.
  expect((await minh.call('getEntry', { path: NEW })).result).toMatchObject({
    data: unfinished,
    waiting: { name: 'Người lan', state: 'draft' },
  });
  const upload = `${server.url}admin/uploads/2026/11/anh.jpg`;
  expect((await fetch(upload)).status).toBe(401);
  expect(published()).not.toContain(PHOTO);
  await server.builder.request();
  expect(await (await fetch(server.url)).text()).not.toContain('tin-moi');
  for (const address of ['tin-tuc/2026-11-20-tin-moi/', 'src/content/news/', '_astro/anh.jpg'])
    expect((await fetch(server.url + address)).status).toBe(404);

  expect(await listed(minh)).toMatchObject([{ state: 'draft', mayPublish: false, isOwn: false }]);
  const early = await minh.call('publishWaiting', { chosen });
  expect([early.status, early.error]).toEqual([403, expect.stringContaining('bản nháp')]);
  // What is sent must be whole.
  expect((await keep(lan, unfinished, { isDraft: false })).status).toBe(422);
  const whole = `${READY}\n![Các bác học](2026/11/anh.jpg)\n`;
  await keep(lan, whole);
  expect((await listed(minh))[0]?.state).toBe('draft');
  // The very words that were kept are sent.
  expect((await keep(lan, whole, { isDraft: false })).status).toBe(200);
  expect(await listed(minh)).toMatchObject([{ state: 'review', mayPublish: true }]);
  expect((await minh.call('publishWaiting', { chosen })).status).toBe(200);
  expect(published()).toEqual(expect.arrayContaining([NEW, PHOTO]));
  expect(authorOf('main')).toBe('Người lan');
});

it('two people speak of a draft; a third does not', WHOLE, async () => {
  server = await startWithPeople('two');
  const lan = await server.join({ login: 'lan' });
  const hoa = await server.join({ login: 'hoa' });
  const minh = await server.join({ login: 'minh', role: 'publisher' });
  await keep(lan, READY);
  await minh.call('addNote', { path: NEW, text: 'Ảnh nào chị?' });
  await lan.call('addNote', { path: NEW, text: 'Ảnh lớp tối.' });
  expect((await hoa.call('addNote', { path: NEW, text: 'x' })).status).toBe(403);
  expect(await listed(lan)).toMatchObject([
    {
      state: 'draft',
      author: { name: 'Người lan' },
      notes: [
        { name: 'Người minh', text: 'Ảnh nào chị?' },
        { name: 'Người lan', text: 'Ảnh lớp tối.' },
      ],
    },
  ]);
  await keep(lan, READY, { isDraft: false });
  // What was said is no part of what is published.
  await minh.call('publishWaiting', { chosen });
  expect(git(data(), 'log', '--format=%B', 'main')).not.toContain('Ảnh');
});

it('where the ward has one person, a draft of her own is published from the list', async () => {
  server = await startWithPeople('one');
  const minh = await server.join({ login: 'minh', role: 'publisher' });
  await keep(minh, READY);
  expect(published()).not.toContain(NEW);
  expect(await listed(minh)).toMatchObject([{ state: 'draft', mayPublish: true }]);
  expect((await minh.call('publishWaiting', { chosen })).status).toBe(200);
  expect(published()).toContain(NEW);
});

it('a draft outlives its entry: published, the entry comes back', WHOLE, async () => {
  server = await startWithPeople('two');
  const lan = await server.join({ login: 'lan' });
  const minh = await server.join({ login: 'minh', role: 'publisher' });
  await keep(lan, READY, { isDraft: false });
  await minh.call('publishWaiting', { chosen });
  await keep(lan, READY.replace('Tóm tắt', 'Tóm tắt mới'), { isDraft: false });
  expect((await minh.call('deleteFiles', { paths: [NEW] })).status).toBe(200);
  expect(published()).not.toContain(NEW);
  expect(await listed(minh)).toMatchObject([{ isWithdrawn: true, isConflict: false }]);
  expect((await minh.call('publishWaiting', { chosen })).status).toBe(200);
  expect(git(data(), 'show', `main:${NEW}`)).toContain('Tóm tắt mới');
});

it('on a laptop drafts stay in the browser, and the server says so', async () => {
  const small = await startSmall();
  await small.logIn();
  const { status, body } = await small.call('persistEntry', {
    dataFiles: [{ path: NEW, raw: READY }],
    isDraft: true,
  });
  expect([status, body.error]).toEqual([422, expect.stringContaining('bản nháp')]);
  server = { ...server, stop: () => small.stop() };
});
