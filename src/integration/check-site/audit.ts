import { quoted } from '../../core/diagnostic.ts';
import { addressesIn } from './links.ts';
import { attributeOf, type Element, type Finding, type Page, type Site } from './pages.ts';

const SAFE_SCHEMES = ['https:', 'http:', 'mailto:', 'tel:', 'sms:'];
const LOADED = [
  'script',
  'img',
  'source',
  'video',
  'audio',
  'track',
  'image',
  'feImage',
  'use',
  'input',
];
const FRAMES = [
  'iframe',
  'frame',
  'frameset',
  'object',
  'embed',
  'applet',
  'portal',
  'fencedframe',
  'foreignObject',
];
/** Drawings that write into their own attributes, a link's address too. */
const CHANGERS = ['animate', 'animateTransform', 'animateMotion', 'set'];
/** The CMS and the pages beside it. */
const CMS_PATHS = '/admin/';
const REPORTERS = ['ping', 'attributionsrc'];
/** Kinds of <link> that only name another page and load nothing. */
const NAMING_LINKS = /^(?:canonical|alternate|license|author|next|prev|me)$/;

/** Whatever the security header would block, or would be a hole without it. */
export const checkSafety = (site: Site): Finding[] => [
  ...site.pages.flatMap((page) =>
    page.elements
      .flatMap((element) => RULES.flatMap((rule) => rule(element, site) ?? []))
      .map((message) => ({ page, message })),
  ),
  ...checkStyles(site.pages),
];

type Rule = (element: Element, site: Site) => string | undefined;

const RULES: Rule[] = [
  (element) => {
    if (
      element.tagName !== 'script' ||
      attributeOf(element, 'src') !== undefined ||
      attributeOf(element, 'type') === 'application/ld+json'
    )
      return undefined;
    return 'Có mã lệnh viết thẳng trong trang (<script>). Hãy đưa vào tệp riêng.';
  },
  (element) => {
    const handler = element.attrs.find(({ name }) => /^on/i.test(name));
    return (
      handler && `Thẻ <${element.tagName}> có thuộc tính chạy lệnh “${handler.name}”. Hãy bỏ đi.`
    );
  },
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
  ({ tagName }) =>
    FRAMES.includes(tagName)
      ? `Có khung nhúng <${tagName}>; trình duyệt sẽ chặn. Hãy thay bằng một liên kết.`
      : undefined,
  (element, site) => {
    const targets = [attributeOf(element, 'action'), attributeOf(element, 'formaction')].filter(
      (target) => target !== undefined,
    );
    const methods = [attributeOf(element, 'method'), attributeOf(element, 'formmethod')];
    // An unsafe scheme is a fault of its own.
    const isHarmless =
      !methods.some((method) => method?.trim().toLowerCase() === 'post') &&
      targets.every((target) => isOwn(target, site) || !hasSafeScheme(target));
    return isHarmless
      ? undefined
      : 'Có biểu mẫu gửi dữ liệu đi (POST hoặc sang trang khác). Trang này không nhận dữ liệu của bà con; hãy bỏ đi.';
  },
  (element) =>
    element.tagName === 'meta' && attributeOf(element, 'http-equiv') !== undefined
      ? 'Trang ra lệnh cho trình duyệt, như tự chuyển đi nơi khác (<meta http-equiv>). Hãy bỏ đi.'
      : undefined,
  ({ tagName }) =>
    tagName === 'base' ? 'Có thẻ <base>, mọi liên kết sẽ đổi chỗ. Hãy bỏ đi.' : undefined,
  (element) =>
    attributeOf(element, 'style') === undefined
      ? undefined
      : `Thẻ <${element.tagName}> có thuộc tính style; trình duyệt sẽ chặn. Hãy đưa vào tệp kiểu chung.`,
  (element) => {
    const reporter = REPORTERS.find((name) => attributeOf(element, name) !== undefined);
    return (
      reporter && `Có liên kết báo cho nơi khác biết ai đã xem, đã bấm (${reporter}). Hãy bỏ đi.`
    );
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
  ({ tagName }) =>
    CHANGERS.includes(tagName)
      ? `Có hình vẽ tự đổi thuộc tính <${tagName}>, liên kết có thể bị đổi theo. Hãy bỏ đi.`
      : undefined,
  // Browsers with scripts read its inside as plain text, so that it may end elsewhere than we see.
  ({ tagName }) =>
    tagName === 'noscript'
      ? 'Có thẻ <noscript>; máy soát và trình duyệt đọc nó khác nhau. Hãy viết thẳng vào trang, hoặc bỏ đi.'
      : undefined,
  (element) =>
    attributeOf(element, 'shadowrootmode') === undefined
      ? undefined
      : 'Có phần trang tách riêng (shadowrootmode). Hãy bỏ đi.',
];

function loads(element: Element): boolean {
  if (LOADED.includes(element.tagName) || attributeOf(element, 'background') !== undefined)
    return true;
  const kinds = (attributeOf(element, 'rel') ?? '').toLowerCase().split(/\s+/);
  return element.tagName === 'link' && !kinds.every((kind) => NAMING_LINKS.test(kind));
}

const hasSafeScheme = (address: string) =>
  SAFE_SCHEMES.includes(URL.parse(address, 'https://a.invalid/')?.protocol ?? 'https:');
const isForeign = (address: string, site: Site) =>
  /^https?:$/.test(parsed(address, site)?.protocol ?? '') && !isOwn(address, site);
const isOwn = (address: string, site: Site) =>
  parsed(address, site)?.origin === new URL(site.siteUrl).origin;
const parsed = (address: string, { siteUrl, base }: Site) => URL.parse(address, siteUrl + base);

/** One hash in the header stands for the style sheet of all pages. */
function checkStyles(pages: readonly Page[]): Finding[] {
  const styles = pages.map((page) =>
    page.elements.filter(({ tagName }) => tagName === 'style').map(cssOf),
  );
  const common = mostFrequent(styles.map(([first = '']) => first));
  return pages.flatMap((page, index) => {
    const [first = '', ...more] = styles[index] ?? [];
    // The CMS has its sheet in a file: its own header allows that, and none of its own in the page.
    const isWell = first === common || (page.path.startsWith(CMS_PATHS) && first === '');
    return [
      ...(isWell
        ? []
        : [
            {
              page,
              message:
                'Bảng kiểu <style> khác các trang còn lại; trình duyệt sẽ chặn. Hãy dùng chung một bảng.',
            },
          ]),
      ...(more.length === 0
        ? []
        : [
            {
              page,
              message: `Có ${more.length + 1} thẻ <style>; trang chỉ được có một. Hãy gộp lại.`,
            },
          ]),
    ];
  });
}

const cssOf = (style: Element) =>
  style.childNodes.map((node) => ('value' in node ? node.value : '')).join('');

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = [...Map.groupBy(values, (value) => value)].map(([value, same]) => ({
    value,
    count: same.length,
  }));
  return counts.sort((a, b) => b.count - a.count)[0]?.value;
}
