import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DatabaseSync } from 'node:sqlite';
import { restore } from '../../server/restore.ts';
import { layoutOf, takeDataDir, type DataDir } from '../../server/data-dir.ts';
import { headerFiles, keepHeaders } from '../../server/http/header-files.ts';
import { openPeople } from '../../server/people/people.ts';
import { Sites } from '../../server/sites/sites.ts';
import { adopt } from '../../server/store/adopt.ts';
import { GitStore } from '../../server/store/git-store.ts';
import { Proposals } from '../../server/store/proposals.ts';
import { CONTENT } from '../support/small-data.ts';
import { NEWS } from '../support/small-publishing.ts';
import { DEEDS, PASSPHRASE, pictureOf, textOf } from './deeds.ts';

/** A ward's data folder that has published once. */
export async function makeWard(parent: string = tmpdir()): Promise<DataDir> {
  const data = layoutOf(mkdtempSync(join(parent, 'faults-')));
  await adopt(data, CONTENT);
  const people = await openPeople({
    database: data.database,
    secret: 'bi-mat-cua-bai-thu-bi-mat-cua-bai-thu',
    adminUrl: 'http://localhost:4630/admin/',
  });
  await people.roll.add({ login: 'lan.anh', name: 'Lan', role: 'administrator', unit: null });
  people.log.add({ login: '', name: '', action: 'before', subject: '', address: '' });
  people.close();
  await run('switch', data, 1);
  await run('save', data, 1);
  keepHeaders(join(data.sites, 'headers'), headerFiles(join(data.sites, 'live'), '/'));
  return data;
}

interface Done {
  /** Whether it was said to be done. */
  isDone: boolean;
  /** File operations that it took, when it came to its end. */
  operations: number;
  said: string;
}

/** Does a deed in a process of its own, and of its own group; `killAt` is the file operation at which both end. */
export async function run(
  deed: string,
  { dir }: DataDir,
  number: number,
  killAt = 0,
): Promise<Done> {
  const preload = pathToFileURL(join(import.meta.dirname, 'kill-at.mjs')).href;
  const child = spawn(
    process.execPath,
    [`--import=${preload}`, join(import.meta.dirname, 'work.ts'), deed, dir, String(number)],
    {
      detached: true,
      env: { ...process.env, KILL_AT: String(killAt) },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (said += part.toString()));
  await once(child, 'close');
  return {
    isDone: /^done$/m.test(said),
    operations: Number(/^operations (\d+)$/m.exec(said)?.[1] ?? 0),
    said,
  };
}

/** What is wrong with a data folder after a deed was cut off, and with the deed when it is done again; undefined when nothing is. */
export async function findHarm(
  data: DataDir,
  deed: string,
  number: number,
  wasDone: boolean,
): Promise<string | undefined> {
  const release = takeDataDir(data, 'check');
  try {
    const store = await GitStore.open(data);
    const text = (await store.read(NEWS))?.bytes.toString() ?? '';
    const isNew = deed === 'save' && text === textOf(number);
    const before = deed === 'save' ? number - 1 : undefined;
    if (deed === 'save' && !isNew && text !== textOf(before ?? 0))
      return 'the text is neither old nor new';
    if (deed === 'save' && wasDone && !isNew) return 'the text was saved, and is lost';
    if (deed === 'save' && ((await store.read(pictureOf(number))) !== undefined) !== isNew)
      return 'half of a save';
    execFileSync('git', ['--git-dir', data.content, 'fsck', '--strict', '--no-dangling'], {
      stdio: 'pipe',
    });
    await new Proposals(data).list();
    const site = await new Sites({ dir: data.sites, show: () => undefined }).showWhole('content');
    if (!site) return 'no whole site';
    const database = new DatabaseSync(data.database);
    const [{ integrity_check: state } = {}] = database.prepare('PRAGMA integrity_check').all();
    database.close();
    if (state !== 'ok') return `the database: ${String(state)}`;
  } finally {
    release();
  }
  const again = await run(deed, data, number);
  if (!again.isDone) return `it cannot be done again: ${again.said}`;
  return findLeft(data) ?? (deed === 'backup' ? findBackupFault(data) : undefined);
}

/** What a cut-off deed has left for ever. */
function findLeft({ dir, content, sites }: DataDir): string | undefined {
  const names = [dir, content, sites, join(dir, 'backup')].flatMap((folder) =>
    existsSync(folder) ? readdirSync(folder) : [],
  );
  return names.find((name) => /^(?:unfinished-|index-|restore-)|\.new$|\.lock$|^next$/.test(name));
}

async function findBackupFault({ dir }: DataDir): Promise<string | undefined> {
  const folder = join(dir, 'backup');
  for (const name of readdirSync(folder)) {
    const to = layoutOf(mkdtempSync(join(tmpdir(), 'restored-')));
    try {
      await restore(to, join(folder, name), PASSPHRASE);
      rmSync(join(folder, name));
    } catch (error) {
      return `${name}: ${(error as Error).message}`;
    } finally {
      rmSync(to.dir, { recursive: true, force: true });
    }
  }
  return undefined;
}

/** The home page as a web server beside the program sends it. */
export const pageNow = ({ sites }: DataDir): string =>
  readFileSync(join(sites, 'live/index.html'), 'utf8');

export const DEED_NAMES = Object.keys(DEEDS);
