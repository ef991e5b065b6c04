import type { Params, Result } from './api/contract.ts';
import type { Session } from './api/sessions.ts';
import { compareEntries } from './compare.ts';
import type { Editing } from './editing.ts';
import { formerlyIn } from './moves.ts';
import { parsePath } from './paths.ts';
import { Refusal } from './refusal.ts';
import type { ContentStore } from './store/content-store.ts';
import type { GitStore, Version } from './store/git-store.ts';

/** More than these nobody looks through; older ones stay in the repository. */
const MOST = 50;

const GONE = 'Bản cũ này không còn. Hãy tải lại trang.';
const FIRST = 'Đây là bản đầu tiên của bài, trước nó không có gì nên không hoàn tác được.';
const MOVED =
  'Lần đăng này đổi cả địa chỉ nên không hoàn tác được. Bài giữ nguyên. Hãy sửa chỗ cần sửa rồi đăng lại.';
const CHANGED =
  'Chưa hoàn tác được: sau lần đăng này đã có người sửa đúng chỗ ấy. Bài giữ nguyên. Hãy mở bài và sửa chỗ cần sửa, hoặc lấy lại một bản cũ.';
const NEEDED =
  'Chưa hoàn tác được: bài khác đang dẫn tới hoặc đang cần phần này. Bài giữ nguyên. Hãy sửa các bài ghi ở dưới trước.';

/** What was published of an entry, and the way back to it. */
export class Versions {
  private readonly store: GitStore;
  private readonly seen: Pick<ContentStore, 'read'>;
  private readonly editing: Editing;

  /** `seen` is the content as editors see it. */
  constructor(store: GitStore, seen: Pick<ContentStore, 'read'>, editing: Editing) {
    this.store = store;
    this.seen = seen;
    this.editing = editing;
  }

  /** Who published it and when, the newest first. Throws a refusal. */
  async list(path: string): Promise<Version[]> {
    return (await this.store.history(parsePath(path).path)).slice(0, MOST);
  }

  /** What would change if a version came back, and its text. Throws a refusal. */
  async read({ path, commit }: Params<'readVersion'>): Promise<Result<'readVersion'>> {
    await this.find(path, commit);
    const [raw, now] = [
      (await this.store.readVersion(commit, path))?.toString('utf8'),
      (await this.seen.read(path))?.bytes.toString('utf8'),
    ];
    return { differences: compareEntries(path, now, raw), raw: raw ?? null };
  }

  /** Takes one publication back, as whoever asks. Throws a refusal. */
  async undo({ path, commit }: Params<'undo'>, session: Session): Promise<void> {
    await this.find(path, commit);
    const back = await this.store.without(commit, path);
    if (back === 'first') throw new Refusal(422, FIRST);
    if (back === 'changed') throw new Refusal(409, CHANGED);
    const now = await this.store.read(path);
    if (now && !back.bytes && formerlyIn(path, now.bytes.toString('utf8')).length > 0)
      throw new Refusal(422, MOVED);
    const base = now?.id;
    try {
      await this.editing.takeBack([{ path, bytes: back.bytes, base }], session);
    } catch (error) {
      if (!(error instanceof Refusal) || !error.faults) throw error;
      throw new Refusal(422, NEEDED, { faults: error.faults });
    }
  }

  /** Only what was published of this very entry: no other version can be asked for. */
  private async find(path: string, commit: string): Promise<void> {
    const all = await this.list(path);
    if (parsePath(path).kind === 'upload' || !all.some((version) => version.commit === commit))
      throw new Refusal(409, GONE);
  }
}
