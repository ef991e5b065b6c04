import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EMERGENCY_PAGE, isPaper } from '../../src/collections/urls.ts';
import { describe, expect, it } from 'vitest';
import {
  attributeOf,
  descendantsOf,
  textOf,
  type Element,
} from '../../src/integration/check-site/pages.ts';
import { sitePages } from '../support/site-pages.ts';
import { SITES } from '../support/sites.ts';

// 1022 takes what residents report. No source says that it helps them with their phones.
const HOTLINE = /1022/;
const REPORTING = /phản ánh|kiến nghị|báo tin/i;
const BLOCKS = new Set(
  'p li dt dd h1 h2 h3 h4 td th caption figcaption title summary nav blockquote'.split(' '),
);
/** What these pages say is about reporting as a whole: guides 24 and 25 among them, and what helps with them. */
const ABOUT_IT =
  /^\/(?:huong-dan\/(?:goi-1022|gui-phan-anh|smart-hai-phong)|nguoi-giup\/2[45]|tien-do\/nv-07|tin-tuc\/2026-03-18-mau-phan-anh-qua-1022)\/$/;

/** The number as a word of the glossary, or the name of the guide about it alone as a link: both say there what 1022 is for. */
const isItsName = (block: Element) => {
  if (block.tagName === 'h3' && textOf(block) === '1022') return true;
  const [link] = descendantsOf(block).filter(({ tagName }) => tagName === 'a');
  const target = link && attributeOf(link, 'href');
  return (
    link &&
    textOf(link) === textOf(block) &&
    /(?:goi-1022\/|nguoi-giup\/25\/|qua-1022\/|#tong-dai-1022)$/.test(target ?? '')
  );
};

const holdsNoBlock = (element: Element) =>
  !descendantsOf(element).some(({ tagName }) => BLOCKS.has(tagName));

describe.each(['real', 'sample'] as const)('on the %s site', (name) => {
  const { dir } = SITES[name];
  const all = sitePages(SITES[name]).filter(({ path }) => !/^\/(?:admin|bien-tap)\//.test(path));
  const pages = all.filter(
    // Paper says what its guide says.
    ({ path }) => !path.startsWith('/h/') && !isPaper(path) && !ABOUT_IT.test(path),
  );

  it('1022 is named only where something is to be reported', () => {
    const found = pages.flatMap(({ path, elements }) =>
      elements
        .filter((element) => BLOCKS.has(element.tagName) && holdsNoBlock(element))
        .filter((block) => HOTLINE.test(textOf(block)))
        .filter((block) => !REPORTING.test(textOf(block)) && !isItsName(block))
        .map((block) => `${path}: ${textOf(block)}`),
    );
    expect(found).toEqual([]);
  });
  it('1022 is called only from such places', () => {
    const found = pages.flatMap(({ path, elements }) =>
      elements
        .filter((element) => attributeOf(element, 'href') === 'tel:1022')
        .filter((link) => {
          const around = elements.findLast(
            (one) =>
              ['section', 'p', 'li'].includes(one.tagName) &&
              descendantsOf(one).includes(link) &&
              REPORTING.test(textOf(one)),
          );
          return !around;
        })
        .map((link) => `${path}: ${textOf(link)}`),
    );
    expect(found).toEqual([]);
  });
  it('1900 0368 costs money, and every page that calls it says so', () => {
    const calling = all.filter(({ elements }) =>
      elements.some((one) => attributeOf(one, 'href') === 'tel:19000368'),
    );
    expect(calling.map(({ path }) => path)).toContain(EMERGENCY_PAGE.path);
    const silent = calling.filter(
      ({ file }) => !readFileSync(join(dir, file), 'utf8').includes('thường tính cước'),
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
  it('1900 0368 stands in one line wherever running text calls it', () => {
    const parted = all.filter(({ file }) =>
      readFileSync(join(dir, file), 'utf8').includes('>1900 0368</a>'),
    );
    expect(parted.map(({ path }) => path)).toEqual([]);
  });
});
