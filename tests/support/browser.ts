import { execFile, spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Flags for every browser that a test or a bench starts. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const SYSTEM_BROWSERS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
].map((name) => `/usr/bin/${name}`);
const FONT_FOLDERS = ['/usr/share/fonts', '/usr/local/share/fonts'];
const ADVICE = 'Install Chromium, or give the path of a browser in CHROMIUM_PATH.';

let found: Promise<string> | undefined;

/** Path of the browser to test with: CHROMIUM_PATH, the machine's, Playwright's own, else the one that npm brought, which it unpacks. */
export async function browserPath(): Promise<string> {
  found ??= findBrowser();
  return found;
}

async function findBrowser(): Promise<string> {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (!runs(chosen)) throw new Error(`CHROMIUM_PATH names ${chosen}, which does not start.`);
    return chosen;
  }
  const { chromium } = await import('@playwright/test');
  return [...SYSTEM_BROWSERS, chromium.executablePath()].find(runs) ?? npmBrowser();
}

async function npmBrowser(): Promise<string> {
  const folder = await unpackedFolder();
  const browser = join(folder, 'chromium');
  if (!runs(browser)) {
    // Read by the dynamic linker of every browser that this process starts from here on.
    process.env.LD_LIBRARY_PATH = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH]
      .filter(Boolean)
      .join(':');
    if (!runs(browser))
      throw new Error(`The browser from npm does not start on this machine. ${ADVICE}`);
  }
  // Without a single font Chromium draws no letters at all.
  if (!hasFonts()) process.env.FONTCONFIG_FILE ??= join(folder, 'fonts.conf');
  return browser;
}

/** The folder of the unpacked browser. It appears whole or not at all, so several processes may ask at once. */
async function unpackedFolder(): Promise<string> {
  const source = join(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../..');
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(writableFolder(), `browser-${version}`);
  if (existsSync(folder)) return folder;
  const stage = mkdtempSync(`${folder}-`);
  try {
    await unpack(join(source, 'bin'), stage);
    writeFileSync(
      join(stage, 'fonts.conf'),
      `<fontconfig><dir>${folder}/fonts/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>\n`,
    );
    renameSync(stage, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
  return folder;
}

/** Runs the package's own unpacker in a process whose temporary folder, its only target, is the stage. */
async function unpack(archives: string, stage: string): Promise<void> {
  const script = `import { inflate } from '@sparticuz/chromium'; await Promise.all(process.argv.slice(1).map(inflate));`;
  const files = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'].map((name) =>
    join(archives, name),
  );
  const env = { ...process.env, TMPDIR: stage, NODE_OPTIONS: '' };
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script, ...files], {
    cwd: import.meta.dirname,
    env,
  });
}

function writableFolder(): string {
  const cache = join(import.meta.dirname, '../../.cache');
  try {
    mkdirSync(cache, { recursive: true });
    accessSync(cache, constants.W_OK | constants.X_OK);
    return cache;
  } catch {
    return privateTemporaryFolder();
  }
}

/** A folder that no other account could have filled beforehand. */
function privateTemporaryFolder(): string {
  const owner = process.getuid?.();
  const folder = join(tmpdir(), `browser-of-${owner}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (owner !== undefined && statSync(folder).uid !== owner)
    throw new Error(`${folder} belongs to another account. ${ADVICE}`);
  return folder;
}

function runs(browser: string): boolean {
  return spawnSync(browser, ['--version'], { stdio: 'ignore' }).status === 0;
}

function hasFonts(): boolean {
  if (!existsSync('/etc/fonts/fonts.conf')) return false;
  return FONT_FOLDERS.filter((folder) => existsSync(folder)).some((folder) =>
    readdirSync(folder, { recursive: true }).some((name) => /\.(ttf|otf|ttc)$/i.test(String(name))),
  );
}
