import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { readSecret } from '../../server/api/secret.ts';
import { buildFingerprint } from '../../server/sites/fingerprint.ts';
import { readManifest } from '../../server/sites/manifest.ts';
import { linkFolder } from './link-folder.ts';
import { freePort } from './ports.ts';
import { copyProject } from './publishing-project.ts';
import { IS_WHOLE } from './suite.ts';

/** A built copy of this project that all copies for tests are made from: built once for all of them. */
const BASE = '.cache/cms-base';
const SITES = '.cache/sites';
/** What editors change: put back for each file of tests that shares a server. */
const CHANGED = ['src/content', 'src/assets/uploads', '.cache/publishing'];
/** What builds keep for one another: each file is there whole or not at all, and never changes. */
const KEPT_FOR_BUILDS = ['cms', 'compressed', 'pictures', 'share-images', 'site'];
const STAMP = `${BASE}/.cache/stamp`;
const LOCK = '.cache/cms-base.lock';
const NORMAL_PRIORITY = {
  NODE_OPTIONS: `--import=${pathToFileURL('tests/support/normal-priority.mjs')}`,
};
/** A copy that is being made longer than this was left behind by a test run that was stopped. */
const LONGEST_BUILD_MS = 10 * 60_000;

/** The secret with which editors log in to the server at this address. */
export const secretOf = (url: string) =>
  readSecret(`.cache/cms-${new URL(url).port}/.cache/editing-secret`);

/** The publishing server on a copy of this project. */
export interface CmsProject {
  /** Folder of the copy. */
  dir: string;
  /** Address of its home page, with a slash at the end. */
  url: string;
  /** Address of its editors' pages that the server printed, with the secret of login. */
  editingUrl: string;
  /** A file of the content as it is saved. */
  read: (path: string) => string;
  /** Names in a folder; none where there is no folder. */
  list: (folder: string) => string[];
  /** Stops the server as a power cut would. */
  kill: () => Promise<void>;
  /** Starts it again, with other settings where some are given. */
  start: (more?: Readonly<Record<string, string>>) => Promise<void>;
  /** Runs a command of the copy. Gives what it printed. */
  run: (script: string, ...args: string[]) => string;
  /** Stops the server and removes the copy. */
  remove: () => Promise<void>;
}

/** Servers that files of tests hand on to one another, by whether they build. */
const shared = new Map<boolean, CmsProject>();

/**
 * The one server of this process, which ends with it, with the content as it is in this project.
 * For files of tests that leave nothing behind but changed content.
 */
export async function sharedCms({ looksAtSite = false } = {}): Promise<CmsProject> {
  const running = shared.get(looksAtSite);
  if (running) putContentBack(running.dir);
  const cms = running ?? (await startCms({ looksAtSite }));
  shared.set(looksAtSite, cms);
  return cms;
}

function putContentBack(dir: string) {
  for (const folder of CHANGED) {
    rmSync(join(dir, folder), { recursive: true, force: true });
    if (existsSync(join(BASE, folder)))
      cpSync(join(BASE, folder), join(dir, folder), { recursive: true });
  }
}

/**
 * Copies this project and starts its publishing server, at a free port.
 * Who does not look at the site after a save does without its builds; the whole suite never does.
 */
export async function startCms({
  looksAtSite = false,
  hasAccounts = false,
}: { looksAtSite?: boolean; hasAccounts?: boolean } = {}): Promise<CmsProject> {
  await prepareBase();
  const port = await freePort();
  const dir = `.cache/cms-${port}`;
  rmSync(dir, { recursive: true, force: true });
  const builds = looksAtSite || IS_WHOLE;
  copyBase(dir, builds);
  if (!builds) await skipBuilds(dir);
  // Everybody has an account where there is a data folder.
  const env = hasAccounts ? { DATA_DIR: 'data', ADMIN_ORIGIN: `http://localhost:${port}` } : {};
  if (hasAccounts) runScript(dir, 'scripts/adopt.ts', [], env);
  const content = hasAccounts ? join(dir, 'data/checkouts/head') : dir;
  let server = await serve(dir, port, env);
  // No later run comes by this name, so a stopped one leaves nothing behind.
  process.once('exit', () => {
    signal(server, 'SIGKILL');
    try {
      rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
    } catch {
      // What throws here keeps the process from ending, and the whole run with it.
    }
  });
  return {
    dir,
    url: `http://localhost:${port}/`,
    editingUrl: server.editingUrl,
    read: (path) => readFileSync(join(content, path), 'utf8'),
    list: (folder) =>
      existsSync(join(content, folder)) ? readdirSync(join(content, folder)).sort() : [],
    kill: () => end(server, 'SIGKILL'),
    start: async (more = {}) => void (server = await serve(dir, port, { ...env, ...more })),
    run: (script, ...args) => runScript(dir, script, args, env),
    remove: async () => {
      await end(server, 'SIGTERM');
      // A build that was running may end, and stop writing, a moment after its server.
      rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}

/** The folders of the sites in a folder of sites. */
const sitesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => /^\d+-/.test(name))
    .map((name) => join(folder, name));

/** Puts the site of this project's content, as the server has built it from nothing, into a folder of sites, with what the next build is to know of it. */
export async function copySite(to: string): Promise<void> {
  await prepareBase();
  const [settings = ''] = readdirSync(join(BASE, SITES));
  const from = join(BASE, SITES, settings);
  mkdirSync(to, { recursive: true });
  for (const site of sitesIn(from)) linkFolder(site, join(to, basename(site)));
  cpSync(join(from, 'state'), join(to, 'state'));
}

/** Copies the base. Sites and what builds keep never change once they are written, so those files are links; without builds nothing is kept for them. */
function copyBase(dir: string, builds: boolean) {
  const kept = KEPT_FOR_BUILDS.map((name) => join('.cache', name)).filter((folder) =>
    existsSync(join(BASE, folder)),
  );
  const [settings = ''] = readdirSync(join(BASE, SITES));
  const sites = sitesIn(join(BASE, SITES, settings)).map((site) => relative(BASE, site));
  const apart = new Set([...kept, ...sites].map((folder) => join(BASE, folder)));
  cpSync(BASE, dir, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (from) => !apart.has(from),
  });
  for (const folder of [...(builds ? kept : []), ...sites])
    linkFolder(join(BASE, folder), join(dir, folder));
}

/** Puts in place of the copy's build one that gives the site as it is, and what it holds: the server need not read it all after each save. */
async function skipBuilds(dir: string): Promise<void> {
  const [settings = ''] = readdirSync(join(dir, SITES));
  const [site = ''] = sitesIn(join(dir, SITES, settings));
  const { files } = await readManifest(site);
  renameSync(site, join(dir, '.cache/built'));
  rmSync(join(dir, '.cache/built/.site.json'));
  writeFileSync(join(dir, '.cache/built.json'), JSON.stringify(files));
  writeFileSync(
    join(dir, 'scripts/build-worker.ts'),
    `import { readFileSync } from 'node:fs';
import { linkFolder } from ${JSON.stringify(resolve('tests/support/link-folder.ts'))};
const files = JSON.parse(readFileSync('.cache/built.json', 'utf8'));
process.once('disconnect', () => process.exit(0));
process.on('message', ({ outDir }) => {
  linkFolder('.cache/built', outDir);
  process.send({ answer: { ok: true, files }, isLast: false });
});
`,
  );
}

/** Builds the copy that the others are made from, unless it is of this very code and content. Processes wait for one another. */
async function prepareBase(): Promise<void> {
  const stamp = buildFingerprint([]) + buildFingerprint([], ['server']);
  const isReady = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp;
  while (!isReady()) {
    if (!takeLock()) {
      await setTimeout(250);
      continue;
    }
    try {
      if (isReady()) return;
      copyProject(BASE, { withCaches: true });
      // The server builds the site before it answers. Every test waits for this, on a busy machine too.
      await end(await serve(BASE, await freePort(), NORMAL_PRIORITY), 'SIGTERM');
      writeFileSync(STAMP, stamp);
    } finally {
      rmSync(LOCK, { recursive: true, force: true });
    }
  }
}

function takeLock(): boolean {
  if (existsSync(LOCK) && Date.now() - statSync(LOCK).mtimeMs > LONGEST_BUILD_MS)
    rmSync(LOCK, { recursive: true, force: true });
  // Nothing has been built in a fresh checkout.
  mkdirSync(dirname(LOCK), { recursive: true });
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    return false;
  }
}

interface Server {
  process: ChildProcess;
  editingUrl: string;
}

/** Starts the server as `npm start` does, and waits until it answers. Throws what it said when it does not. */
async function serve(
  dir: string,
  port: number,
  more: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    STAGE: '',
    SAMPLE: '',
    SITE_URL: '',
    BASE_PATH: '',
    NODE_ENV: '',
    VITEST: '',
    ...more,
  };
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: dir,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, with the build that it starts.
    detached: true,
  });
  process.once('exit', () => signal({ process: child }, 'SIGKILL'));
  let said = '';
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => {
        said += data.toString();
        if (said.includes('Bấm Ctrl+C để dừng')) resolve();
      });
    child.once('exit', () => reject(new Error(`The publishing server did not start:\n${said}`)));
  });
  const [, editingUrl = ''] = /Trang biên tập: (\S+)/.exec(said) ?? [];
  return { process: child, editingUrl };
}

const runScript = (
  dir: string,
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): string =>
  execFileSync(process.execPath, [script, ...args], {
    cwd: dir,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });

async function end(server: Server, name: NodeJS.Signals): Promise<void> {
  const { exitCode, signalCode } = server.process;
  signal(server, name);
  if (exitCode === null && signalCode === null) await once(server.process, 'exit');
}

/** For the server and its build: one that is left when its folder goes makes that anew without end (Node's recursive mkdir) and takes a core from all that follows. */
function signal({ process: { pid } }: Pick<Server, 'process'>, name: NodeJS.Signals): void {
  try {
    if (pid) process.kill(-pid, name);
  } catch {
    // All have ended.
  }
}
