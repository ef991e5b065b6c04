import { formatForEditor } from '../../core/diagnostic.ts';
import { tell } from '../dialog.ts';
import { showRefused } from '../review/index.ts';
import { askAboutConflict } from './conflict.ts';
import type { ServerError } from './server.ts';

/** Says what the server answered, and each fault; those of the entry at `path` without its name. */
export const tellRefusal = (title: string, { message, faults }: ServerError, path?: string) =>
  tell(
    title,
    [message],
    faults.map((fault) => formatForEditor(fault, path)),
  );

/** Why an entry was not saved: somebody else was first, its own faults, or whatever else the server says. */
export async function explainRefusal(error: ServerError, path: string, raw: string) {
  if (error.conflict) return askAboutConflict(error.conflict, raw);
  if (error.faults.some(({ file }) => file === path)) return showRefused(error.faults);
  await tellRefusal('Chưa đăng được', error, path);
}
