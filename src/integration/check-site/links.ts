import { quoted } from '../../core/diagnostic.ts';
import { MAIL, OWN_NETWORK, PHONE } from '../../core/foreign-addresses.ts';
import {
  attributeOf,
  type Element,
  type Finding,
  type Page,
  type PageFacts,
  type SiteSettings,
  type Wanted,
} from './pages.ts';

const ADDRESS_ATTRIBUTES = [
  'href',
  'xlink:href',
  'src',
  'poster',
  'action',
  'formaction',
  'data',
  'cite',
  'background',
];
const LISTS_OF_PICTURES = ['srcset', 'imagesrcset'];
const PICTURE_IN_LIST = /([^\s,]\S*[^\s,]|[^\s,])(?:\s[^,]*)?(?:,|$)/g;

/** Addresses of a page that cannot be right, or that only work on a developer's machine; and what the others want of the site. */
export function linksOf(
  page: Page,
  settings: SiteSettings,
): { faults: string[]; wanted: Wanted[] } {
  const found = page.elements.flatMap((element) =>
    addressesIn(element).flatMap((written) => judge(written, page, settings) ?? []),
  );
  const wanted = found.filter((one) => typeof one !== 'string');
  return {
    faults: found.filter((one) => typeof one === 'string'),
    wanted: [...new Map(wanted.map((one) => [JSON.stringify(one), one])).values()],
  };
}

/** Links, anchors, pictures and files that lead nowhere. */
export function checkLinks(
  pages: readonly PageFacts[],
  files: { has: (file: string) => boolean; keys: () => Iterable<string> },
): Finding[] {
  const byFile = new Map(pages.map((page) => [page.file, page]));
  return pages.flatMap(({ file, wanted }) =>
    wanted.flatMap((one) => {
      const message = files.has(one.file)
        ? missingAnchor(one, byFile.get(one.file))
        : missingFile(one, files);
      return message ? [{ file, message }] : [];
    }),
  );
}

/** Every address that an element holds. */
export function addressesIn(element: Element): string[] {
  const single = ADDRESS_ATTRIBUTES.map((name) => attributeOf(element, name));
  const pictures = LISTS_OF_PICTURES.flatMap((name) =>
    [...(attributeOf(element, name) ?? '').matchAll(PICTURE_IN_LIST)].map(([, address]) => address),
  );
  const card = /^og:(?:image|url)$/.test(
    attributeOf(element, 'property') ?? attributeOf(element, 'name') ?? '',
  )
    ? [attributeOf(element, 'content')]
    : [];
  return [...single, ...pictures, ...card].filter((address) => address !== undefined);
}

/** What is wrong with an address, or what it wants of the site; undefined where nothing is to be looked at. */
function judge(written: string, page: Page, { siteUrl, base }: SiteSettings) {
  const shown = quoted(written);
  if (written.trim() === '')
    return 'Có liên kết hoặc hình để trống địa chỉ. Hãy ghi địa chỉ, hoặc bỏ đi.';
  const url = URL.parse(written, siteUrl + base + page.path.slice(1));
  if (!url) return `Không đọc được địa chỉ ${shown}. Hãy viết lại.`;
  if (url.protocol === 'mailto:')
    return MAIL.test(written)
      ? undefined
      : `Địa chỉ thư ${shown} sai dạng. Viết như “mailto:ten@haiphong.gov.vn”.`;
  if (url.protocol === 'tel:' || url.protocol === 'sms:')
    return PHONE.test(written)
      ? undefined
      : `Số điện thoại ${shown} sai dạng. Chỉ ghi chữ số, có thể có dấu + ở đầu, như “tel:1022”.`;
  // The audit has its own words for these.
  if (!/^https?:$/.test(url.protocol)) return undefined;
  if (url.origin === new URL(siteUrl).origin) return judgeInternal(url, written, page, base);
  const isForDevelopers =
    OWN_NETWORK.test(url.hostname) && !OWN_NETWORK.test(new URL(siteUrl).hostname);
  return isForDevelopers
    ? `Địa chỉ ${shown} chỉ mở được trên máy của người làm trang. Hãy đổi sang địa chỉ thật.`
    : undefined;
}

function judgeInternal(
  { pathname, hash }: URL,
  written: string,
  from: Page,
  base: string,
): string | Wanted | undefined {
  const shown = quoted(written);
  const path = decoded(pathname);
  const anchor = decoded(hash.slice(1));
  if (path === undefined || anchor === undefined)
    return `Không đọc được địa chỉ ${shown}. Hãy viết lại.`;
  if (!path.startsWith(base)) {
    // Below a base path the rest of the host belongs to others; a full address there is meant.
    return /^https?:/i.test(written)
      ? undefined
      : `Địa chỉ ${shown} nằm ngoài thư mục ${base} của trang. Hãy thêm thư mục ấy vào trước.`;
  }
  const wanted = path.slice(base.length);
  const isOwn = path === base + from.path.slice(1);
  const file = isOwn
    ? from.file
    : wanted === '' || wanted.endsWith('/')
      ? `${wanted}index.html`
      : wanted;
  // Every unknown address shows the 404 page, so its own is as good as any.
  if (from.file === '404.html' && file === '404/index.html') return undefined;
  const name = anchor.replace(/:~:.*$/, '');
  return { shown, file, anchor: name === 'top' ? '' : name };
}

const missingAnchor = ({ shown, anchor }: Wanted, target: PageFacts | undefined) =>
  !target || anchor === '' || target.anchors.has(anchor)
    ? undefined
    : `Liên kết ${shown} trỏ tới chỗ “${anchor}”, nhưng trang ấy không có chỗ này. Hãy sửa phần sau dấu #.`;

function missingFile({ shown, file }: Wanted, files: Parameters<typeof checkLinks>[1]): string {
  if (files.has(`${file}/index.html`))
    return `Địa chỉ ${shown} thiếu dấu “/” ở cuối, máy phải chuyển hướng. Hãy thêm vào.`;
  const lower = file.toLowerCase();
  const other = [...files.keys()].find(
    (name) => name.toLowerCase() === lower || name.toLowerCase() === `${lower}/index.html`,
  );
  if (other)
    return `Địa chỉ ${shown} sai chữ hoa, chữ thường: tệp tên “${other}”. Hãy viết đúng như tên tệp.`;
  return `Địa chỉ ${shown} không có trên trang này. Hãy sửa hoặc bỏ đi.`;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return undefined;
  }
}
