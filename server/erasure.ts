import { addDays, dayIn } from '../src/core/dates.ts';
import type { Params, Result } from './api/contract.ts';
import { BACKUPS_KEPT } from './backup.ts';
import { parsePath } from './paths.ts';
import { Refusal } from './refusal.ts';
import { eraseFile, eraseText, type Erasing } from './store/erase.ts';

const NO_WORDS =
  'Muốn xóa hẳn một phần chữ thì ghi đúng chữ ấy. Cả bài thì gỡ bài; ở đây chỉ xóa tệp hoặc chữ khỏi các bản cũ.';

const NOT_REBUILT =
  'Trang chưa dựng lại được nên bản đang hiện có thể còn phần ấy. Hãy báo người kỹ thuật.';

/** Takes a file, or words of one entry, away for good: from every version, what waits, every kept site and copy. Throws a refusal. */
export async function eraseForGood(
  { path, words }: Params<'erase'>,
  erasing: Erasing,
): Promise<Result<'erase'>> {
  const { kind } = parsePath(path);
  if (kind !== 'upload' && words === undefined) throw new Refusal(422, NO_WORDS);
  const isRebuilt =
    words === undefined || kind === 'upload'
      ? await eraseFile(path, erasing)
      : await eraseText(path, words, erasing);
  return {
    // One a night: by then the last of those that were made before is gone.
    until: addDays(dayIn(new Date()), BACKUPS_KEPT),
    warning: isRebuilt ? undefined : NOT_REBUILT,
  };
}
