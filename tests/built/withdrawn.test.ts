import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  attributeOf,
  descendantsOf,
  filesOf,
  readPages,
  textOf,
} from '../../src/integration/check-site/pages.ts';
import { readCards, swapLetters, type CardFile } from '../../src/search/cards.ts';
import { CARD_FILE } from '../../src/site.ts';
import { sitePages } from '../support/site-pages.ts';
import { SITES } from '../support/sites.ts';
import { IS_WHOLE } from '../support/suite.ts';
import { makeWorkFolder } from '../support/work-folder.ts';

// Of the sample: withdrawn, and named by another guide, a help point and a news item.
const WITHDRAWN = '/huong-dan/huong-dan-mau-da-rut/';
const INSTEAD = '/huong-dan/huong-dan-mau/';

describe('a guide that was withdrawn', () => {
  const pages = sitePages(SITES.sample);
  const pageAt = (path: string) => {
    const page = pages.find((one) => one.path === path);
    if (!page) throw new Error(`No page at ${path}.`);
    return page;
  };
  const linksOf = (path: string) =>
    pageAt(path)
      .elements.filter(({ tagName }) => tagName === 'a')
      .map((link) => attributeOf(link, 'href'));

  it('stands in no list: no page links to it', () => {
    const linking = pages
      .map(({ path }) => path)
      .filter((path) => !path.startsWith('/bien-tap/') && linksOf(path).includes(WITHDRAWN));
    expect(linking).toEqual([]);
  });
  it('gives its place in lists to what is read instead', () => {
    expect(linksOf('/diem-ho-tro/')).toContain(INSTEAD);
    expect(linksOf('/tin-tuc/2026-11-19-mau-ban-ho-tro-du-nguoi-truc/')).toContain(INSTEAD);
  });
  it('gives no link from a page to itself', () => expect(linksOf(INSTEAD)).not.toContain(INSTEAD));
  it.each([WITHDRAWN, '/h/902/'])(
    'answers at %s with what to read instead, and no step',
    (path) => {
      const { elements } = pageAt(path);
      const board = elements.find((one) => attributeOf(one, 'aria-labelledby') === 'rut');
      expect(board && textOf(board)).toContain('Bài này đã rút ngày 3/8/2026');
      expect(
        board && descendantsOf(board).map((element) => attributeOf(element, 'href')),
      ).toContain(INSTEAD);
      expect(elements.some((one) => attributeOf(one, 'id') === 'cac-buoc')).toBe(false);
    },
  );
  it('says so to who comes with its leaflet, and prints no new ones', () => {
    const words = pageAt('/h/902/')
      .elements.filter(({ tagName }) => tagName === 'p')
      .map(textOf);
    expect(words).toContain('Bác cầm tờ giấy của bài này? Tờ ấy không dùng được nữa.');
    expect(pages.map(({ path }) => path)).not.toContain('/in/to-roi/902/');
  });
});

const KEPT = 'cai-vneid';
const LINK = /\[([^\]]+)\]\(\/huong-dan\/[\w-]+\/\)/g;

/** The real content with all guides withdrawn but one, and without the links that somebody has written into a text. */
function withdrawAllButOne(content: string): void {
  cpSync('src/content', content, { recursive: true });
  for (const name of readdirSync(content, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:mdx|yaml)$/.test(name) || name.startsWith('search-words')) continue;
    const file = join(content, name);
    const text = readFileSync(file, 'utf8').replace(LINK, '$1');
    const isKept = !name.startsWith('guides') || name.includes(KEPT);
    const end = `withdrawn:\n  date: 2026-11-20\n  reason: "Rút để thử."\n  instead: ${KEPT}\n`;
    writeFileSync(file, isKept ? text : text.replace(/^confirmation: .*\n/m, `$&${end}`));
  }
}

/** The page of a guide itself; for who sits beside, the one that says why the guide was withdrawn. */
const ownOf = (path: string) => path.replace('/nguoi-giup/', '/h/');

// The guides that code names, as the home page does, and those of paths, situations, terms, tasks and alerts.
describe.runIf(IS_WHOLE)('where all guides are withdrawn but one', () => {
  it('no page leads to the others, and no search finds them', () => {
    const work = makeWorkFolder('withdrawn');
    try {
      withdrawAllButOne(join(work, 'src/content'));
      const dir = join(work, 'site');
      const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
        encoding: 'utf8',
        maxBuffer: 1e8,
        env: {
          ...process.env,
          CONTENT_DIR: work,
          OUT_DIR: dir,
          SAMPLE: '',
          VITEST: '',
          NODE_ENV: '',
        },
      });
      expect(stderr).toBe('');
      expect(status).toBe(0);
      const pages = readPages(dir, filesOf(dir)).filter(
        ({ path }) => !/^\/(?:admin|bien-tap)\//.test(path),
      );
      const linking = pages.flatMap(({ path, elements }) =>
        elements
          .filter(({ tagName }) => tagName === 'a')
          .map((link) => (attributeOf(link, 'href') ?? '').replace(/#.*/, ''))
          .filter((to) => /^\/(?:huong-dan|h)\/[\w-]+\//.test(to))
          .filter((to) => ![ownOf(path), `/huong-dan/${KEPT}/`, '/h/1/'].includes(to))
          .map((to) => `${path} → ${to}`),
      );
      expect(linking).toEqual([]);
      const text = swapLetters(readFileSync(join(dir, CARD_FILE), 'utf8'));
      const ids = readCards(JSON.parse(text) as CardFile).map(({ id }) => id);
      expect(ids.filter((id) => id.startsWith('huong-dan/'))).toEqual([`huong-dan/${KEPT}`]);
    } finally {
      rmSync(work, { recursive: true });
    }
  });
});
