import { quoted } from './diagnostic.ts';

const pathEndingIn = (endings: string) =>
  new RegExp(`^[a-z0-9]+(?:[-/][a-z0-9]+)*\\.(?:${endings})$`);

/** A picture's path below the uploads folder. */
export const PICTURE_PATH = pathEndingIn('jpe?g|png|webp');
const UPLOAD_PATH = pathEndingIn('jpe?g|png|webp|pdf');

export const MAX_UPLOAD_BYTES = 8_000_000;

/** Kinds that may be published, by the ending of the name. AVIF and HEIC are refused: decoding them has been a hole for foreign code. */
const KIND_OF_ENDING: Readonly<Record<string, string>> = {
  jpg: 'jpg',
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  pdf: 'pdf',
};

const WORDS_OF_KIND: Readonly<Record<string, string>> = {
  jpg: 'ảnh JPG',
  png: 'ảnh PNG',
  webp: 'ảnh WebP',
  pdf: 'văn bản PDF',
  gif: 'ảnh động GIF',
  heif: 'ảnh HEIC hoặc AVIF',
  video: 'phim',
  zip: 'tệp nén hoặc tệp văn phòng',
  markup: 'mã trang mạng',
};
const SAVE_AGAIN = 'Hãy lưu ảnh thành .jpg, văn bản thành .pdf, rồi tải lên.';

/** Kind of a file by its first bytes: a key of the words above, or undefined. */
export function kindOf(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 64));
  if (head.startsWith('\xff\xd8\xff')) return 'jpg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^RIFF[^]{4}WEBP/.test(head)) return 'webp';
  if (head.startsWith('%PDF-')) return 'pdf';
  if (head.startsWith('GIF8')) return 'gif';
  // Of the same family; the brand tells.
  if (head.startsWith('ftyp', 4))
    return /^(?:avi[fs]|he[iv][cxms]|mi[af]1|msf1)/.test(head.slice(8)) ? 'heif' : 'video';
  if (head.startsWith('PK')) return 'zip';
  return /^(?:\xef\xbb\xbf)?\s*</.test(head) ? 'markup' : undefined;
}

/** What is wrong with the path of an upload, below the uploads folder; undefined when nothing is. */
export function findUploadNameFault(path: string): string | undefined {
  if (UPLOAD_PATH.test(path)) return undefined;
  const [stem, ...endings] = path.slice(path.lastIndexOf('/') + 1).split('.');
  if (!stem)
    return 'Đây là tệp hoặc thư mục ẩn (tên bắt đầu bằng dấu chấm), không được để trong thư mục tải lên. Hãy xóa đi.';
  if (endings.length > 1)
    return `Tên tệp có ${endings.length} dấu chấm. Hãy đổi tên, chỉ để một dấu chấm trước đuôi.`;
  const ending = endings[0] ?? '';
  if (!KIND_OF_ENDING[ending.toLowerCase()])
    return `Không nhận tệp đuôi ${quoted(`.${ending}`)}, chỉ nhận .jpg, .png, .webp và .pdf. ${SAVE_AGAIN}`;
  return 'Tên tệp và tên thư mục chỉ gồm chữ thường không dấu, số và gạch nối, ví dụ “lop-hoc-2.jpg”. Hãy đổi tên.';
}

/** What is wrong with the size of an upload; undefined when nothing is. */
export function findSizeFault(bytes: number): string | undefined {
  if (bytes === 0) return 'Tệp trống, chắc là tải lên dở dang. Hãy tải lên lại.';
  if (bytes <= MAX_UPLOAD_BYTES) return undefined;
  const megabytes = (bytes / 1e6).toLocaleString('vi', { maximumFractionDigits: 1 });
  return `Tệp nặng ${megabytes} MB, nhiều nhất là ${MAX_UPLOAD_BYTES / 1e6} MB. Hãy thu nhỏ ảnh, hoặc xuất tệp nhẹ hơn.`;
}

/** What is wrong with a file that should be a picture, or a PDF where one may be; undefined when nothing is. */
export function findChoiceFault(bytes: Uint8Array, isPdfAllowed: boolean): string | undefined {
  const kind = kindOf(bytes);
  if (kind === 'jpg' || kind === 'png' || kind === 'webp' || (kind === 'pdf' && isPdfAllowed))
    return undefined;
  const found = kind === undefined ? 'tệp máy không đọc được' : WORDS_OF_KIND[kind];
  return kind === 'heif'
    ? `Đây là ${found}, trang chưa dùng được. Hãy chọn ảnh ngay trên điện thoại đã chụp, hoặc lưu ảnh thành .jpg rồi chọn lại.`
    : `Đây là ${found}, không phải ảnh dùng được. Hãy chọn ảnh .jpg, .png hoặc .webp.`;
}

/** What is wrong when a file is not what its name says; undefined when it is. */
export function findKindFault(path: string, bytes: Uint8Array): string | undefined {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  const kind = kindOf(bytes);
  if (kind !== undefined && kind === KIND_OF_ENDING[ending]) return undefined;
  const isAllowed = Object.values(KIND_OF_ENDING).some((allowed) => allowed === kind);
  const found = kind === undefined ? 'thứ khác, không phải ảnh hay PDF' : WORDS_OF_KIND[kind];
  return `Tên tệp có đuôi ${quoted(`.${ending}`)}, nhưng bên trong là ${found}. ${isAllowed ? `Hãy đổi đuôi tên thành “.${kind}”.` : SAVE_AGAIN}`;
}
