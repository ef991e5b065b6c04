import { describe, expect, it } from 'vitest';
import {
  attributeOf,
  descendantsOf,
  filesOf,
  readPages,
  textOf,
} from '../../src/integration/check-site/pages.ts';
import { SITES } from '../support/sites.ts';

// Of the sample: withdrawn, and named by another guide, a help point and a news item.
const WITHDRAWN = '/huong-dan/huong-dan-mau-da-rut/';
const INSTEAD = '/huong-dan/huong-dan-mau/';

describe('a guide that was withdrawn', () => {
  const { dir } = SITES.sample;
  const pages = readPages(dir, filesOf(dir));
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
