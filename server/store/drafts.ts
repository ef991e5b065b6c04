import type { DataDir } from '../data-dir.ts';
import {
  findOpen,
  idOf,
  idsAfter,
  pathsBelow,
  textIn,
  type Author,
  type ContentStore,
  type FileChange,
  type LastChange,
  type Person,
  type RemovedText,
  type StoredFile,
} from './content-store.ts';
import { messageFor, nameOf, readDrafts, type Draft, type DraftStep } from './draft.ts';
import { mergeDraft, uploadsIn } from './draft-files.ts';
import type { GitStore } from './git-store.ts';
import { PUBLISHED, Repository } from './repository.ts';

/**
 * Texts that wait, as branches beside what is published; seen from here they lie over it. Nothing else is kept, so
 * nothing of it can be out of date.
 */
export class Drafts implements ContentStore {
  private readonly store: GitStore;
  private readonly repository: Repository;
  /** Asking git takes longer than all lists of the CMS may: read once, until something changes. */
  private kept: { drafts: Promise<Draft[]>; from: string } | undefined;

  constructor(store: GitStore, { content }: DataDir) {
    this.store = store;
    this.repository = new Repository(content);
  }

  /** Everything that waits, the oldest first. */
  all(): Promise<Draft[]> {
    const from = `${this.store.rewrites} ${this.store.version}`;
    if (this.kept?.from !== from)
      this.kept = { drafts: readDrafts(this.repository, this.store), from };
    return this.kept.drafts;
  }

  /** What waits of an entry; undefined when nothing does. */
  async find(path: string): Promise<Draft | undefined> {
    return (await this.all()).find((draft) => draft.path === path);
  }

  async list(folder: string, deep = false): Promise<string[]> {
    const waiting = (await this.all()).flatMap(({ files }) =>
      pathsBelow(folder, deep, files.keys()),
    );
    return [...new Set([...(await this.store.list(folder, deep)), ...waiting])].sort();
  }

  async read(path: string): Promise<StoredFile | undefined> {
    const draft = (await this.all()).find(({ files }) => files.has(path));
    const blob = draft?.files.get(path);
    if (!blob) return this.store.read(path);
    const bytes = await this.repository.readBlob(blob);
    return { path, bytes, id: idOf(bytes) };
  }

  /** Keeps a new version waiting for a publisher, under the name of the first text among the changes. */
  async apply(changes: readonly FileChange[], author: Author): Promise<Map<string, string>> {
    return this.keep(changes, author, `Lưu ${changes.length} tệp`);
  }

  /** The same for words that their writer goes on with: no publisher is asked yet. */
  readonly unfinished: Pick<ContentStore, 'apply' | 'lastChange' | 'read'> = {
    apply: (changes, author) => this.keep(changes, author, messageFor('draft')),
    lastChange: (path) => this.lastChange(path),
    read: (path) => this.read(path),
  };

  private async keep(
    changes: readonly FileChange[],
    author: Author,
    message: string,
  ): Promise<Map<string, string>> {
    const open = await findOpen(changes, this);
    const { text, gone } = textIn(changes);
    if (open.length === 0) {
      const draft = await this.find(text?.path ?? '');
      // The very words that were kept: only now a publisher is to see them.
      if (draft?.state === 'draft' && message !== messageFor('draft'))
        await this.step(draft, 'submitted', '', author);
      return idsAfter(changes);
    }
    const name = nameOf(text?.path ?? '');
    // What was said of it comes along when it moves.
    const before = nameOf((gone ?? text)?.path ?? '');
    const from = await this.repository.find(before);
    const parent = from ?? (await this.repository.find(PUBLISHED));
    const to = await this.repository.commitBytes(open, message, { parent, author });
    // Git takes each name once.
    if (before === name) await this.move({ name, from, to });
    else await this.move({ name: before, from }, { name, to });
    return idsAfter(changes);
  }

  async lastChange(path: string): Promise<LastChange | undefined> {
    const draft = (await this.all()).find(({ files }) => files.has(path));
    if (!draft) return this.store.lastChange(path);
    return { name: draft.author.name, at: draft.at, session: undefined };
  }

  removedSince(since: Date): Promise<RemovedText[]> {
    return this.store.removedSince(since);
  }

  withContent<T>(work: (folder: string) => Promise<T>): Promise<T> {
    return this.store.withContent(work);
  }

  /** The text that readers have; undefined when it is new. */
  async published(path: string): Promise<string | undefined> {
    return (await this.store.read(path))?.bytes.toString('utf8');
  }

  /** See `uploadsIn`. */
  uploadsOf(draft: Draft, text: string): Promise<FileChange[]> {
    return uploadsIn(this.repository, draft, text);
  }

  /** See `mergeDraft`. */
  merge(draft: Draft): Promise<FileChange[] | undefined> {
    return mergeDraft(this.repository, this.store, draft);
  }

  /** Publishes files of a draft as their writer's, and with the same step it waits no more. */
  async publish(
    { name, commit, author }: Draft,
    changes: readonly FileChange[],
    session: string,
  ): Promise<Map<string, string>> {
    try {
      return await this.store.apply(changes, { ...author, session }, [{ name, from: commit }]);
    } finally {
      this.kept = undefined;
    }
  }

  /** Writes down what happens to a draft, its words unchanged; by the program itself where nobody is named. */
  async step(
    { name, commit }: Draft,
    kind: DraftStep,
    words: string,
    author?: Person,
  ): Promise<void> {
    const to = await this.repository.commit(new Map(), messageFor(kind, words), {
      parent: commit,
      ...(author && { author }),
    });
    await this.move({ name, from: commit, to });
  }

  /** Forgets a draft. */
  async discard({ name, commit }: Draft): Promise<void> {
    await this.move({ name, from: commit });
  }

  private async move(...steps: Parameters<Repository['move']>[0]): Promise<void> {
    try {
      await this.repository.move(steps);
    } finally {
      this.kept = undefined;
    }
  }
}
