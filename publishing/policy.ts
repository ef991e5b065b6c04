import { isAddressed, addressOf } from '../src/lib/addresses.ts';
import type { ContentPath } from './paths.ts';

const CREATE: Readonly<Record<string, string>> = {
  tasks:
    'Danh sách nhiệm vụ theo đúng phụ lục của phường nên không thêm được. Muốn nói thêm về một việc, hãy viết báo cáo tiến độ.',
};
const REMOVE: Readonly<Record<string, string>> = {
  tasks:
    'Nhiệm vụ theo đúng phụ lục của phường nên không xóa được. Việc đã thôi thì báo cáo tình trạng “Điều chỉnh”.',
  updates:
    'Báo cáo tiến độ đã gửi thì không xóa được. Có chỗ sai, hãy viết báo cáo mới và ghi ở mục “Sửa cho báo cáo”.',
};
const SETTING = 'Cài đặt này trang nào cũng cần nên không xóa được. Hãy sửa nội dung bên trong.';
const LISTED =
  'Trang này đã công bố, người đã lưu địa chỉ phải mở được mãi nên không xóa được. Hãy sửa nội dung, hoặc ghi ngày hết hạn.';

/** Why editors may not make this file; undefined when they may. */
export const findCreationFault = (path: ContentPath): string | undefined =>
  path.kind === 'entry' ? CREATE[path.collection] : undefined;

/** Why editors may not remove this file; undefined when they may. `listed` are the addresses that were published for good. */
export function findRemovalFault(path: ContentPath, listed: readonly string[]): string | undefined {
  if (path.kind === 'setting') return SETTING;
  if (path.kind === 'upload') return undefined;
  const isListed =
    isAddressed(path.collection) && listed.includes(addressOf(path.collection, path.id));
  return REMOVE[path.collection] ?? (isListed ? LISTED : undefined);
}
