import type { Session } from './api/sessions.ts';
import { compareEntries } from './compare.ts';
import { parsePath } from './paths.ts';
import { Refusal } from './refusal.ts';
import { StaleBase, type ContentStore, type FileChange } from './store/content-store.ts';

const SAME_NAME =
  'Đã có ảnh khác cùng tên. Chữ đang viết vẫn còn nguyên. Hãy đổi tên ảnh trong máy rồi chọn lại.';
const CHANGED =
  'Có người đã đăng bài này sau khi anh chị mở. Bài của anh chị chưa đăng, chữ vẫn còn nguyên trên màn hình.';

/** Where changes go that have passed every check. */
export type Target = Pick<ContentStore, 'apply' | 'lastChange' | 'read'>;

/** Writes new versions. Throws a refusal that shows both where somebody else was first. */
export async function applyChange(
  files: readonly FileChange[],
  { name, login, id }: Session,
  to: Target,
): Promise<Map<string, string>> {
  try {
    return await to.apply(files, { name, login, session: id });
  } catch (error) {
    if (!(error instanceof StaleBase)) throw error;
    if (parsePath(error.path).kind === 'upload') throw new Refusal(409, SAME_NAME);
    const { path } = error;
    const last = await to.lastChange(path);
    const [saved, mine] = [await to.read(path), files.find((file) => file.path === path)].map(
      (file) => file?.bytes?.toString('utf8'),
    );
    throw new Refusal(409, CHANGED, {
      conflict: {
        path,
        last,
        isOwn: last?.session === id,
        differences: compareEntries(path, saved, mine),
      },
    });
  }
}
