import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  rmdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IS_WHOLE } from '../support/suite.ts';
import { makeWorkFolder } from '../support/work-folder.ts';

// docs/add-a-collection.md, followed word for word in a copy of the project.
const FILES = [
  ...readFileSync('docs/add-a-collection.md', 'utf8').matchAll(
    /^`(src\/[^`]+)`\n\n(?:<!--.*-->\n)?```\w+\n([\s\S]*?)^```$/gm,
  ),
].map(([, file = '', text = '']) => [file, text] as const);
const ADDRESS = '/mau/mot/';

let project = '';
const run = (...args: string[]) =>
  spawnSync(process.execPath, args, {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, OUT_DIR: 'dist', ASTRO_TELEMETRY_DISABLED: '1' },
  });
/** What the copy's code says, as JSON. */
function ask(script: string): unknown {
  const { stdout, stderr } = run('--input-type=module', '-e', script);
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

beforeAll(() => {
  project = makeWorkFolder('add-collection');
  const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0');
  for (const name of tracked.filter((file) => file && existsSync(file)))
    cpSync(name, join(project, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
  for (const [file, text] of FILES) {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(join(project, file), text);
  }
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

describe('a collection that is added by its descriptor and a page alone', () => {
  it('has three files, of which none was there', () => {
    expect(FILES.map(([file]) => file)).toEqual([
      'src/collections/mau.ts',
      'src/content/mau/mot.yaml',
      'src/pages/mau/[id].astro',
    ]);
    for (const [file] of FILES) expect(existsSync(file), file).toBe(false);
  });

  it('stands in the CMS, with a form for each field', () =>
    expect(
      ask(`
        const { cmsConfig } = await import('./src/cms/config/config.ts');
        const { fields } = cmsConfig().collections.find(({ name }) => name === 'mau');
        console.log(JSON.stringify(fields.map(({ label }) => label)));`),
    ).toEqual(['Tên sách', 'Nói về gì', 'Mã sách']));

  it('is read, found by the search, has an address, and is open data', () =>
    expect(
      ask(`
        const { readContent } = await import('./src/store/read.ts');
        const { addressOf } = await import('./src/core/addresses.ts');
        const { toSearchPages } = await import('./src/search/site-pages.ts');
        const { DATASETS } = await import('./src/core/datasets.ts');
        const { entries } = readContent(['src']);
        console.log(JSON.stringify([
          toSearchPages(entries).filter(({ kind }) => kind === 'Tủ sách').map(({ id }) => id),
          addressOf('mau', 'mot'),
          DATASETS.mau.title,
        ]));`),
    ).toEqual([['mau/mot'], ADDRESS, 'Tủ sách']));

  it('is checked: a second entry with the same code is a fault of its file', () => {
    const second = join(project, 'src/content/mau/hai.yaml');
    writeFileSync(second, 'title: "Cuốn khác"\nsummary: "Sách khác."\ncode: "S-01"\n');
    const { status, stderr } = run('scripts/check-content.ts');
    rmSync(second);
    expect(status).toBe(1);
    expect(stderr).toMatch(/Mã sách “S-01” đã dùng/);
    expect(run('scripts/check-content.ts').status).toBe(0);
  });

  it.runIf(IS_WHOLE)(
    'is built: its page, the site map, the search and the open data have it',
    () => {
      const { status, stdout, stderr } = run('scripts/build.ts');
      expect(status, stdout + stderr).toBe(0);
      const built = (path: string) => readFileSync(join(project, 'dist', path), 'utf8');
      expect(built('mau/mot/index.html')).toContain('Cuốn sách mẫu');
      expect(built('sitemap.xml')).toContain(ADDRESS);
      expect(built('tim-kiem/muc-luc.json')).toContain('mau/mot');
      expect(built('du-lieu/v1/mau.json')).toContain('Cuốn sách mẫu');
    },
    300_000,
  );

  it.runIf(IS_WHOLE)(
    'leaves nothing behind when its files are taken out: types, unused code and the build are in order',
    () => {
      for (const [file] of FILES) rmSync(join(project, file));
      // Git keeps no empty folders.
      for (const folder of ['src/content/mau', 'src/pages/mau']) rmdirSync(join(project, folder));
      for (const command of [
        ['node_modules/astro/bin/astro.mjs', 'check'],
        ['node_modules/knip/bin/knip.js'],
        ['scripts/build.ts'],
      ]) {
        const { status, stdout, stderr } = run(...command);
        expect(status, `${command.join(' ')}\n${stdout}${stderr}`).toBe(0);
      }
      expect(existsSync(join(project, 'dist', ADDRESS, 'index.html'))).toBe(false);
    },
    600_000,
  );
});
