import { button, make, type Place, type Shown } from './render.ts';

/** How to go on from the search page: the whole text, a message for the editors. */
export function waysFromPage(
  { typed, searchWhole }: Shown,
  { copy }: Place,
  remark: (words: string) => void,
): HTMLElement[] {
  const send = async () => {
    const message = `Tôi tìm “${typed}” ở chuyên mục Bình dân học vụ số mà không ra.`;
    remark(
      (await copy(message))
        ? 'Đã sao chép lời nhắn. Bác dán vào Zalo, gửi người làm chuyên mục.'
        : `Bác chép lời này gửi người làm chuyên mục: ${message}`,
    );
  };
  return [
    ...(searchWhole ? [button('Tìm trong toàn bộ nội dung', searchWhole)] : []),
    button('Tìm không ra? Sao chép lời nhắn', () => void send(), 'plain'),
  ].map((way) => make('p', {}, way));
}

/** How to go on from a box of another page; `left` more results are on the search page. */
export function waysFromBox({ typed }: Shown, { base }: Place, left: number): HTMLElement[] {
  const link = (href: string, words: string) => make('a', { className: 'go', href }, words);
  const all = `${base}tim-kiem/?q=${encodeURIComponent(typed)}`;
  return [
    ...(left > 0 ? [link(all, 'Xem mọi trang tìm thấy')] : []),
    link(`${base}diem-ho-tro/`, 'Không thấy? Xem nơi giúp bà con'),
    link(`${base}so-do-trang/`, 'Xem danh mục mọi trang'),
  ].map((way) => make('p', {}, way));
}

/** The words as they are read now, with a way back to those that were typed. */
export const renderCorrection = (correction: string, searchExactly: () => void): HTMLElement =>
  make(
    'p',
    {},
    'Đang tìm: ',
    make('b', {}, correction),
    ' — ',
    button('tìm đúng như đã gõ', searchExactly, 'plain'),
  );
