import { parsePath } from '../paths.ts';
import { idOf, type ContentStore, type FileChange } from './content-store.ts';
import type { Draft } from './draft.ts';
import { PUBLISHED, type Repository } from './repository.ts';

/** The uploads of a draft that a text shows. */
export async function uploadsIn(
  repository: Repository,
  { files }: Draft,
  text: string,
): Promise<FileChange[]> {
  const shown = [...files].filter(([path]) => isShown(path, text));
  return Promise.all(
    shown.map(async ([path, blob]) => {
      const bytes = await repository.readBlob(blob);
      return { path, bytes, base: idOf(bytes) };
    }),
  );
}

/**
 * What a draft would make of what is published by now, by a three-way merge; undefined when both changed the same words.
 * What was taken off the site meanwhile comes back with it.
 */
export async function mergeDraft(
  repository: Repository,
  published: Pick<ContentStore, 'read'>,
  draft: Draft,
): Promise<FileChange[] | undefined> {
  const merged = draft.isWithdrawn ? draft.files : await repository.merge(PUBLISHED, draft.commit);
  if (!merged) return undefined;
  const changes = [...draft.files.keys()].map(async (path) => {
    const blob = merged.get(path);
    const bytes = blob === undefined ? undefined : await repository.readBlob(blob);
    return { path, bytes, base: (await published.read(path))?.id };
  });
  const whole = await Promise.all(changes);
  const text = whole.find(({ path }) => path === draft.path)?.bytes?.toString('utf8') ?? '';
  return whole.filter(({ path }) => path === draft.path || isShown(path, text));
}

/** Whether a text shows an upload. Pictures that were left out again stay behind. */
function isShown(path: string, text: string): boolean {
  const parsed = parsePath(path);
  return parsed.kind === 'upload' && text.includes(parsed.below);
}
