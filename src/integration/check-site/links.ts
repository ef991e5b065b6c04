import { quoted } from '../../core/diagnostic.ts';
import { attributeOf, type Element, type Finding, type Page, type Site } from './pages.ts';

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
const MAIL = /^mailto:[^\s@]+@[^\s@]+\.[a-z]{2,}(?:\?.*)?$/i;
const PHONE = /^(?:tel|sms):\+?\d{3,15}$/;
const DEVELOPER_HOST =
  /^(?:localhost|127\.[\d.]+|0\.0\.0\.0|\[::1\]|10\.[\d.]+|192\.168\.[\d.]+|.+\.(?:local|localhost|test))$/;

/** Links, anchors, pictures and files that lead nowhere, or that only work on a developer's machine. */
export const checkLinks = (site: Site): Finding[] =>
  site.pages.flatMap((page) =>
    page.elements.flatMap((element) =>
      addressesIn(element).flatMap((written) =>
        (faultOf(written, page, site) ?? []).map((message) => ({ page, message })),
      ),
    ),
  );

/** Every address that an element holds. */
export function addressesIn(element: Element): string[] {
  const single = ADDRESS_ATTRIBUTES.map((name) => attributeOf(element, name));
  const pictures = LISTS_OF_PICTURES.flatMap((name) =>
    [...(attributeOf(element, name) ?? '').matchAll(PICTURE_IN_LIST)].map(([, address]) => address),
  );
  const card = /^(?:og|twitter):(?:image|url)$/.test(
    attributeOf(element, 'property') ?? attributeOf(element, 'name') ?? '',
  )
    ? [attributeOf(element, 'content')]
    : [];
  return [...single, ...pictures, ...card].filter((address) => address !== undefined);
}

function faultOf(written: string, page: Page, site: Site): string[] | undefined {
  const shown = quoted(written);
  if (written.trim() === '')
    return ['Có liên kết hoặc hình để trống địa chỉ. Hãy ghi địa chỉ, hoặc bỏ đi.'];
  const url = URL.parse(written, site.siteUrl + site.base + page.path.slice(1));
  if (!url) return [`Không đọc được địa chỉ ${shown}. Hãy viết lại.`];
  if (url.protocol === 'mailto:')
    return MAIL.test(written)
      ? undefined
      : [`Địa chỉ thư ${shown} sai dạng. Viết như “mailto:ten@haiphong.gov.vn”.`];
  if (url.protocol === 'tel:' || url.protocol === 'sms:')
    return PHONE.test(written)
      ? undefined
      : [`Số điện thoại ${shown} sai dạng. Chỉ ghi chữ số, có thể có dấu + ở đầu, như “tel:1022”.`];
  // The audit has its own words for these.
  if (!/^https?:$/.test(url.protocol)) return undefined;
  if (url.origin === new URL(site.siteUrl).origin) return internalFaultOf(url, written, page, site);
  const isForDevelopers =
    DEVELOPER_HOST.test(url.hostname) && !DEVELOPER_HOST.test(new URL(site.siteUrl).hostname);
  return isForDevelopers
    ? [`Địa chỉ ${shown} chỉ mở được trên máy của người làm trang. Hãy đổi sang địa chỉ thật.`]
    : undefined;
}

function internalFaultOf(
  { pathname, hash }: URL,
  written: string,
  from: Page,
  site: Site,
): string[] | undefined {
  const shown = quoted(written);
  const path = decoded(pathname);
  const anchor = decoded(hash.slice(1));
  if (path === undefined || anchor === undefined)
    return [`Không đọc được địa chỉ ${shown}. Hãy viết lại.`];
  if (!path.startsWith(site.base)) {
    // Below a base path the rest of the host belongs to others; a full address there is meant.
    return /^https?:/i.test(written)
      ? undefined
      : [
          `Địa chỉ ${shown} nằm ngoài thư mục ${site.base} của trang. Hãy thêm thư mục ấy vào trước.`,
        ];
  }
  const wanted = path.slice(site.base.length);
  const isOwn = path === site.base + from.path.slice(1);
  const file = isOwn
    ? from.file
    : wanted === '' || wanted.endsWith('/')
      ? `${wanted}index.html`
      : wanted;
  // Every unknown address shows the 404 page, so its own is as good as any.
  if (from.file === '404.html' && file === '404/index.html') return undefined;
  if (!site.files.has(file)) return [missingFault(shown, file, site.files)];
  const target = site.pages.find((page) => page.file === file);
  const name = anchor.replace(/:~:.*$/, '');
  if (!target || name === '' || name === 'top' || target.anchors.has(name)) return undefined;
  return [
    `Liên kết ${shown} trỏ tới chỗ “${name}”, nhưng trang ấy không có chỗ này. Hãy sửa phần sau dấu #.`,
  ];
}

function missingFault(shown: string, file: string, files: ReadonlySet<string>): string {
  if (files.has(`${file}/index.html`))
    return `Địa chỉ ${shown} thiếu dấu “/” ở cuối, máy phải chuyển hướng. Hãy thêm vào.`;
  const lower = file.toLowerCase();
  const other = [...files].find(
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
