import { quoted } from '../../core/diagnostic.ts';
import { isVagueLinkText } from '../../core/text.ts';
import {
  attributeOf,
  descendantsOf,
  labelOf,
  textOf,
  type Element,
  type Finding,
  type Page,
  type PageFacts,
  type SiteSettings,
} from './pages.ts';

const SHORTEST_TEXT = 20;
const SAMPLE_NOTICE = 'Dữ liệu mẫu';

/** What readers and screen readers would miss in what editors write. The templates' own HTML is held by html-validate, in the tests. */
export const textFaults = (page: Page, settings: SiteSettings): string[] =>
  CHECKS.flatMap((check) => check(page, settings));

/** Pages that nobody can tell apart in a list of results. */
export const checkTwins = (pages: readonly PageFacts[]): Finding[] => [
  ...findTwins(pages, 'Tên trang (<title>)', ({ title }) => title),
  ...findTwins(pages, 'Mô tả trang', ({ description }) => description),
];

type Check = (page: Page, site: SiteSettings) => string[];

const CHECKS: Check[] = [
  (page) => {
    const mains = named(page, 'main');
    if (mains.length !== 1) return [`Trang có ${mains.length} thẻ <main>; phải có đúng một.`];
    const length = mains.map(textOf).join('').length;
    return length < SHORTEST_TEXT
      ? [`Phần chính của trang chỉ có ${length} ký tự. Hãy viết nội dung, hoặc bỏ trang này.`]
      : [];
  },
  (page) =>
    descriptionOf(page) ? [] : ['Trang không có mô tả (meta description). Hãy viết một câu.'],
  (page) =>
    page.elements
      .filter(isLink)
      .flatMap((link) => linkFault(labelOf(link, page.elements) || textOf(link))),
  (page) =>
    repeated(page.elements.map((element) => attributeOf(element, 'id'))).map(
      (id) => `Mã “${id}” (id) có ở hai chỗ trên trang. Hãy đổi một chỗ.`,
    ),
  (page, { isSample }) => {
    const saysSample = named(page, 'body').some((body) => textOf(body).includes(SAMPLE_NOTICE));
    if (saysSample === isSample) return [];
    return [
      isSample
        ? `Trang mẫu không ghi “${SAMPLE_NOTICE}”. Hãy ghi, kẻo người xem tưởng thật.`
        : `Trang thật lại ghi “${SAMPLE_NOTICE}”. Hãy bỏ đi.`,
    ];
  },
];

const named = (page: Page, tagName: string) =>
  page.elements.filter((element) => element.tagName === tagName);
const isLink = (element: Element) =>
  element.tagName === 'a' && attributeOf(element, 'href') !== undefined;
/** Name of a page. */
export const titleOf = (page: Page) =>
  named(page, 'head')
    .flatMap(descendantsOf)
    .filter(({ tagName }) => tagName === 'title')
    .map(textOf)[0] ?? '';
/** Whether a page shows another one a second time: at a short address on paper, or at the one that it had before. */
export const isCopy = (page: Page, { siteUrl, base }: SiteSettings) =>
  named(page, 'link').some(
    (link) =>
      attributeOf(link, 'rel') === 'canonical' &&
      attributeOf(link, 'href') !== siteUrl + base + page.path.slice(1),
  );
/** What results of a search say of a page. */
export const descriptionOf = (page: Page) =>
  named(page, 'meta')
    .filter((meta) => attributeOf(meta, 'name') === 'description')
    .map((meta) => attributeOf(meta, 'content')?.trim())[0] ?? '';

function linkFault(name: string): string[] {
  if (name === '') return ['Có liên kết không có chữ nào. Hãy viết nơi liên kết dẫn tới.'];
  return isVagueLinkText(name)
    ? [`Chữ của liên kết là ${quoted(name)}, không cho biết dẫn đi đâu. Hãy viết tên nơi dẫn tới.`]
    : [];
}

const repeated = (values: readonly (string | undefined)[]) => [
  ...new Set(
    values.filter((value, index) => value !== undefined && values.indexOf(value) !== index),
  ),
];

function findTwins(
  pages: readonly PageFacts[],
  what: string,
  valueOf: (page: PageFacts) => string,
): Finding[] {
  const groups = Map.groupBy(
    pages.filter((page) => !page.isCopy && valueOf(page) !== ''),
    valueOf,
  );
  return [...groups].flatMap(([value, [first, ...others]]) =>
    others.map(({ file }) => ({
      file,
      message: `${what} ${quoted(value)} trùng với trang ${first?.path}. Hãy đổi một trang.`,
    })),
  );
}
