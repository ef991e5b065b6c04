import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A copy of this project for tests that change its content. Below the project, so that packages are found. */
export const PROJECT = '.cache/publishing-test';

const INPUTS = [
  'src',
  'public',
  'scripts',
  'publishing',
  'tests/fixtures/sample',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'published-addresses.txt',
];

/** Readings, clean pictures, finished pictures, scripts of the CMS and compressed pages: good for any copy of the same text. */
const CACHES = ['content', 'uploads', 'astro', 'share-images', 'cms', 'compressed'];

/** Makes the copy anew; with what earlier builds have kept when it is to be quick. */
export function copyProject(project: string = PROJECT, { withCaches = false } = {}) {
  rmSync(project, { recursive: true, force: true });
  mkdirSync(join(project, 'tests/fixtures'), { recursive: true });
  for (const input of INPUTS) cpSync(input, join(project, input), { recursive: true });
  for (const cache of withCaches ? CACHES.filter((name) => existsSync(join('.cache', name))) : [])
    cpSync(join('.cache', cache), join(project, '.cache', cache), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
}

/** Builds the copy with the sample content, as the publishing server does. */
export function publish(outDir: string): { status: number | null; log: string } {
  const env = {
    ...process.env,
    STAGE: 'preview',
    SAMPLE: '1',
    OUT_DIR: outDir,
    VITEST: '',
    NODE_ENV: '',
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: PROJECT,
    env,
    encoding: 'utf8',
  });
  return { status, log: stdout + stderr };
}

/** The addresses of the pages of a built copy. */
export const pagesOf = (outDir: string): string[] =>
  readdirSync(join(PROJECT, outDir), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort();
