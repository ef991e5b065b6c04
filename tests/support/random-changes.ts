import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import sharp from 'sharp';
import { listFiles } from '../../server/sites/manifest.ts';
import { addDays } from '../../src/core/dates.ts';
import { BuildFaults } from '../../src/store/build-faults.ts';
import { loadContent } from '../../src/store/load.ts';
import { SiteRenderer, type RenderedSite } from '../../src/integration/site-renderer.ts';
import type { ChangesReport, ChangesTask } from './changes.ts';

// Changes a content at random, one thing after the other, builds each in one process, and compares with a build from nothing.
const { work, changes, every, seed, roots, end } = JSON.parse(
  process.argv[2] ?? '{}',
) as ChangesTask;

let state = seed;
/** Mulberry32. */
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}
const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;

const filesIn = (folder: string, pattern: RegExp) =>
  roots
    .filter((root) => existsSync(join(root, folder)))
    .flatMap((root) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => pattern.test(name))
        .sort()
        .map((name) => join(root, folder, name)),
    );
const entries = (pattern = /\.(?:mdx|yaml)$/) =>
  filesIn('content', pattern).filter((file) => !file.includes('/settings/'));

/** Gives the function that takes the change back. */
type Change = (number: number) => (() => void) | Promise<() => void>;

function rewrite(file: string, edit: (text: string) => string): () => void {
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, edit(before));
  return () => writeFileSync(file, before);
}

const CHANGES: Readonly<Record<string, Change>> = {
  'a sentence more': () =>
    rewrite(pick(entries(/\.mdx$/)), (text) => `${text.trimEnd()}\n\nBà con đọc thêm khi rảnh.\n`),
  'another name': (number) =>
    rewrite(pick(entries()), (text) => text.replace(/^((?:title|name): ".+)"$/m, `$1 ${number}"`)),
  'another summary': (number) =>
    rewrite(pick(entries()), (text) => text.replace(/^(summary: ".+)\."$/m, `$1, lần ${number}."`)),
  'an entry more': (number) => {
    const from = pick(entries(/^news\/.*\.mdx$/));
    const file = join(dirname(from), `2026-11-2${number % 5}-tin-them-${number}.mdx`);
    writeFileSync(
      file,
      readFileSync(from, 'utf8')
        .replace(/^title: .*$/m, `title: "Tin thêm số ${number} của phường"`)
        .replace(/^summary: .*$/m, `summary: "Tin thêm số ${number} có một câu tóm tắt cho đủ."`)
        .replace(/^date: .*$/m, `date: 2026-11-2${number % 5}`),
    );
    return () => rmSync(file);
  },
  'an entry less': () => {
    const file = pick(entries());
    const before = readFileSync(file);
    rmSync(file);
    return () => writeFileSync(file, before);
  },
  'an entry under another address': (number) => {
    const file = pick(entries(/^news\//));
    const renamed = join(dirname(file), basename(file).replace(/(\.\w+)$/, `-${number}$1`));
    renameSync(file, renamed);
    return () => renameSync(renamed, file);
  },
  'another picture': async () => {
    const file = pick(filesIn('uploads', /\.(?:jpe?g|png|webp)$/));
    const before = readFileSync(file);
    writeFileSync(file, await sharp(before).flop().toBuffer());
    return () => writeFileSync(file, before);
  },
  'another setting': (number) =>
    rewrite(pick(filesIn('content', /^settings\/channels\.yaml$/)), (text) =>
      text.replace(/^(hotlineName: "Tổng đài 1022).*$/m, `$1 số ${number}"`),
    ),
  'another day': () => {
    const before = day;
    setDay(addDays(day, 1));
    return () => setDay(before);
  },
  'an entry that nobody can read': () =>
    rewrite(pick(entries(/\.mdx$/)), () => '---\ntitle: [\n---\n'),
};

/** The clock of this process, by which the site is built. */
const [clock, begun] = [Date.now, Date.now()];
let day = '2026-11-25';
const setDay = (to: string) => {
  day = to;
  Date.now = () => Date.parse(`${day}T05:00:00Z`) + clock() - begun;
};
setDay(day);

const renderer = new SiteRenderer();
const report: ChangesReport = {
  built: {},
  refused: {},
  compared: 0,
  differing: [],
  drawn: 0,
  pages: 0,
  megabytes: [],
};
let former: { dir: string; site: RenderedSite } | undefined;
await (end === undefined ? goOn() : goBack(end));
await renderer.close();
process.stdout.write(`\n${JSON.stringify(report)}\n`, () => process.exit(0));

/** One change after the other. */
async function goOn(): Promise<void> {
  await build(0);
  for (let number = 1; number <= changes; number++) {
    const [what, takeBack] = await change(number);
    const isBuilt = await build(number);
    count(isBuilt ? report.built : report.refused, what);
    if (!isBuilt) takeBack();
    if (number % every === 0) await compare(number, buildWhole());
    report.megabytes.push(Math.round(process.memoryUsage().rss / 1e6));
  }
}

/** All changes at once, then back: see ChangesTask. */
async function goBack(whole: string): Promise<void> {
  const made: (readonly [what: string, takeBack: () => void])[] = [];
  for (let number = 1; number <= changes; number++) {
    const [what, takeBack] = await change(number);
    if ((await loadContent()).faults.length === 0) made.unshift([what, takeBack]);
    else {
      takeBack();
      count(report.refused, what);
    }
  }
  if (!(await build(0))) throw new Error('The changed content cannot be built.');
  for (const [index, [what, takeBack]] of made.entries()) {
    takeBack();
    if (!(await build(index + 1))) throw new Error(`What was before “${what}” cannot be built.`);
    count(report.built, what);
  }
  await compare(changes, whole);
}

async function change(number: number): Promise<readonly [what: string, takeBack: () => void]> {
  const what = pick(Object.keys(CHANGES));
  return [what, await (CHANGES[what] as Change)(number)];
}

function count(list: Record<string, number>, what: string): void {
  list[what] = (list[what] ?? 0) + 1;
}

/** False where the content has a fault; nothing has changed then. */
async function build(number: number): Promise<boolean> {
  const dir = join(work, String(number));
  try {
    const before = former && { dir: former.dir, files: former.site.files };
    const site = await renderer.build(dir, before, former?.site.state);
    if (former) rmSync(former.dir, { recursive: true });
    former = { dir, site };
    report.drawn += site.counts.drawn;
    report.pages += site.counts.pages;
    return true;
  } catch (error) {
    if (!(error instanceof BuildFaults)) throw error;
    rmSync(dir, { recursive: true, force: true });
    return false;
  }
}

/** The site of a build from nothing, in a process of its own. */
function buildWhole(): string {
  const whole = join(work, 'whole');
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    env: { ...process.env, OUT_DIR: whole, BUILD_DAY: day },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return whole;
}

/** Notes every file that a build from nothing makes otherwise. */
async function compare(number: number, whole: string): Promise<void> {
  const [ours, theirs] = await Promise.all([listFiles(former?.dir ?? ''), listFiles(whole)]);
  const names = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  for (const name of names)
    if (ours[name]?.sha256 !== theirs[name]?.sha256) report.differing.push(`${number}: ${name}`);
  report.compared += 1;
}
