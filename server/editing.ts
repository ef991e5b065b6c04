import type { FileDiagnostic } from '../src/core/diagnostic.ts';
import type { UploadNotes } from '../src/store/upload-check.ts';
import type { Session } from './api/sessions.ts';
import type { Checks } from './checks/checks.ts';
import { compareEntries } from './compare.ts';
import { parsePath } from './paths.ts';
import { findCreationFault, findRemovalFault } from './policy.ts';
import { Refusal } from './refusal.ts';
import { makeRow } from './row.ts';
import { changesOf, type SentText } from './moves.ts';
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
  checks: Pick<Checks, 'checkUpload' | 'findFaults'>;
  /** Addresses that were published for good. */
  listedAddresses: () => readonly string[];
  /** Hears of a change that is to be published, before it is checked. */
  onPublishing?: () => void;
  /** Throws where somebody may not make these changes. */
  judge?: ((files: readonly FileChange[], session: Session) => Promise<void>) | undefined;
}

/** Where changes go that have passed every check. */
export type Target = Pick<ContentStore, 'apply' | 'lastChange' | 'read'>;

interface CheckedFile extends FileChange {
  /** What was noted on an upload; undefined for a text, and where the upload goes. */
  notes: UploadNotes | undefined;
}

/** What editors do to the content: allowed, checked as the build checks it, one at a time, all or nothing. */
export class Editing {
  private readonly options: EditingOptions;
  /** One change after the other, so that each is checked against what the one before it has written. */
  private readonly inTurn = makeRow();
  /** How many saves wait for their turn. */
  waiting = 0;

  constructor(options: EditingOptions) {
    this.options = options;
  }

  /** Writes new versions. Gives their ids by path. Throws a refusal. What is unfinished may still lack anything. */
  async save(
    files: readonly FileChange[],
    session: Session,
    to: Target = this.options.store,
    isUnfinished = false,
  ): Promise<Map<string, string>> {
    const refused = files
      .filter(({ base, bytes }) => base === undefined && bytes)
      .map(({ path }) => findCreationFault(parsePath(path)));
    return this.change(files, refused, session, to, isUnfinished);
  }

  /** Throws what would stand in the way of these changes by now: a refusal. Writes nothing. */
  async check(files: readonly FileChange[]): Promise<void> {
    const removed = files.filter(({ bytes }) => bytes === undefined);
    refuse(removed.map(({ path }) => this.removalFaultOf(path)));
    const checked = await Promise.all(files.map((file) => this.checkFile(file)));
    const faults = await this.findFaults(checked);
    if (faults.length > 0) throw new Refusal(422, messageOf(faults, files), { faults });
  }

  /** Takes a change back: what came goes, what went comes. Throws a refusal. */
  async takeBack(files: readonly FileChange[], session: Session): Promise<void> {
    const removed = files.filter(({ bytes }) => bytes === undefined);
    const refused = removed.map(({ path }) => this.removalFaultOf(path));
    await this.change(files, refused, session, this.options.store);
  }

  /** What would stand in the way of a text, beside all others; `uploads` are those that would come with it. Writes nothing. */
  async review(file: SentText, uploads: readonly string[]): Promise<FileDiagnostic[]> {
    const { store, checks } = this.options;
    const changes = await changesOf(file, undefined, (path) => store.read(path));
    return checks.findFaults({
      texts: new Map(
        changes.map(({ path, bytes }) => [parsePath(path).path, bytes?.toString('utf8')]),
      ),
      uploads: new Map(uploads.map((path) => [parsePath(path).path, []])),
    });
  }

  /** Removes files; one without a base as it stands. Throws a refusal. */
  async remove(files: readonly Omit<FileChange, 'bytes'>[], session: Session): Promise<void> {
    const refused = files.map(({ path }) => this.removalFaultOf(path));
    const changes = files.map(async ({ path, base }) => ({
      path,
      bytes: undefined,
      base: base ?? (await this.options.store.read(path))?.id,
    }));
    await this.change(await Promise.all(changes), refused, session, this.options.store);
  }

  /** Writes what somebody else proposes, who was allowed to: what editors may not add or remove may come and go. Throws a refusal. */
  async take(
    files: readonly FileChange[],
    session: Session,
    to: Target = this.options.store,
  ): Promise<void> {
    await this.change(files, [], session, to);
  }

  private readonly removalFaultOf = (path: string) =>
    findRemovalFault(parsePath(path), this.options.listedAddresses());

  private async change(
    files: readonly FileChange[],
    refused: readonly (string | undefined)[],
    session: Session,
    to: Target,
    isUnfinished = false,
  ): Promise<Map<string, string>> {
    refuse(refused);
    if (this.waiting >= MOST_WAITING) throw new Refusal(503, BUSY);
    this.waiting++;
    if (to === this.options.store) this.options.onPublishing?.();
    try {
      // Before its turn: a file that takes long to read keeps no other change waiting.
      const checked = await Promise.all(files.map((file) => this.checkFile(file)));
      return await this.inTurn(async () => {
        await this.options.judge?.(files, session);
        const judged = isUnfinished ? checked.filter(isUpload) : checked;
        const faults = judged.length > 0 ? await this.findFaults(judged) : [];
        if (faults.length > 0) throw new Refusal(422, messageOf(faults, files), { faults });
        return apply(checked, session, to);
      });
    } finally {
      this.waiting--;
    }
  }

  /** An upload by its clean copy; texts as they are. */
  private async checkFile(file: FileChange): Promise<CheckedFile> {
    const { kind } = parsePath(file.path);
    if (kind !== 'upload' || !file.bytes) return { ...file, notes: undefined };
    const verdict = await this.options.checks.checkUpload(file.path, file.bytes);
    if ('message' in verdict) return { ...file, notes: [{ ...verdict, severity: 'error' }] };
    return { ...file, bytes: Buffer.from(verdict.clean), notes: verdict.notes };
  }

  /** Faults that these files would have, and that they would cause elsewhere. */
  private findFaults(files: readonly CheckedFile[]): Promise<FileDiagnostic[]> {
    return this.options.checks.findFaults({
      texts: new Map(
        files
          .filter((file) => !isUpload(file))
          .map(({ path, bytes }) => [path, bytes?.toString('utf8')]),
      ),
      uploads: new Map(files.filter(isUpload).map(({ path, notes }) => [path, notes])),
    });
  }
}

const isUpload = ({ path }: FileChange) => parsePath(path).kind === 'upload';

function refuse(messages: readonly (string | undefined)[]): void {
  const fault = messages.find((message) => message !== undefined);
  if (fault) throw new Refusal(422, fault);
}

async function apply(
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

function messageOf(faults: readonly FileDiagnostic[], files: readonly FileChange[]): string {
  const own = new Set(files.map(({ path }) => path));
  if (faults.some(({ file }) => own.has(file)))
    return `Chưa đăng được: có ${faults.length} chỗ phải sửa. Chữ đang viết vẫn còn nguyên.`;
  return files.every(({ bytes }) => bytes === undefined)
    ? 'Chưa xóa được: các bài ghi ở dưới đang dẫn tới đây. Hãy bỏ đường dẫn hoặc đổi lựa chọn trong các bài ấy trước.'
    : 'Chưa đăng được: các bài ghi ở dưới đang cần phần vừa đổi. Hãy sửa các bài ấy trước.';
}
