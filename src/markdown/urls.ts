/** Control, bidirectional, zero-width and replacement characters: invisible, and used to disguise. */
export const HIDDEN_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]/u;

const PROTOCOLS = new Set(['https:', 'http:', 'mailto:', 'tel:', 'sms:']);
const PICTURE = /^[a-z0-9]+(?:[-/][a-z0-9]+)*\.(?:jpe?g|png|webp|avif)$/;

/** What is wrong with a link's address by WHATWG rules, in Vietnamese; undefined when nothing is. */
export function findUrlFault(url: string): string | undefined {
  if (HIDDEN_CHARACTERS.test(url) || /[\t\n\r]/.test(url)) return 'Địa chỉ có ký tự ẩn. Hãy xóa và gõ lại bằng tay.';
  if (url.includes('\\')) return 'Địa chỉ có dấu “\\”. Hãy đổi thành “/”.';
  let parsed: URL;
  try {
    parsed = new URL(url.trim(), 'https://self.invalid/');
  } catch {
    return 'Địa chỉ viết sai. Hãy mở trang ấy rồi chép lại địa chỉ.';
  }
  if (!PROTOCOLS.has(parsed.protocol)) return 'Địa chỉ chỉ được bắt đầu bằng https://, http://, mailto:, tel: hoặc “/”. Hãy sửa lại địa chỉ.';
  if (/^https?:(?!\/\/[^/])/i.test(url.trim())) return 'Địa chỉ viết sai. Sau “https:” phải là “//” rồi tên trang.';
  if (parsed.username || parsed.password) return 'Địa chỉ có dấu “@” trước tên trang, kẻ gian hay dùng cách này. Hãy bỏ phần trước “@”.';
  return undefined;
}

/** What is wrong with a picture's path below the uploads folder; undefined when nothing is. */
export function findPictureFault(path: string): string | undefined {
  return PICTURE.test(path)
    ? undefined
    : 'Tên ảnh chỉ gồm chữ thường không dấu, số, gạch nối, kết thúc bằng .jpg, .png, .webp hoặc .avif; ảnh nằm trong thư mục tải lên. Hãy đổi tên ảnh.';
}
