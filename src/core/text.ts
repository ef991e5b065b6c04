/** Plain ASCII words joined by hyphens: "Đường dây nóng" → "duong-day-nong". Takes decomposed input too. */
export function toSlug(text: string): string {
  return withoutMarks(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** The text without Vietnamese marks, đ folded to d. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}

/** “bài hướng dẫn” → “Bài hướng dẫn”. */
export const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The text with one space for every stretch of white space: many times faster than replacing every single space by itself. */
export const onOneLine = (text: string) => text.replace(/\s{2,}|[^\S ]/g, ' ');

/** Sorts Vietnamese words as a dictionary does. */
export const compareVietnamese = new Intl.Collator('vi').compare;

/** First letter for an A–Z index: "Đăng nhập" → "Đ", a digit → "0–9". */
export function initialOf(text: string): string {
  const first = /[\p{L}\p{N}]/u.exec(text)?.[0].toUpperCase() ?? '';
  if (/\d/.test(first)) return '0–9';
  return first === 'Đ' ? first : withoutMarks(first);
}

/** Link texts that say nothing about where they lead (WCAG 2.4.9). */
const VAGUE = new Set(
  (
    'đây|tại đây|ở đây|vào đây|xem tại đây|xem ở đây|bấm đây|bấm vào đây|nhấn vào đây|ấn vào đây|nhấp vào đây|' +
    'xem|xem thêm|xem tiếp|xem ngay|đọc thêm|đọc tiếp|tìm hiểu thêm|chi tiết|xem chi tiết|đường dẫn|liên kết|' +
    'link|click|click here|here|more|read more'
  ).split('|'),
);

/** True for a link text that says nothing about where it leads. */
export function isVagueLinkText(text: string): boolean {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return VAGUE.has(words.join(' '));
}

/** Letters that no other language writes. */
const ONLY_VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;

/** True for a text that holds a Vietnamese letter. */
export const isVietnamese = (text: string) => ONLY_VIETNAMESE.test(text.normalize('NFC'));

/** What cameras, chats and scanners call a picture, and every name that ends as a picture's file. */
const FILE_NAME =
  /^\S+\.(?:jpe?g|png|webp|gif|svg|heic|avif|pdf)$|^(?:img|dsc[nf]?|p?xl|image|photo|picture|screenshot|scan|zalo|hinh|anh)?[-_ ]?\d[-_ \d]*$/i;

/** True for the words of a picture that are only the name of its file: “IMG_2031”. */
export const isFileName = (alt: string) => FILE_NAME.test(alt.trim());

/** Told to editors of such words. */
export const FILE_NAME_AS_ALT = 'Mô tả ảnh đang là tên tệp. Hãy viết ảnh có gì.';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Text with the letters that HTML writes as codes, as this site's own HTML does. */
export const withoutEntities = (html: string) =>
  html.replace(
    /&(?:#x([\da-f]+)|(amp|lt|gt|quot|#39));/gi,
    (_, code: string | undefined, name: string) =>
      code ? String.fromCodePoint(parseInt(code, 16)) : (ENTITIES[name] ?? ''),
  );

/** The words of HTML that this site has made itself. */
export const wordsOfHtml = (html: string) =>
  withoutEntities(html.replace(/<[^>]+>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();

/** A size as readers know it: "45 KB", "1,2 MB". */
export const formatBytes = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toLocaleString('vi', { maximumFractionDigits: 1 })} MB`;

/** As many whole words from the beginning as stand in two lines of a phone. */
export function firstWords(text: string, most = 64): string {
  if (text.length <= most) return text;
  return `${text.slice(0, text.lastIndexOf(' ', most)).replace(/[ ,.;:·]+$/, '')} …`;
}
