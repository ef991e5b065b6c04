/** What a field for one kind of file says and takes. */
export interface UploadWords {
  /** Kinds that browsers can be asked for. */
  kinds: string;
  /** What an editor is told who saves too early. */
  early: string;
  busy: string;
  choose: string;
  change: string;
  library: string;
  /** Undefined where nothing can be cut. */
  cut?: string;
  remove: string;
  removed: string;
}

/** Those of a photo. */
export const PHOTO_WORDS: UploadWords = {
  // Phones that keep HEIC hand out a JPEG for them.
  kinds: 'image/jpeg,image/png,image/webp',
  early: 'Ảnh đang được chuẩn bị. Hãy chờ vài giây, đến khi thấy ảnh, rồi bấm “Đăng” lại.',
  busy: 'Đang chuẩn bị ảnh …',
  choose: 'Chọn ảnh',
  change: 'Đổi ảnh khác',
  library: 'Chọn ảnh đã có',
  cut: 'Cắt ảnh',
  remove: 'Bỏ ảnh',
  removed: 'Đã bỏ ảnh.',
};
