import type { FileDiagnostic } from '../src/core/diagnostic.ts';
import type { UploadNotes } from '../src/store/upload-check.ts';
import type { Checks } from './checks/checks.ts';
import { parsePath } from './paths.ts';
import { Refusal } from './refusal.ts';
import type { FileChange } from './store/content-store.ts';

/** A file as it would be written: an upload by its clean copy, a text as it is. */
export interface CheckedFile extends FileChange {
  /** What was noted on an upload; undefined for a text, and where the upload goes. */
  notes: UploadNotes | undefined;
}

export const isUpload = ({ path }: FileChange) => parsePath(path).kind === 'upload';

export async function checkFile(
  checks: Pick<Checks, 'checkUpload'>,
  file: FileChange,
): Promise<CheckedFile> {
  if (!isUpload(file) || !file.bytes) return { ...file, notes: undefined };
  const verdict = await checks.checkUpload(file.path, file.bytes);
  if ('message' in verdict) return { ...file, notes: [{ ...verdict, severity: 'error' }] };
  return { ...file, bytes: Buffer.from(verdict.clean), notes: verdict.notes };
}

/** Throws a refusal that says what these files would break, in themselves and elsewhere. */
export async function refuseFaults(
  checks: Pick<Checks, 'findFaults'>,
  files: readonly CheckedFile[],
): Promise<void> {
  const faults = await checks.findFaults({
    texts: new Map(
      files
        .filter((file) => !isUpload(file))
        .map(({ path, bytes }) => [path, bytes?.toString('utf8')]),
    ),
    uploads: new Map(files.filter(isUpload).map(({ path, notes }) => [path, notes])),
  });
  if (faults.length > 0) throw new Refusal(422, messageOf(faults, files), { faults });
}

function messageOf(faults: readonly FileDiagnostic[], files: readonly FileChange[]): string {
  const own = new Set(files.map(({ path }) => path));
  if (faults.some(({ file }) => own.has(file)))
    return `Chưa đăng được: có ${faults.length} chỗ phải sửa. Chữ đang viết vẫn còn nguyên.`;
  return files.every(({ bytes }) => bytes === undefined)
    ? 'Chưa xóa được: các bài ghi ở dưới đang dẫn tới đây. Hãy bỏ đường dẫn hoặc đổi lựa chọn trong các bài ấy trước.'
    : 'Chưa đăng được: các bài ghi ở dưới đang cần phần vừa đổi. Hãy sửa các bài ấy trước.';
}
