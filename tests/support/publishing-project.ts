import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A copy of this project for tests that change its content. Below the project, so that packages are found. */
export const PROJECT = '.cache/publishing-test';

const INPUTS = [
  'src',
  'public',
  'scripts',
  'server',
  'docs/ho-so',
  'docs/thu-voi-ba-con.md',
  'tests/fixtures/sample',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'published-addresses.txt',
];

/** Readings, pictures, what is bundled of the code and compressed pages: good for any copy of the same text. */
const CACHES = ['content', 'uploads', 'pictures', 'share-images', 'cms', 'site', 'compressed'];

/** Makes the copy anew; with what earlier builds have kept when it is to be quick. */
export function copyProject(project: string = PROJECT, { withCaches = false } = {}) {
  rmSync(project, { recursive: true, force: true });
  mkdirSync(join(project, 'tests/fixtures'), { recursive: true });
  for (const input of INPUTS) cpSync(input, join(project, input), { recursive: true });
  for (const cache of withCaches ? CACHES.filter((name) => existsSync(join('.cache', name))) : [])
    cpSync(join('.cache', cache), join(project, '.cache', cache), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
}

const READS_FILE = resolve('.cache/content-reads');

/** Builds the copy with the sample content, as the publishing server does. */
export function publish(outDir: string): {
  status: number | null;
  log: string;
  /** Files of the content that were read, each as often as that. */
  reads: readonly string[];
} {
  writeFileSync(READS_FILE, '');
  const env = {
    ...process.env,
    STAGE: 'preview',
    SAMPLE: '1',
    OUT_DIR: outDir,
    IN_A_HURRY: '1',
    VITEST: '',
    NODE_ENV: '',
    READS_FILE,
    NODE_OPTIONS: `--import=${pathToFileURL('tests/support/count-reads.mjs')}`,
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: PROJECT,
    env,
    encoding: 'utf8',
  });
  const reads = readFileSync(READS_FILE, 'utf8').split('\n').filter(Boolean);
  return { status, log: stdout + stderr, reads };
}

/** The addresses of the pages of a built copy. */
export const pagesOf = (outDir: string): string[] =>
  readdirSync(join(PROJECT, outDir), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort();
