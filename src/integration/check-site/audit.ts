import { EMERGENCY_PAGE, hasGuideSheet, isPaper } from '../../collections/urls.ts';
import { quoted } from '../../core/diagnostic.ts';
import { keyOf } from '../../store/cached.ts';
import { addressesIn } from './links.ts';
import {
  attributeOf,
  type Element,
  type Finding,
  type Page,
  type PageFacts,
  type SiteSettings,
} from './pages.ts';

const SAFE_SCHEMES = ['https:', 'http:', 'mailto:', 'tel:', 'sms:'];
const LOADING = /^(?:script|img|source|video|audio|track|image|feImage|use|input)$/;
/** Kinds of <link> that only name another page and load nothing. */
const NAMING_LINKS = /^(?:canonical|alternate|license|author|next|prev|me)$/;
/** The CMS and the pages beside it. */
const CMS_PATHS = '/admin/';

/** Tags that have no place in a page, each group with the reason. */
const REFUSED_TAGS: readonly [RegExp, (tag: string) => string][] = [
  [
    /^(?:iframe|frame|frameset|object|embed|applet|portal|fencedframe|foreignObject)$/,
    (tag) => `Có khung nhúng <${tag}>; trình duyệt sẽ chặn. Hãy thay bằng một liên kết.`,
  ],
  [
    // Drawings that write into their own attributes, a link's address too.
    /^(?:animate|animateTransform|animateMotion|set)$/,
    (tag) => `Có hình vẽ tự đổi thuộc tính <${tag}>, liên kết có thể bị đổi theo. Hãy bỏ đi.`,
  ],
  [/^base$/, () => 'Có thẻ <base>, mọi liên kết sẽ đổi chỗ. Hãy bỏ đi.'],
  [
    // Browsers with scripts read its inside as plain text, so that it may end elsewhere than we see.
    /^noscript$/,
    () =>
      'Có thẻ <noscript>; máy soát và trình duyệt đọc nó khác nhau. Hãy viết thẳng vào trang, hoặc bỏ đi.',
  ],
];

/** Attributes that have no place in a page, each group with the reason. */
const REFUSED_ATTRIBUTES: readonly [RegExp, (name: string, tag: string) => string][] = [
  [/^on/i, (name, tag) => `Thẻ <${tag}> có thuộc tính chạy lệnh “${name}”. Hãy bỏ đi.`],
  [
    /^style$/,
    (_, tag) =>
      `Thẻ <${tag}> có thuộc tính style; trình duyệt sẽ chặn. Hãy đưa vào tệp kiểu chung.`,
  ],
  [
    /^(?:ping|attributionsrc)$/,
    (name) => `Có liên kết báo cho nơi khác biết ai đã xem, đã bấm (${name}). Hãy bỏ đi.`,
  ],
  [/^shadowrootmode$/, () => 'Có phần trang tách riêng (shadowrootmode). Hãy bỏ đi.'],
  [
    /^http-equiv$/,
    () =>
      'Trang ra lệnh cho trình duyệt, như tự chuyển đi nơi khác (<meta http-equiv>). Hãy bỏ đi.',
  ],
];

/** Whatever in a page the security header would block, or would be a hole without it. */
export const safetyFaults = (page: Page, settings: SiteSettings): string[] =>
  page.elements.flatMap((element) => RULES.flatMap((rule) => rule(element, settings) ?? []));

type Rule = (element: Element, site: SiteSettings) => string | undefined;

const RULES: Rule[] = [
  ({ tagName }) => REFUSED_TAGS.find(([pattern]) => pattern.test(tagName))?.[1](tagName),
  ...REFUSED_ATTRIBUTES.map(([pattern, explain]): Rule => ({ attrs, tagName }) => {
    const refused = attrs.find(({ name }) => pattern.test(name));
    return refused && explain(refused.name, tagName);
  }),
  (element) =>
    element.tagName === 'script' &&
    attributeOf(element, 'src') === undefined &&
    attributeOf(element, 'type') !== 'application/ld+json'
      ? 'Có mã lệnh viết thẳng trong trang (<script>). Hãy đưa vào tệp riêng.'
      : undefined,
  (element) => {
    const written = addressesIn(element).find((address) => !hasSafeScheme(address));
    return (
      written &&
      `Địa chỉ ${quoted(written)} không thuộc loại được dùng (https, mailto, tel, sms). Hãy đổi hoặc bỏ đi.`
    );
  },
  (element, site) => {
    if (!loads(element)) return undefined;
    const written = addressesIn(element).find(
      (address) => isForeign(address, site) && address !== attributeOf(element, 'formaction'),
    );
    return (
      written &&
      `Thẻ <${element.tagName}> tải ${quoted(written)} từ trang khác. Hãy đưa tệp ấy về trang này.`
    );
  },
  (element, site) => {
    const targets = ['action', 'formaction'].flatMap((name) => attributeOf(element, name) ?? []);
    const methods = ['method', 'formmethod'].map((name) => attributeOf(element, name));
    // An unsafe scheme is a fault of its own.
    const isHarmless =
      !methods.some((method) => method?.trim().toLowerCase() === 'post') &&
      targets.every((target) => isOwn(target, site) || !hasSafeScheme(target));
    return isHarmless
      ? undefined
      : 'Có biểu mẫu gửi dữ liệu đi (POST hoặc sang trang khác). Trang này không nhận dữ liệu của bà con; hãy bỏ đi.';
  },
  (element) => {
    const written = addressesIn(element).find(
      (address) => URL.parse(address, 'https://a.invalid/')?.username,
    );
    return (
      written &&
      `Địa chỉ ${quoted(written)} có dấu “@” trước tên trang, kẻ gian hay dùng cách này. Hãy bỏ phần trước “@”.`
    );
  },
];

function loads(element: Element): boolean {
  if (LOADING.test(element.tagName) || attributeOf(element, 'background') !== undefined)
    return true;
  const kinds = (attributeOf(element, 'rel') ?? '').toLowerCase().split(/\s+/);
  return element.tagName === 'link' && !kinds.every((kind) => NAMING_LINKS.test(kind));
}

const hasSafeScheme = (address: string) =>
  SAFE_SCHEMES.includes(URL.parse(address, 'https://a.invalid/')?.protocol ?? 'https:');
const isForeign = (address: string, site: SiteSettings) =>
  /^https?:$/.test(parsed(address, site)?.protocol ?? '') && !isOwn(address, site);
const isOwn = (address: string, site: SiteSettings) =>
  parsed(address, site)?.origin === new URL(site.siteUrl).origin;
const parsed = (address: string, { siteUrl, base }: SiteSettings) =>
  URL.parse(address, siteUrl + base);

/** The style sheets that stand in a page, each by its digest; an empty one is empty. */
export const stylesOf = ({ elements }: Page): string[] =>
  elements
    .filter(({ tagName }) => tagName === 'style')
    .map(cssOf)
    .map((css) => css && keyOf(css));

/** One hash in the header stands for the style sheet of all guides, one for that of all other pages, one for the emergency page's own. What is printed has a file. */
export function checkStyles(pages: readonly PageFacts[]): Finding[] {
  const commonOf = (isGuide: boolean) =>
    mostFrequent(
      pages
        .filter(({ path }) => hasGuideSheet(path) === isGuide && !isPaper(path))
        .map(({ styles: [first = ''] }) => first),
    );
  const [common, ofGuides] = [commonOf(false), commonOf(true)];
  return pages.flatMap(({ file, path, styles }) => {
    if (isPaper(path)) return styles.length === 0 ? [] : [{ file, message: STRANGE_STYLE }];
    // The editors' pages have a header of their own, which allows their file, and in the preview the sheets of all pages.
    if (path.startsWith(CMS_PATHS))
      return styles.every((style) => style === common || style === ofGuides)
        ? []
        : [{ file, message: STRANGE_STYLE }];
    const [first = '', ...more] = styles;
    const isWell =
      first === (hasGuideSheet(path) ? ofGuides : common) || path === EMERGENCY_PAGE.path;
    return [
      ...(isWell ? [] : [STRANGE_STYLE]),
      ...(more.length > 0 ? [manyStyles(more.length + 1)] : []),
    ].map((message) => ({ file, message }));
  });
}

const STRANGE_STYLE =
  'Bảng kiểu <style> khác các trang còn lại; trình duyệt sẽ chặn. Hãy dùng chung một bảng.';
const manyStyles = (count: number) =>
  `Có ${count} thẻ <style>; trang chỉ được có một. Hãy gộp lại.`;

const cssOf = (style: Element) =>
  style.childNodes.map((node) => ('value' in node ? node.value : '')).join('');

function mostFrequent(values: readonly string[]): string | undefined {
  const groups = [...Map.groupBy(values, (value) => value).values()];
  return groups.sort((a, b) => b.length - a.length)[0]?.[0];
}
