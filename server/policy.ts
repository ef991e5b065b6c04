import { isAddressed, addressOf } from '../src/core/addresses.ts';
import { COLLECTIONS, type CollectionName } from '../src/collections/index.ts';
import { SETTINGS_KEPT } from '../src/collections/settings.ts';
import { quoted } from '../src/core/diagnostic.ts';
import { fieldLabel } from '../src/core/fields.ts';
import type { ContentPath } from './paths.ts';

/** What ends an entry whose address must be answered for ever, where its form has a field for that. */
const keptWords = ({ schema, shown }: (typeof COLLECTIONS)[CollectionName]): string => {
  const end = [shown?.until ?? '', 'withdrawn']
    .map((field) => fieldLabel(schema, [field]))
    .find(Boolean);
  return `Bài đã đăng nên giữ nguyên địa chỉ, không gỡ được. Hãy sửa nội dung: xóa ảnh, thay lời sai bằng lời đính chính${end ? `, hoặc điền ô ${quoted(end)}` : ''}.`;
};

/** Why editors may not make this file; undefined when they may. */
export const findCreationFault = (path: ContentPath): string | undefined =>
  path.kind === 'entry' ? COLLECTIONS[path.collection].locked?.create : undefined;

/** Why editors may not remove this file; undefined when they may. `listed` are the addresses that were published for good. */
export function findRemovalFault(path: ContentPath, listed: readonly string[]): string | undefined {
  if (path.kind === 'setting') return SETTINGS_KEPT;
  if (path.kind === 'upload') return undefined;
  const isListed =
    isAddressed(path.collection) && listed.includes(addressOf(path.collection, path.id));
  const collection = COLLECTIONS[path.collection];
  return collection.locked?.remove ?? (isListed ? keptWords(collection) : undefined);
}
