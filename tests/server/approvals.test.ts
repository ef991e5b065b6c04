import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { layoutOf } from '../../server/data-dir.ts';
import { idOf } from '../../server/store/content-store.ts';
import { Drafts } from '../../server/store/drafts.ts';
import { GitStore } from '../../server/store/git-store.ts';
import { Proposals } from '../../server/store/proposals.ts';
import { picture } from '../fixtures/uploads/make.ts';
import { startWithPeople, type PeopleServer } from '../support/people.ts';
import type { Visitor } from '../support/visitor.ts';
import { CONTENT, git, smallData } from '../support/small-data.ts';
import { NEWS, REPORT } from '../support/small-publishing.ts';
import { WHOLE } from '../support/suite.ts';

const NEW = 'src/content/news/2026-11-20-tin-moi.mdx';
const PHOTO = 'src/assets/uploads/2026/11/anh.jpg';

let server: PeopleServer;
let release = '';
afterEach(async () => {
  await server.stop();
  if (release) rmSync(release, { recursive: true });
  release = '';
});

const data = () => layoutOf(server.project);
/** The text that readers have. */
const published = (path: string) => git(data(), 'show', `main:${path}`);
const commits = () => Number(git(data(), 'rev-list', '--count', 'main'));
const seen = async (who: Visitor, path: string) => (await who.call('getEntry', { path })).result;
/** Saves a text as the CMS does, on top of what the person sees. */
const save = async (
  who: Visitor,
  path: string,
  edit: (text: string) => string,
  assets: { path: string; content: string }[] = [],
) => {
  const { data: text, file } = await seen(who, path);
  return who.call('persistEntry', {
    dataFiles: [{ path, raw: edit(text ?? '') }],
    assets: assets.map((one) => ({ ...one, encoding: 'base64' })),
    base: file.id === null ? {} : { [path]: file.id },
  });
};
const waiting = async (who: Visitor) => (await who.call('waiting', {})).result;
const person = (path: string) => ({ path, origin: 'person' as const });
const mine = (words: string) => (text: string) => text.replace('Hai mươi bác', words);
const asNew = () =>
  readFileSync(join(CONTENT, NEWS), 'utf8')
    .replace(/^title: .*/m, 'title: Tin mới của phường')
    .replace(/^summary: .*/m, 'summary: Tóm tắt của tin mới.');

describe('where two must agree', () => {
  it('a writer’s text waits, with its picture, for one press of a publisher, and is the writer’s', async () => {
    server = await startWithPeople('two');
    const [lan, minh] = [
      await server.join({ login: 'lan' }),
      await server.join({ login: 'minh', role: 'publisher' }),
    ];
    const before = commits();
    const photo = (await picture(40, 30).jpeg().toBuffer()).toString('base64');
    const sent = await save(lan, NEW, () => `${asNew()}\n![Các bác học](2026/11/anh.jpg)\n`, [
      { path: PHOTO, content: photo },
    ]);
    expect([sent.status, sent.result.isWaiting]).toEqual([200, true]);
    expect(commits()).toBe(before);
    // The writer goes on with what waits, and its picture.
    const again = await save(lan, NEW, (text) => text.replace('của tin mới.', 'của tin rất mới.'));
    expect([again.status, again.error]).toEqual([200, '']);
    expect((await seen(lan, NEW)).waiting?.name).toBe('Người lan');
    expect(git(data(), 'log', '-1', '--format=%an', 'refs/heads/cms/news/2026-11-20-tin-moi')).toBe(
      'Người lan',
    );

    expect(await waiting(minh)).toMatchObject([
      {
        path: NEW,
        kind: 'new',
        name: 'Tin “Tin mới của phường”',
        author: { name: 'Người lan' },
        isOwn: false,
        mayPublish: true,
      },
    ]);
    expect(await waiting(lan)).toMatchObject([{ isOwn: true, mayPublish: false }]);
    expect((await lan.call('publishWaiting', { chosen: [person(NEW)] })).status).toBe(403);
    expect((await minh.call('publishWaiting', { chosen: [person(NEW)] })).status).toBe(200);
    expect(published(NEW)).toContain('của tin rất mới.');
    expect(git(data(), 'log', '-1', '--format=%an', 'main')).toBe('Người lan');
    expect(git(data(), 'ls-tree', '-r', '--name-only', 'main')).toContain(PHOTO);
    expect([await waiting(minh), git(data(), 'for-each-ref', 'refs/heads/cms')]).toEqual([[], '']);
    const { result: log } = await minh.call('log', {});
    expect(log[0]).toMatchObject({ login: 'minh', action: 'publishWaiting', subject: NEW });
  });

  it('a publisher cannot publish what she wrote herself, nor get round it by saving it again', async () => {
    server = await startWithPeople('two');
    const minh = await server.join({ login: 'minh', role: 'publisher' });
    const chief = await server.join({ login: 'chi', role: 'administrator' });
    for (const words of ['Ba mươi bác', 'Bốn mươi bác'])
      expect((await save(minh, NEWS, mine(words))).result.isWaiting).toBe(true);
    const refused = await minh.call('publishWaiting', { chosen: [person(NEWS)] });
    expect([refused.status, refused.error]).toEqual([403, expect.stringContaining('người khác')]);
    expect(published(NEWS)).toContain('Hai mươi bác');
    expect((await chief.call('publishWaiting', { chosen: [person(NEWS)] })).status).toBe(200);
    expect(published(NEWS)).not.toContain('Hai mươi bác');
  });

  it('an entry moves to another address only by whoever publishes it alone', async () => {
    const move = async (who: Visitor) => {
      const { data: text, file } = await seen(who, NEWS);
      const [, id = ''] = /([^/]+)\.mdx$/.exec(NEWS) ?? [];
      const raw = (text ?? '').replace('summary:', `formerly:\n  - ${id}\nsummary:`);
      return who.call('persistEntry', {
        dataFiles: [{ path: NEWS, raw, newPath: NEW }],
        base: { [NEWS]: file.id ?? '' },
      });
    };
    const paths = () => git(data(), 'ls-tree', '-r', '--name-only', 'main').split('\n');
    server = await startWithPeople('two');
    const lan = await server.join({ login: 'lan' });
    const { status, error } = await move(lan);
    expect([status, error]).toEqual([422, expect.stringContaining('chờ duyệt')]);
    expect([paths().includes(NEWS), paths().includes(NEW), await waiting(lan)]).toEqual([
      true,
      false,
      [],
    ]);
    await server.stop();

    server = await startWithPeople('one');
    const minh = await server.join({ login: 'minh', role: 'publisher' });
    const at = new Date(Date.now() + 3_600_000).toISOString();
    await minh.call('schedule', { path: NEWS, origin: 'withdrawal', at });
    expect((await move(minh)).status).toBe(200);
    // The hour at which it goes off the site has come along.
    expect([(await seen(minh, NEWS)).withdrawAt, (await seen(minh, NEW)).withdrawAt]).toEqual([
      undefined,
      at,
    ]);
    expect([paths().includes(NEWS), paths().includes(NEW)]).toEqual([false, true]);
    expect((await minh.call('removed', {})).result).toEqual([]);
    // Taken back, that publication would leave no page at either address.
    const [{ commit = '' } = {}] = (await minh.call('versions', { path: NEW })).result;
    expect((await minh.call('undo', { path: NEW, commit })).error).toContain('đổi cả địa chỉ');
    expect(paths().includes(NEW)).toBe(true);
  });

  it('a text that was never published takes its new name at once, with what was said of it, and leaves nothing at the old one', async () => {
    const NAMED = 'src/content/news/2026-11-20-tin-moi-hon.mdx';
    server = await startWithPeople('two');
    const [lan, minh] = [
      await server.join({ login: 'lan' }),
      await server.join({ login: 'minh', role: 'publisher' }),
    ];
    await save(lan, NEW, asNew);
    await minh.call('addNote', { path: NEW, text: 'Thêm ngày nhé.' });
    const { data: raw, file, waiting: state } = await seen(lan, NEW);
    expect(state?.isNew).toBe(true);
    const moved = await lan.call('persistEntry', {
      dataFiles: [{ path: NEW, raw: raw ?? '', newPath: NAMED }],
      base: { [NEW]: file.id ?? '' },
    });
    expect([moved.status, moved.error, moved.result.isWaiting]).toEqual([200, '', true]);
    expect(await waiting(minh)).toMatchObject([
      { path: NAMED, kind: 'new', author: { name: 'Người lan' }, notes: [{ name: 'Người minh' }] },
    ]);
    expect((await seen(lan, NEW)).file.id).toBeNull();
    expect((await minh.call('publishWaiting', { chosen: [person(NAMED)] })).status).toBe(200);
    expect(published(NAMED)).not.toContain('formerly');
    expect(git(data(), 'ls-tree', '-r', '--name-only', 'main').split('\n')).not.toContain(NEW);
    expect(git(data(), 'for-each-ref', 'refs/heads/cms')).toBe('');
  });

  it('is compared in words, field by field, and sent back with a sentence', async () => {
    server = await startWithPeople('two');
    const lan = await server.join({ login: 'lan' });
    const minh = await server.join({ login: 'minh', role: 'publisher' });
    await save(lan, NEWS, mine('Ba mươi bác'));
    const { result: rows } = await minh.call('compare', person(NEWS));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.runs).toContainEqual({ kind: 'gone', text: 'Hai ' });
    expect(rows[0]?.runs).toContainEqual({ kind: 'new', text: 'Ba ' });
    await minh.call('sendBack', { path: NEWS, reason: 'Cần ghi rõ lớp nào.' });
    expect((await waiting(lan))[0]?.returned).toMatchObject({
      name: 'Người minh',
      reason: 'Cần ghi rõ lớp nào.',
    });
    expect((await seen(lan, NEWS)).waiting).toMatchObject({
      name: 'Người lan',
      reason: 'Cần ghi rõ lớp nào.',
    });
    await save(lan, NEWS, (text) => text.replace('Ba mươi bác', 'Ba mươi bác lớp tối'));
    expect((await waiting(minh))[0]?.returned).toBeUndefined();
    // The sentence is no part of what is published.
    await minh.call('publishWaiting', { chosen: [person(NEWS)] });
    expect(git(data(), 'log', '--format=%B', 'main')).not.toContain('lớp nào');
  });

  it(
    'two writers of one text do not overwrite one another; others’ texts nobody discards but publishers',
    WHOLE,
    async () => {
      server = await startWithPeople('two');
      const lan = await server.join({ login: 'lan' });
      const hoa = await server.join({ login: 'hoa' });
      const { data: text, file } = await seen(hoa, NEWS);
      await save(lan, NEWS, mine('Ba mươi bác'));
      const late = await hoa.call('persistEntry', {
        dataFiles: [{ path: NEWS, raw: mine('Năm bác')(text ?? '') }],
        base: { [NEWS]: file.id ?? '' },
      });
      expect([late.status, late.error]).toEqual([
        409,
        expect.stringContaining('chữ vẫn còn nguyên'),
      ]);
      expect((await hoa.call('discardWaiting', { chosen: [person(NEWS)] })).status).toBe(403);
      expect((await hoa.call('compare', person(NEWS))).status).toBe(403);
      expect(await waiting(hoa)).toEqual([]);
      expect((await lan.call('discardWaiting', { chosen: [person(NEWS)] })).status).toBe(200);
      expect((await seen(hoa, NEWS)).data).toBe(text);
    },
  );

  it('what a release changed has to wait for it', WHOLE, async () => {
    server = await startWithPeople('two');
    const lan = await server.join({ login: 'lan' });
    const minh = await server.join({ login: 'minh', role: 'publisher' });
    await save(lan, NEWS, mine('Ba mươi bác'));
    await bring((text) => text.replace(/^title: .*/m, 'title: Tên mới của bản phát hành'));
    const both = await minh.call('publishWaiting', {
      chosen: [{ path: NEWS, origin: 'release' }],
    });
    expect([both.status, both.error]).toEqual([409, expect.stringContaining('đang có bản chờ')]);
  });

  it('reports of units go on as before: they count with the office’s word', WHOLE, async () => {
    server = await startWithPeople('two');
    const lan = await server.join({ login: 'lan' });
    const sent = await save(lan, REPORT, (text) => `${text.trimEnd()} Đã xem lại.\n`);
    expect([sent.status, sent.result.isWaiting]).toEqual([200, false]);
  });

  it('a new text that is taken away only stops waiting', WHOLE, async () => {
    server = await startWithPeople('two');
    const lan = await server.join({ login: 'lan' });
    const minh = await server.join({ login: 'minh', role: 'publisher' });
    await save(lan, NEW, asNew);
    const listed = await minh.call('entriesByFolder', { folder: 'src/content/news' });
    expect(listed.result.map(({ file }) => file.path)).toContain(NEW);
    const before = commits();
    const { file } = await seen(minh, NEW);
    const gone = await minh.call('deleteFiles', { paths: [NEW], base: { [NEW]: file.id ?? '' } });
    expect([gone.status, commits(), await waiting(minh)]).toEqual([200, before, []]);
  });
});

describe('where the ward has one person', () => {
  it('a publisher’s own text goes live in one press, also over one that waits; a writer’s still waits', async () => {
    server = await startWithPeople('one');
    const lan = await server.join({ login: 'lan' });
    const minh = await server.join({ login: 'minh', role: 'publisher' });
    expect((await save(lan, NEWS, mine('Ba mươi bác'))).result.isWaiting).toBe(true);
    const done = await save(minh, NEWS, (text) => text.replace('Ba mươi bác', 'Bốn mươi bác'));
    expect([done.status, done.result.isWaiting]).toEqual([200, false]);
    expect(published(NEWS)).toContain('Bốn mươi bác');
    expect(git(data(), 'log', '-1', '--format=%an', 'main')).toBe('Người minh');
    expect(await waiting(minh)).toEqual([]);
    expect((await minh.call('me', {})).result.approval).toBe('one');
  });
});

describe('what was published meanwhile', () => {
  const LAN = { name: 'Lan', login: 'lan', session: 'a' };
  const change = (text: string, base: string) => [
    { path: NEWS, bytes: Buffer.from(text), base: idOf(Buffer.from(base)) },
  ];
  it('elsewhere in the text stays; in the same place somebody must read both', async () => {
    server = await startWithPeople('two');
    const place = await smallData();
    const store = await GitStore.open(place);
    const drafts = new Drafts(store, place);
    const before = readFileSync(join(CONTENT, NEWS), 'utf8');
    await drafts.apply(change(mine('Ba mươi bác')(before), before), LAN);
    const other = before.replace('Buổi sau vào thứ Bảy.', 'Buổi sau vào Chủ nhật.');
    await store.apply(change(other, before), LAN);
    const [draft] = await drafts.all();
    if (!draft) throw new Error('Nothing waits.');
    const [merged] = (await drafts.merge(draft)) ?? [];
    expect(merged?.bytes?.toString()).toBe(mine('Ba mươi bác')(other));
    expect(merged?.base).toBe(idOf(Buffer.from(other)));
    await store.apply(change(mine('Năm bác')(other), other), LAN);
    expect(await drafts.merge(draft)).toBeUndefined();
    rmSync(place.dir, { recursive: true });
  });
});

/** What `npm run upgrade` does with a release that has the news otherwise. */
async function bring(edit: (text: string) => string): Promise<void> {
  release = mkdtempSync(join(tmpdir(), 'release-'));
  cpSync(CONTENT, release, { recursive: true });
  writeFileSync(join(release, NEWS), edit(readFileSync(join(release, NEWS), 'utf8')));
  await new Proposals(data()).bring(release);
}

describe('what a release changed', () => {
  it(
    'stands in the same list, for publishers; both texts where the ward has its own; one press takes or keeps',
    WHOLE,
    async () => {
      server = await startWithPeople('one');
      const lan = await server.join({ login: 'lan' });
      const minh = await server.join({ login: 'minh', role: 'publisher' });
      await save(minh, NEWS, mine('Lời của phường'));
      await bring(mine('Lời của bản phát hành'));
      const release = { path: NEWS, origin: 'release' as const };
      expect(await waiting(lan)).toEqual([]);
      expect(await waiting(minh)).toMatchObject([
        { ...release, kind: 'changed', isConflict: true },
      ]);
      const { result: rows } = await minh.call('compare', release);
      const told = rows[0]?.runs.filter(({ kind }) => kind !== 'same').map(({ text }) => text);
      expect(told?.join('')).toContain('phường');
      expect(told?.join('')).toContain('bản phát hành');
      expect((await lan.call('discardWaiting', { chosen: [release] })).status).toBe(403);
      expect((await lan.call('compare', release)).status).toBe(409);
      await minh.call('discardWaiting', { chosen: [release] });
      expect([await waiting(minh), published(NEWS)]).toEqual([
        [],
        expect.stringContaining('Lời của phường'),
      ]);
    },
  );
});
