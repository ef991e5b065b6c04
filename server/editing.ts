import { findFaultsOfChange } from '../src/store/change.ts';
import type { FileDiagnostic } from '../src/core/diagnostic.ts';
import type { Session } from './api/sessions.ts';
import { parsePath } from './paths.ts';
import { findCreationFault, findRemovalFault } from './policy.ts';
import { Refusal } from './refusal.ts';
import { StaleBase, type ContentStore, type FileChange } from './store/content-store.ts';

/** More than these at once are a program gone wild, not editors. */
const MOST_WAITING = 20;
const BUSY =
  'Đang có nhiều người đăng cùng lúc. Chữ đang viết vẫn còn nguyên. Hãy đợi một lát rồi bấm “Đăng” lại.';
const SAME_NAME =
  'Đã có ảnh khác cùng tên. Chữ đang viết vẫn còn nguyên. Hãy đổi tên ảnh trong máy rồi chọn lại.';
const CHANGED =
  'Có người đã đăng bài này sau khi anh chị mở. Bài của anh chị chưa đăng, chữ vẫn còn nguyên trên màn hình.';

export interface EditingOptions {
  store: ContentStore;
  projectDir: string;
  /** Addresses that were published for good. */
  listedAddresses: () => readonly string[];
  /** Throws where somebody may not make these changes. */
  judge?: ((files: readonly FileChange[], session: Session) => Promise<void>) | undefined;
}

/** What editors do to the content: allowed, checked as the build checks it, one at a time, all or nothing. */
export class Editing {
  private readonly options: EditingOptions;
  private last: Promise<unknown> = Promise.resolve();
  /** How many saves wait for their turn. */
  waiting = 0;

  constructor(options: EditingOptions) {
    this.options = options;
  }

  /** Faults that these files would have, without writing them. */
  private check(files: readonly Pick<FileChange, 'path' | 'bytes'>[]): Promise<FileDiagnostic[]> {
    const parsed = files.map(({ path, bytes }) => ({ ...parsePath(path), bytes }));
    return findFaultsOfChange(
      {
        texts: new Map(
          parsed.flatMap(({ kind, path, bytes }) =>
            kind === 'upload' ? [] : [[path, bytes?.toString('utf8')] as const],
          ),
        ),
        uploads: new Map(
          parsed.flatMap(({ kind, path, bytes }) =>
            kind === 'upload' ? [[path, bytes] as const] : [],
          ),
        ),
      },
      this.options.projectDir,
    );
  }

  /** Writes new versions. Gives their ids by path. Throws a refusal. */
  async save(files: readonly FileChange[], session: Session): Promise<Map<string, string>> {
    const refused = files
      .filter(({ base }) => base === undefined)
      .map(({ path }) => findCreationFault(parsePath(path)));
    return this.change(files, refused, session);
  }

  /** Removes files; one without a base as it stands. Throws a refusal. */
  async remove(files: readonly Omit<FileChange, 'bytes'>[], session: Session): Promise<void> {
    const listed = this.options.listedAddresses();
    const refused = files.map(({ path }) => findRemovalFault(parsePath(path), listed));
    const changes = files.map(async ({ path, base }) => ({
      path,
      bytes: undefined,
      base: base ?? (await this.options.store.read(path))?.id,
    }));
    await this.change(await Promise.all(changes), refused, session);
  }

  private change(
    files: readonly FileChange[],
    refused: readonly (string | undefined)[],
    session: Session,
  ): Promise<Map<string, string>> {
    const fault = refused.find((message) => message !== undefined);
    if (fault) throw new Refusal(422, fault);
    return this.inTurn(async () => {
      await this.options.judge?.(files, session);
      const faults = await this.check(files);
      if (faults.length > 0) throw new Refusal(422, messageOf(faults, files), { faults });
      return this.apply(files, session);
    });
  }

  private async apply(
    files: readonly FileChange[],
    session: Session,
  ): Promise<Map<string, string>> {
    const { store } = this.options;
    try {
      return await store.apply(files, { name: session.name, session: session.id });
    } catch (error) {
      if (!(error instanceof StaleBase)) throw error;
      if (parsePath(error.path).kind === 'upload') throw new Refusal(409, SAME_NAME);
      const last = await store.lastChange(error.path);
      throw new Refusal(409, CHANGED, {
        conflict: { path: error.path, last, isOwn: last?.session === session.id },
      });
    }
  }

  /** One change after the other, so that each is checked against what the one before it has written. */
  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting >= MOST_WAITING) throw new Refusal(503, BUSY);
    this.waiting++;
    const mine = this.last.then(work).finally(() => this.waiting--);
    this.last = mine.catch(() => undefined);
    return mine;
  }
}

function messageOf(faults: readonly FileDiagnostic[], files: readonly FileChange[]): string {
  const own = new Set(files.map(({ path }) => path));
  if (faults.some(({ file }) => own.has(file)))
    return `Chưa đăng được: có ${faults.length} chỗ phải sửa. Chữ đang viết vẫn còn nguyên.`;
  return files.every(({ bytes }) => bytes === undefined)
    ? 'Chưa xóa được: các bài ghi ở dưới đang dẫn tới đây. Hãy bỏ đường dẫn hoặc đổi lựa chọn trong các bài ấy trước.'
    : 'Chưa đăng được: các bài ghi ở dưới đang cần phần vừa đổi. Hãy sửa các bài ấy trước.';
}
