import type { DataDir } from '../data-dir.ts';
import { parsePath } from '../paths.ts';
import {
  findOpen,
  idOf,
  idsAfter,
  type Author,
  type ContentStore,
  type FileChange,
  type LastChange,
  type Person,
  type StoredFile,
} from './content-store.ts';
import { split } from './git.ts';
import type { GitStore } from './git-store.ts';
import { PUBLISHED, Repository, loginOf, type Files } from './repository.ts';

/** Below this each entry that waits has a branch of its own: "cms/news/2026-11-02-lop-hoc". */
const DRAFTS = 'refs/heads/cms';
/** Subject of the commits that change nothing, and send the text back with a sentence. */
const RETURNED = 'Gửi lại';

/** A text that waits for another person's word, or for its writer. */
export interface Draft {
  /** Path of the entry or setting. */
  path: string;
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

/**
 * Texts that wait, as branches beside what is published; seen from here they lie over it. Nothing else is kept, so
 * nothing of it can be out of date.
 */
export class Drafts implements ContentStore {
  private readonly store: GitStore;
  private readonly repository: Repository;
  /** What a commit says never changes. */
  private readonly known = new Map<string, Draft | undefined>();

  constructor(store: GitStore, { content }: DataDir) {
    this.store = store;
    this.repository = new Repository(content);
  }

  /** Everything that waits, the oldest first. */
  async all(): Promise<Draft[]> {
    const names = await this.repository.names(DRAFTS);
    const found = await Promise.all(names.map(({ name, to }) => this.readKnown(name, to)));
    for (const commit of this.known.keys())
      if (!names.some(({ to }) => to === commit)) this.known.delete(commit);
    return found
      .filter((draft) => draft !== undefined)
      .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  }

  /** What waits of an entry; undefined when nothing does. */
  async find(path: string): Promise<Draft | undefined> {
    return (await this.all()).find((draft) => draft.path === path);
  }

  async list(folder: string, deep = false): Promise<string[]> {
    const below = (path: string) =>
      path.startsWith(`${folder}/`) && (deep || !path.slice(folder.length + 1).includes('/'));
    const waiting = (await this.all()).flatMap(({ files }) => [...files.keys()].filter(below));
    return [...new Set([...(await this.store.list(folder, deep)), ...waiting])].sort();
  }

  async read(path: string): Promise<StoredFile | undefined> {
    const draft = (await this.all()).find(({ files }) => files.has(path));
    const blob = draft?.files.get(path);
    if (!blob) return this.store.read(path);
    const bytes = await this.repository.readBlob(blob);
    return { path, bytes, id: idOf(bytes) };
  }

  /** Keeps a new version waiting, under the name of the first text among the changes. */
  async apply(changes: readonly FileChange[], author: Author): Promise<Map<string, string>> {
    const open = await findOpen(changes, this);
    if (open.length === 0) return idsAfter(changes);
    const text = changes.find(({ path }) => parsePath(path).kind !== 'upload');
    const name = nameOf(text?.path ?? '');
    const from = await this.repository.find(name);
    const blobs = new Map<string, string | undefined>();
    for (const { path, bytes } of open)
      blobs.set(path, bytes && (await this.repository.writeBlob(bytes)));
    const to = await this.repository.commit(blobs, `Lưu ${open.length} tệp`, {
      parent: from ?? (await this.repository.find(PUBLISHED)),
      author,
    });
    await this.repository.move([{ name, from, to }]);
    return idsAfter(changes);
  }

  async lastChange(path: string): Promise<LastChange | undefined> {
    const draft = (await this.all()).find(({ files }) => files.has(path));
    if (!draft) return this.store.lastChange(path);
    return { name: draft.author.name, at: draft.at, session: undefined };
  }

  withContent<T>(work: (folder: string) => Promise<T>): Promise<T> {
    return this.store.withContent(work);
  }

  /** The uploads of a draft that a text still shows. */
  async uploadsOf(draft: Draft, text: string): Promise<FileChange[]> {
    const shown = [...draft.files].filter(([path]) => {
      const parsed = parsePath(path);
      return parsed.kind === 'upload' && text.includes(parsed.below);
    });
    return Promise.all(
      shown.map(async ([path, blob]) => {
        const bytes = await this.repository.readBlob(blob);
        return { path, bytes, base: idOf(bytes) };
      }),
    );
  }

  /** What a draft would make of what is published by now, by a three-way merge; undefined when both changed the same words. */
  async merge(draft: Draft): Promise<FileChange[] | undefined> {
    const merged = await this.repository.merge(PUBLISHED, draft.commit);
    if (!merged) return undefined;
    return Promise.all(
      [...draft.files.keys()].map(async (path) => {
        const blob = merged.get(path);
        const bytes = blob === undefined ? undefined : await this.repository.readBlob(blob);
        return { path, bytes, base: (await this.store.read(path))?.id };
      }),
    );
  }

  /** Publishes files of a draft as their writer's, and with the same step it waits no more. */
  publish(draft: Draft, changes: readonly FileChange[], session: string) {
    return this.store.apply(changes, { ...draft.author, session }, [
      { name: draft.name, from: draft.commit },
    ]);
  }

  /** Gives a draft back to its writer with a sentence. */
  async sendBack({ name, commit }: Draft, reason: string, author: Person): Promise<void> {
    const to = await this.repository.commit(new Map(), `${RETURNED}\n\n${reason}`, {
      parent: commit,
      author,
    });
    await this.repository.move([{ name, from: commit, to }]);
  }

  /** Forgets a draft. */
  async discard({ name, commit }: Draft): Promise<void> {
    await this.repository.move([{ name, from: commit }]);
  }

  private async readKnown(name: string, commit: string): Promise<Draft | undefined> {
    if (!this.known.has(commit)) this.known.set(commit, await this.readDraft(name, commit));
    return this.known.get(commit);
  }

  private async readDraft(name: string, commit: string): Promise<Draft | undefined> {
    const base = await this.repository.mergeBase(PUBLISHED, commit);
    const [files, notes] = await Promise.all([
      this.repository.changedFiles(base, commit),
      this.readNotes(base, commit),
    ]);
    const path = [...files.keys()].find((one) => nameOf(one) === name);
    const written = notes.find(({ reason }) => reason === undefined);
    const [newest] = notes;
    if (!path || !written || !newest) return undefined;
    const { reason, ...by } = newest;
    return {
      path,
      author: { name: written.name, login: written.login },
      at: written.at,
      returned: reason === undefined ? undefined : { name: by.name, at: by.at, reason },
      files,
      name,
      commit,
    };
  }

  /** Who did what to a draft, the newest first; with a reason where it was sent back. */
  private async readNotes(base: string, commit: string) {
    const out = await this.repository.run([
      ...['log', '-z', '--format=%an%x1f%ae%x1f%aI%x1f%s%x1f%b'],
      `${base}..${commit}`,
    ]);
    return split(out, '\0').map((row) => {
      const [name = '', address = '', at = '', subject, body = ''] = row.split('\x1f');
      const reason = subject === RETURNED ? body.trim() : undefined;
      return { name, login: loginOf(address), at, reason };
    });
  }
}

/** "src/content/news/a.mdx" → the branch on which it waits. */
const nameOf = (path: string) =>
  path.replace(/^src\/content\/(.*)\.[a-z]+$/, `${DRAFTS}/$1`);
