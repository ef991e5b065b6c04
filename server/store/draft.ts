import type { Person } from './content-store.ts';
import { split } from './git.ts';
import { PUBLISHED, loginOf, type Files, type Repository } from './repository.ts';

/** Below this each entry that waits has a branch of its own: "cms/news/2026-11-02-lop-hoc". */
export const DRAFTS = 'refs/heads/cms';
/** Subject of the commits that change nothing, and send the text back with a sentence. */
const RETURNED = 'Gửi lại';

/** A text that waits for another person's word, or for its writer. */
export interface Draft {
  /** Path of the entry or setting. */
  path: string;
  /** Whether it was published before. */
  kind: 'new' | 'changed';
  /** Who wrote the newest version, and when (ISO time). */
  author: Person;
  at: string;
  /** Who sent it back to the writer, and why. */
  returned: { name: string; at: string; reason: string } | undefined;
  /** Every file that comes with it, uploads included: path → blob. */
  files: Files;
  /** Name of the branch and the newest commit of it. */
  name: string;
  commit: string;
}

/** Message of a commit that changes nothing, and sends the text back with a sentence. */
export const returnedFor = (reason: string) => `${RETURNED}\n\n${reason}`;

/** "src/content/news/a.mdx" → the branch on which it waits. */
export const nameOf = (path: string) =>
  path.replace(/^src\/content\/(.*)\.[a-z]+$/, `${DRAFTS}/$1`);

/** What a branch says; undefined when it holds no text of its entry. */
export async function readDraft(
  repository: Repository,
  name: string,
  commit: string,
): Promise<Draft | undefined> {
  const base = await repository.mergeBase(PUBLISHED, commit);
  const [before, after, steps] = await Promise.all([
    repository.filesOf(base),
    repository.filesOf(commit),
    readSteps(repository, base, commit),
  ]);
  const files = new Map([...after].filter(([path, blob]) => before.get(path) !== blob));
  const path = [...files.keys()].find((one) => nameOf(one) === name);
  const written = steps.find(({ reason }) => reason === undefined);
  const [newest] = steps;
  if (!path || !written || !newest) return undefined;
  return {
    path,
    kind: before.has(path) ? 'changed' : 'new',
    author: { name: written.name, login: written.login },
    at: written.at,
    returned:
      newest.reason === undefined
        ? undefined
        : { name: newest.name, at: newest.at, reason: newest.reason },
    files,
    name,
    commit,
  };
}

/** Who did what to a draft, the newest first; with a reason where it was sent back. */
async function readSteps(repository: Repository, base: string, commit: string) {
  const out = await repository.run([
    ...['log', '-z', '--format=%an%x1f%ae%x1f%aI%x1f%s%x1f%b'],
    `${base}..${commit}`,
  ]);
  return split(out, '\0').map((row) => {
    const [name = '', address = '', at = '', subject, body = ''] = row.split('\x1f');
    const reason = subject === RETURNED ? body.trim() : undefined;
    return { name, login: loginOf(address), at, reason };
  });
}
