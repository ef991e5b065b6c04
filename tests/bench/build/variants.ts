import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installPackages } from '../lighthouse/install.ts';
import { makeEntry, type BenchEntry } from './entries.ts';
import { measure, type Cost } from './measure.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const PROJECTS = join(import.meta.dirname, 'projects');
const PEERS = resolve(import.meta.dirname, '../peers');
// As deep below the root as PROJECTS, so that relative imports hold.
const WORK = join(ROOT, '.cache/bench/build');
const ASTRO = 'node_modules/astro/bin/astro.mjs';

export const VARIANTS = ['ours', 'mdx', 'markdown', 'starlight', 'eleventy'] as const;
export type Variant = (typeof VARIANTS)[number];

interface Project {
  dir: string;
  /** Where the entries go. */
  news: string;
  command: readonly string[];
  /** What a build leaves behind, below `dir`. */
  leftovers: readonly string[];
  output: string;
}

const projectOf = (variant: Variant, count: number): Project => {
  if (variant === 'starlight') {
    const dir = join(PEERS, variant);
    const command = [process.execPath, join(dir, ASTRO), 'build', '--config', 'build.config.mjs'];
    return {
      dir,
      news: join(dir, '.cache/docs'),
      command,
      leftovers: ['.cache/build', '.astro'],
      output: '.cache/build/dist',
    };
  }
  if (variant === 'eleventy') {
    const dir = join(PEERS, variant);
    const command = [process.execPath, join(dir, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'];
    return {
      dir,
      news: join(dir, '.cache/news'),
      command,
      leftovers: ['.cache/dist'],
      output: '.cache/dist',
    };
  }
  const dir = join(WORK, String(count), variant);
  const script = variant === 'ours' ? ['build.ts'] : [join(ROOT, ASTRO), 'build'];
  const command = [process.execPath, ...script];
  return {
    dir,
    news: join(dir, 'src/content/news'),
    command,
    leftovers: ['.cache', '.astro', 'dist'],
    output: 'dist',
  };
};

const textOf = (variant: Variant, { frontMatter, mdx, markdown }: BenchEntry) =>
  `---\n${frontMatter}\n---\n\n${variant === 'ours' || variant === 'mdx' ? mdx : markdown}`;
const endingOf = (variant: Variant) => (variant === 'ours' || variant === 'mdx' ? 'mdx' : 'md');

/** Writes the entries of a variant, and its project where it is made anew; installs a peer's packages. */
export function prepare(variant: Variant, count: number): void {
  const { dir, news } = projectOf(variant, count);
  if (variant === 'starlight' || variant === 'eleventy') installPackages(dir);
  else {
    rmSync(dir, { recursive: true, force: true });
    cpSync(join(PROJECTS, 'shared'), join(WORK, String(count), 'shared'), { recursive: true });
    cpSync(join(PROJECTS, variant), dir, { recursive: true });
  }
  // The checks look at everything: a small faultless content stands around the news.
  if (variant === 'ours')
    cpSync(join(ROOT, 'tests/fixtures/bad-content/base/src/content'), join(dir, 'src/content'), {
      recursive: true,
    });
  rmSync(news, { recursive: true, force: true });
  mkdirSync(news, { recursive: true });
  for (let n = 0; n < count; n++) {
    const entry = makeEntry(n);
    writeFileSync(join(news, `${entry.id}.${endingOf(variant)}`), textOf(variant, entry));
  }
  if (variant === 'eleventy') cpSync(join(dir, 'news.json'), join(news, 'news.json'));
}

/** A build with nothing left from an earlier one. */
export async function buildCold(variant: Variant, count: number): Promise<Cost> {
  const project = projectOf(variant, count);
  removeLeftovers(project);
  return build(project, count);
}

/** A build after one entry has changed, with all that the build before has kept. `round` makes the change a new one each time. */
export async function buildAgain(variant: Variant, count: number, round: number): Promise<Cost> {
  const project = projectOf(variant, count);
  const entry = makeEntry(7);
  const word = `Sửa lần ${round}.`;
  writeFileSync(
    join(project.news, `${entry.id}.${endingOf(variant)}`),
    `${textOf(variant, entry)}\n${word}\n`,
  );
  const cost = await build(project, count);
  const page = readFileSync(join(project.dir, project.output, entry.id, 'index.html'), 'utf8');
  if (!page.includes(word)) throw new Error(`${variant} does not show the change.`);
  return cost;
}

function removeLeftovers({ dir, leftovers }: Project) {
  for (const leftover of leftovers) rmSync(join(dir, leftover), { recursive: true, force: true });
}

async function build({ dir, command, output }: Project, count: number): Promise<Cost> {
  // What the build before has left to write and to delete is not for this one to wait for.
  spawnSync('sync');
  const cost = await measure(command, dir, join(WORK, 'log.txt'));
  const pages = readdirSync(join(dir, output), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('index.html'),
  );
  if (pages.length < count) throw new Error(`${dir} has ${pages.length} pages, not ${count}.`);
  return cost;
}
