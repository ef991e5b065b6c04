import { pageNames } from '../src/core/addresses.ts';
import { fieldsIn } from './compare.ts';
import { folderOf, parsePath } from './paths.ts';
import { Refusal } from './refusal.ts';
import type { ContentStore, FileChange } from './store/content-store.ts';

/** A text as an editor sends it, with the path that it moves to. */
export interface SentText {
  path: string;
  raw: string;
  newPath?: string | undefined;
}

/**
 * What becomes of the files: of an entry that moves, one goes and one comes. Throws unless its page stays at the old
 * address too, where `published` finds one.
 */
export async function changesOf(
  { path, raw, newPath }: SentText,
  base: string | undefined,
  published: (path: string) => Promise<unknown>,
): Promise<FileChange[]> {
  const bytes = Buffer.from(raw);
  if (newPath === undefined) return [{ path, bytes, base }];
  const [from, to] = [parsePath(path), parsePath(newPath)];
  const stays =
    from.kind === 'entry' &&
    to.kind === 'entry' &&
    from.collection === to.collection &&
    (formerlyIn(newPath, raw).includes(from.id) || (await published(path)) === undefined);
  if (!stays || path === newPath)
    throw new Refusal(422, 'Bài này không đổi địa chỉ được. Hãy tải lại trang rồi đăng lại.');
  return [
    { path, bytes: undefined, base },
    { path: newPath, bytes, base: undefined },
  ];
}

/** Whether an entry that is no longer at this path is shown there still, since it has only moved. */
export async function hasMoved(path: string, store: ContentStore): Promise<boolean> {
  const gone = parsePath(path);
  if (gone.kind !== 'entry') return false;
  const paths = await store.list(folderOf(gone.collection));
  const texts = await Promise.all(paths.map((one) => store.read(one)));
  return texts.some(
    (text) => text && formerlyIn(text.path, text.bytes.toString('utf8')).includes(gone.id),
  );
}

/** Names under which an entry's page was shown before. */
export const formerlyIn = (path: string, raw: string): string[] =>
  pageNames({ id: '', data: fieldsIn(path, raw) }).slice(1);
