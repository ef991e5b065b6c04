import { isAddressed, addressOf } from '../src/core/addresses.ts';
import { COLLECTIONS } from '../src/collections/index.ts';
import { SETTINGS_KEPT } from '../src/collections/settings.ts';
import type { ContentPath } from './paths.ts';

const LISTED =
  'Bài đã đăng nên giữ nguyên địa chỉ, không xóa được. Hãy sửa nội dung: xóa ảnh, thay lời sai bằng lời đính chính, hoặc ghi ngày hết hạn.';

/** Why editors may not make this file; undefined when they may. */
export const findCreationFault = (path: ContentPath): string | undefined =>
  path.kind === 'entry' ? COLLECTIONS[path.collection].locked?.create : undefined;

/** Why editors may not remove this file; undefined when they may. `listed` are the addresses that were published for good. */
export function findRemovalFault(path: ContentPath, listed: readonly string[]): string | undefined {
  if (path.kind === 'setting') return SETTINGS_KEPT;
  if (path.kind === 'upload') return undefined;
  const isListed =
    isAddressed(path.collection) && listed.includes(addressOf(path.collection, path.id));
  return COLLECTIONS[path.collection].locked?.remove ?? (isListed ? LISTED : undefined);
}
