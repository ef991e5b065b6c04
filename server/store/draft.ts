import type { ContentStore, Person } from './content-store.ts';
import { split } from './git.ts';
import { PUBLISHED, loginOf, type Files, type Repository } from './repository.ts';

/** Below this each entry that waits has a branch of its own: "cms/news/2026-11-02-lop-hoc". */
const DRAFTS = 'refs/heads/cms';

/**
 * What happens to a draft, by the first line of its commit. All but “draft” and “review”, which bring words, change no
 * file: what they say stands below.
 */
const SUBJECTS = {
  /** Kept, and not yet shown to a publisher. */
  draft: 'Lưu nháp',
  /** The words as they were kept last are shown to a publisher. */
  submitted: 'Gửi duyệt',
  /** Given back to the writer with a sentence. */
  returned: 'Gửi lại',
  note: 'Ghi chú',
  /** To be published at a time (ISO). */
  scheduled: 'Hẹn giờ đăng',
  unscheduled: 'Thôi hẹn giờ đăng',
  /** Could not be published at its time, and why. */
  failed: 'Chưa đăng được',
} as const;

/** A step of a draft that is said in words alone. */
export type DraftStep = Exclude<keyof typeof SUBJECTS, 'draft'>;
type StepKind = keyof typeof SUBJECTS | 'review';

/** What somebody said of a draft. */
interface Note {
  name: string;
  /** ISO time. */
  at: string;
  text: string;
}

/** A text that waits for another person's word, for its time, or for its writer. */
export interface Draft {
  /** Path of the entry or setting. */
  path: string;
  /** Whether it was published when it was begun. */
  kind: 'new' | 'changed';
  /** Whether what it changes was taken off the site meanwhile. */
  isWithdrawn: boolean;
  state: 'draft' | 'review' | 'scheduled' | 'failed';
  /** Who wrote the newest version, and when (ISO time). */
  author: Person;
  at: string;
  /** Who sent it back to the writer, and why. */
  returned: { name: string; at: string; reason: string } | undefined;
  /** When it is published (ISO time), and who said so. */
  schedule: { at: string; by: Person } | undefined;
  /** Why it was not published at its time. */
  failure: string | undefined;
  /** What people said to one another of it, the oldest first. */
  notes: Note[];
  /** Every file that comes with it, uploads included: path → blob. */
  files: Files;
  /** Name of the branch and the newest commit of it. */
  name: string;
  commit: string;
}

/** Message of a commit: what happens to the draft, and what is said besides. */
export const messageFor = (kind: keyof typeof SUBJECTS, words = '') =>
  words ? `${SUBJECTS[kind]}\n\n${words}` : SUBJECTS[kind];

/** "src/content/news/a.mdx" → the branch on which it waits. */
export const nameOf = (path: string) =>
  path.replace(/^src\/content\/(.*)\.[a-z]+$/, `${DRAFTS}/$1`);

/** Everything that waits, the oldest first. */
export async function readDrafts(
  repository: Repository,
  published: Pick<ContentStore, 'list'>,
): Promise<Draft[]> {
  const names = await repository.names(DRAFTS);
  const there = new Set(await published.list('src/content', true));
  const found = names.map(({ name, to }) =>
    readDraft(repository, { name, commit: to }, (path) => there.has(path)),
  );
  return (await Promise.all(found))
    .filter((draft) => draft !== undefined)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** What a branch says; undefined when it holds no text of its entry. `isPublished` says what is on the site by now. */
async function readDraft(
  repository: Repository,
  { name, commit }: Pick<Draft, 'name' | 'commit'>,
  isPublished: (path: string) => boolean,
): Promise<Draft | undefined> {
  const base = await repository.mergeBase(PUBLISHED, commit);
  const [before, after, steps] = await Promise.all([
    repository.filesOf(base),
    repository.filesOf(commit),
    readSteps(repository, base, commit),
  ]);
  const files = new Map([...after].filter(([path, blob]) => before.get(path) !== blob));
  const path = [...files.keys()].find((one) => nameOf(one) === name);
  const written = steps.find(({ kind }) => kind === 'draft' || kind === 'review');
  const last = steps.find(({ kind }) => kind !== 'note');
  if (!path || !written || !last) return undefined;
  const { words, at } = last;
  return {
    path,
    kind: before.has(path) ? 'changed' : 'new',
    isWithdrawn: before.has(path) && !isPublished(path),
    state: stateAfter(steps),
    author: personOf(written),
    at: written.at,
    returned: last.kind === 'returned' ? { name: last.name, at, reason: words } : undefined,
    schedule: last.kind === 'scheduled' ? { at: words, by: personOf(last) } : undefined,
    failure: last.kind === 'failed' ? words : undefined,
    notes: steps
      .filter(({ kind }) => kind === 'note')
      .map((step) => ({ name: step.name, at: step.at, text: step.words }))
      .reverse(),
    files,
    name,
    commit,
  };
}

interface Step extends Person {
  kind: StepKind;
  at: string;
  words: string;
}

const personOf = ({ name, login }: Person): Person => ({ name, login });

/** How far a draft is after its steps, the newest first. */
function stateAfter(steps: readonly Step[]): Draft['state'] {
  for (const { kind } of steps) {
    if (kind === 'scheduled' || kind === 'failed') return kind;
    if (kind === 'draft' || kind === 'returned') return 'draft';
    if (kind === 'review' || kind === 'submitted') return 'review';
    if (kind === 'unscheduled')
      return stateAfter(steps.filter((step) => !/scheduled|failed/.test(step.kind)));
  }
  return 'draft';
}

/** Who did what to a draft, the newest first. */
async function readSteps(repository: Repository, base: string, commit: string): Promise<Step[]> {
  const out = await repository.run([
    ...['log', '-z', '--format=%an%x1f%ae%x1f%aI%x1f%s%x1f%b'],
    `${base}..${commit}`,
  ]);
  return split(out, '\0').map((row) => {
    const [name = '', address = '', at = '', subject = '', body = ''] = row.split('\x1f');
    return { kind: kindOf(subject), name, login: loginOf(address), at, words: body.trim() };
  });
}

function kindOf(subject: string): StepKind {
  const found = Object.entries(SUBJECTS).find(([, first]) => first === subject);
  return (found?.[0] as StepKind | undefined) ?? 'review';
}
