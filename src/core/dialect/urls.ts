import { explainOldFont } from '../old-fonts.ts';
import { MAIL, OWN_NETWORK, PHONE } from '../foreign-addresses.ts';
import { PICTURE_PATH } from '../picture-kind.ts';

/** Control, bidirectional, zero-width and replacement characters: invisible, and used to disguise. */
export const HIDDEN_CHARACTERS =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u2069\u3164\ud800-\udfff\ufeff\uffa0\ufff9-\uffff\u{e0000}-\u{e007f}]/u;

const HIDDEN = 'Có ký tự ẩn, thường do dán từ nơi khác. Hãy xóa và gõ lại dòng này.';

/** What is wrong with a line that holds one of these. In an old font a hidden character is a letter. */
export const explainHidden = (line: string): string => explainOldFont(line) ?? HIDDEN;

const PROTOCOLS = new Set(['https:', 'http:', 'mailto:', 'tel:', 'sms:']);

/** What is wrong with a link's address by WHATWG rules, in Vietnamese; undefined when nothing is. */
export function findUrlFault(url: string): string | undefined {
  if (HIDDEN_CHARACTERS.test(url) || /[\t\n\r]/.test(url))
    return 'Địa chỉ có ký tự ẩn. Hãy xóa và gõ lại bằng tay.';
  if (url.includes('\\')) return 'Địa chỉ có dấu “\\”. Hãy đổi thành “/”.';
  let parsed: URL;
  try {
    parsed = new URL(url.trim(), 'https://self.invalid/');
  } catch {
    return 'Địa chỉ viết sai. Hãy mở trang ấy rồi chép lại địa chỉ.';
  }
  if (!PROTOCOLS.has(parsed.protocol))
    return 'Địa chỉ chỉ được bắt đầu bằng https://, http://, mailto:, tel: hoặc “/”. Hãy sửa lại địa chỉ.';
  if (/^https?:(?!\/\/[^/])/i.test(url.trim()))
    return 'Địa chỉ viết sai. Sau “https:” phải là “//” rồi tên trang.';
  if (parsed.username || parsed.password)
    return 'Địa chỉ có dấu “@” trước tên trang, kẻ gian hay dùng cách này. Hãy bỏ phần trước “@”.';
  if (parsed.protocol === 'mailto:' && !MAIL.test(url))
    return 'Địa chỉ thư viết sai. Hãy viết như “mailto:ten@haiphong.gov.vn”.';
  if (/^(?:tel|sms):$/.test(parsed.protocol) && !PHONE.test(url))
    return 'Số điện thoại chỉ gồm chữ số, có thể có dấu + ở đầu. Hãy viết như “tel:1022”.';
  if (OWN_NETWORK.test(parsed.hostname))
    return 'Địa chỉ này chỉ mở được trong máy của người viết. Hãy đổi sang địa chỉ thật.';
  return undefined;
}

/** What is wrong with a picture's path below the uploads folder; undefined when nothing is. */
export function findPictureFault(path: string): string | undefined {
  return PICTURE_PATH.test(path)
    ? undefined
    : 'Tên ảnh chỉ gồm chữ thường không dấu, số, gạch nối, kết thúc bằng .jpg, .png hoặc .webp; ảnh nằm trong thư mục tải lên. Hãy đổi tên ảnh.';
}
