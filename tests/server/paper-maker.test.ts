import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PaperMaker, type Printer } from '../../server/sites/paper-maker.ts';
import { listPapers } from '../../src/store/papers.ts';
import type { ListedSite } from '../../server/sites/former-files.ts';
import type { PaperFile } from '../../src/core/paper-file.ts';
import type { PaperJob } from '../../server/sites/paper-worker.ts';

const keyOf = (letter: string) => letter.repeat(32);
const pageOf = (key: string) =>
  `<link rel="stylesheet" href="/in/giay.css"><body class="a5" data-paper="${key}"><main>${key}</main></body>`;

let project = '';
let printed: string[] = [];
let refreshed = 0;
/** How often the site was asked for once more. */
let asked = 0;
let isBuilding = false;
/** Whether the newest content cannot be built now. */
let isBroken = false;
/** What happens while something is printed. */
let during: (job: PaperJob) => void = () => undefined;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'papers-'));
  printed = [];
  refreshed = 0;
  asked = 0;
  isBuilding = false;
  isBroken = false;
  during = () => undefined;
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

/** Whole at both its ends, whatever is between. */
const wholeFile = (ending: PaperFile, text: string) =>
  ending === 'pdf'
    ? `%PDF-1.4\n${text}\n%%EOF`
    : Buffer.from(`\x89PNG\r\n\x1a\n${text}IEND\xaeB\x60\x82`, 'latin1');
const printer: Printer = {
  print: async (job) => {
    await Promise.resolve();
    during(job);
    printed.push(`${/<main>(.)/.exec(job.html)?.[1]}.${job.ending}`);
    writeFileSync(job.file, wholeFile(job.ending, `${job.sheet} ${job.html}`));
  },
  close: () => Promise.resolve(),
};
const makeMaker = () =>
  new PaperMaker({
    printer,
    projectDir: project,
    isBuilding: () => isBuilding,
    onMade: async () => {
      await Promise.resolve();
      asked += 1;
      if (isBroken) return false;
      refreshed += 1;
      return true;
    },
    pauseMs: 1,
  });

/** A site with these pages below /in/, each with its key; some offer their files already. */
function site(
  name: string,
  pages: Readonly<Record<string, string>>,
  offered: readonly string[] = [],
): ListedSite {
  const dir = join(project, name);
  const files = Object.fromEntries(
    Object.entries(pages).map(([page, key]) => [`in/${page}/index.html`, pageOf(key)]),
  );
  const papers = Object.fromEntries(offered.map((file) => [`in/${file}`, '%PDF']));
  const all = { 'index.html': '<body>', 'in/giay.css': 'p{}', ...files, ...papers };
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(join(dir, file, '..'), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  const listed = Object.fromEntries(
    Object.keys(all).map((file) => [file, { size: 1, sha256: '' }]),
  );
  const manifest = { fingerprint: name, day: '2026-11-29', publishedAt: '', isLinked: false };
  return {
    dir,
    manifest: { ...manifest, files: listed, setAside: [], unfinished: [], leftAt: {} },
  };
}
const made = () => {
  const folder = join(project, '.cache/papers');
  return existsSync(folder) ? readdirSync(folder).sort() : [];
};

it('each page that prints becomes a PDF, the sheet that guides lead to a picture too; then the site is shown with them', async () => {
  const maker = makeMaker();
  maker.follow(
    site('1', { 'to-roi/7': keyOf('a'), 'to-roi-a4/7': keyOf('b'), 'tron-bo': keyOf('c') }),
  );
  await vi.waitFor(() => expect(refreshed).toBe(1));
  expect(made()).toEqual(
    [`${keyOf('a')}.pdf`, `${keyOf('b')}.pdf`, `${keyOf('b')}.png`, `${keyOf('c')}.pdf`].sort(),
  );
  expect(readFileSync(join(project, '.cache/papers', `${keyOf('a')}.pdf`), 'utf8')).toContain(
    'p{}',
  );
  await maker.stop();
});

it('what shows the same is made once; a site that lacks nothing is not built again', async () => {
  const maker = makeMaker();
  maker.follow(site('1', { 'to-roi/7': keyOf('a') }));
  await vi.waitFor(() => expect(refreshed).toBe(1));
  maker.follow(site('2', { 'to-roi/7': keyOf('a') }));
  maker.follow(site('3', { 'to-roi/7': keyOf('a'), 'ap-phich/7': keyOf('c') }));
  await vi.waitFor(() => expect(refreshed).toBe(2));
  expect(printed).toEqual(['a.pdf', 'c.pdf']);
  await maker.stop();
});

it.each([
  ['nothing', ''],
  ['half', '%PDF-1.4\nnửa'],
  ['the head of another kind', 'ÿØÿà'],
])('where the disk left %s of it, a file is made anew and offered to no page', async (_, left) => {
  const maker = makeMaker();
  maker.follow(site('1', { 'to-roi-a4/7': keyOf('a') }));
  await vi.waitFor(() => expect(refreshed).toBe(1));
  for (const name of made()) writeFileSync(join(project, '.cache/papers', name), left);
  expect([...listPapers(project).keys()]).toEqual([]);
  maker.follow(site('2', { 'to-roi-a4/7': keyOf('a') }));
  await vi.waitFor(() => expect(refreshed).toBe(2));
  expect([...listPapers(project).keys()]).toEqual([`${keyOf('a')}.pdf`, `${keyOf('a')}.png`]);
  await maker.stop();
});

it('a site that was made ready before its papers were is built again to offer them, one that still lacks them not for ever', async () => {
  const maker = makeMaker();
  const pages = { 'to-roi/7': keyOf('a') };
  maker.follow(site('today', pages));
  await vi.waitFor(() => expect(refreshed).toBe(1));
  maker.follow(site('today', pages, ['to-roi/7/to-roi-7.pdf']));
  maker.follow(site('tomorrow', pages));
  await vi.waitFor(() => expect(refreshed).toBe(2));
  maker.follow(site('tomorrow', pages));
  maker.follow(site('today', pages, ['to-roi/7/to-roi-7.pdf']));
  maker.follow(site('later', { 'to-roi/8': keyOf('b') }));
  await vi.waitFor(() => expect(refreshed).toBe(3));
  expect(printed).toEqual(['a.pdf', 'b.pdf']);
  await maker.stop();
});

it('a site that could not be built again at once is when it is shown the next time', async () => {
  const maker = makeMaker();
  isBroken = true;
  maker.follow(site('1', { 'to-roi/7': keyOf('a') }));
  await vi.waitFor(() => expect(made()).toHaveLength(1));
  isBroken = false;
  maker.follow(site('1', { 'to-roi/7': keyOf('a') }));
  await vi.waitFor(() => expect(refreshed).toBe(1));
  await maker.stop();
});

it('a site that cannot be built again at all is left alone after the third time', async () => {
  const maker = makeMaker();
  isBroken = true;
  for (const time of [1, 2, 3]) {
    maker.follow(site('1', { 'to-roi/7': keyOf('a') }));
    await vi.waitFor(() => expect(asked).toBe(time));
  }
  maker.follow(site('1', { 'to-roi/7': keyOf('a') }));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(asked).toBe(3);
  await maker.stop();
});

it('nothing is printed while something is built', async () => {
  const maker = makeMaker();
  isBuilding = true;
  maker.follow(site('1', { 'to-roi/7': keyOf('a') }));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(printed).toEqual([]);
  isBuilding = false;
  await vi.waitFor(() => expect(refreshed).toBe(1));
  await maker.stop();
});

it('a new site takes the place of the one before: of that one nothing more is printed', async () => {
  const maker = makeMaker();
  const newer = site('2', { 'to-roi/7': keyOf('e') });
  during = () => maker.follow(newer);
  maker.follow(site('1', { 'to-roi/7': keyOf('a'), 'to-roi/8': keyOf('d') }));
  await vi.waitFor(() => expect(refreshed).toBe(1));
  expect(printed).toEqual(['a.pdf', 'e.pdf']);
  await maker.stop();
});

it('one page that fails keeps no other back; a browser that never works is left alone', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const maker = makeMaker();
  const pages = Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e'].map((one) => [`to-roi/${one}`, keyOf(one)]),
  );
  during = ({ html }) => {
    if (html.includes(keyOf('a'))) throw new Error('It hangs.');
  };
  maker.follow(site('1', pages));
  await vi.waitFor(() => expect(refreshed).toBe(1));
  expect(printed).toEqual(['b.pdf', 'c.pdf', 'd.pdf', 'e.pdf']);
  let tries = 0;
  during = () => {
    tries += 1;
    throw new Error('No browser.');
  };
  rmSync(join(project, '.cache'), { recursive: true });
  maker.follow(site('2', pages));
  await vi.waitFor(() => expect(tries).toBe(3));
  await maker.stop();
  expect([tries, refreshed, made()]).toEqual([3, 1, []]);
});

it('what is erased while it is printed does not come back', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const maker = makeMaker();
  during = () => rmSync(join(project, '.cache'), { recursive: true });
  maker.follow(site('1', { 'to-roi/7': keyOf('a') }));
  await vi.waitFor(() => expect(console.error).toHaveBeenCalled());
  await maker.stop();
  expect(made()).toEqual([]);
});
