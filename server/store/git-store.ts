import { readFileSync } from 'node:fs';
import type { DataDir } from '../data-dir.ts';
import { Refusal } from '../refusal.ts';
import { makeRow } from '../row.ts';
import { Checkouts } from './checkouts.ts';
import {
  findOpen,
  idOf,
  idsAfter,
  pathsBelow,
  type Author,
  type ContentStore,
  type FileChange,
  type LastChange,
  type RemovedText,
  type StoredFile,
} from './content-store.ts';
import { split } from './git.ts';
import { PUBLISHED, Repository, isSection } from './repository.ts';

/** A program gone wild, or a stolen session, must not empty the site. */
const MOST_REMOVED = 20;
const ONE_DAY_MS = 86_400_000;

/** A version of one file. */
export interface Version {
  commit: string;
  /** Who wrote it. */
  name: string;
  /** ISO time. */
  at: string;
}

/** Content kept as commits of a bare repository, one for each save, by the person who saved. Read from a folder made of the newest one. */
export class GitStore implements ContentStore {
  private readonly repository: Repository;
  private readonly checkouts: Checkouts;
  private readonly sessions = new Map<string, string>();
  /** How often the versions were made other ones. */
  rewrites = 0;
  private readonly inTurn = makeRow();

  /** To be called by the owner of the data folder alone: what a stopped server has left is cleared away. */
  static async open(data: DataDir): Promise<GitStore> {
    const store = new GitStore(data);
    store.repository.recover();
    store.checkouts.clear();
    await store.refresh();
    return store;
  }

  private constructor({ content, checkouts }: DataDir) {
    this.repository = new Repository(content);
    this.checkouts = new Checkouts(checkouts, this.repository);
  }

  /** A folder that always shows the newest version. */
  get newest(): string {
    return this.checkouts.newest;
  }

  /** Changes with every save, also with one that takes another back. */
  get version(): string {
    return this.checkouts.shown.commit;
  }

  /** Changes with the content: what is taken back is what it was before. */
  get contentVersion(): string {
    return this.checkouts.shown.tree;
  }

  async list(folder: string, deep = false): Promise<string[]> {
    return pathsBelow(folder, deep, this.checkouts.shown.files.keys());
  }

  async read(path: string): Promise<StoredFile | undefined> {
    const file = this.checkouts.fileAt(path);
    if (file === undefined) return undefined;
    const bytes = readFileSync(file);
    return { path, bytes, id: idOf(bytes) };
  }

  /** As the interface says; `closing` are names that lead nowhere from the same step on. */
  apply(
    changes: readonly FileChange[],
    author: Author,
    closing: readonly { name: string; from: string }[] = [],
  ): Promise<Map<string, string>> {
    return this.inTurn(async () => {
      await this.refresh();
      const open = await findOpen(changes, this);
      await this.checkRemovals(open);
      if (open.length > 0) await this.commit(open, author, closing);
      else await this.repository.move(closing);
      return idsAfter(changes);
    });
  }

  async lastChange(path: string): Promise<LastChange | undefined> {
    const [last] = await this.log(path, 1);
    if (!last || isSection(last.address)) return undefined;
    return { name: last.name, at: last.at, session: this.sessions.get(path) };
  }

  async removedSince(since: Date): Promise<RemovedText[]> {
    const out = await this.repository.run([
      ...['log', `--since=${since.toISOString()}`, '--format=%x1e%H%x1f%an%x1f%aI%x1f'],
      ...['--name-only', '--no-renames', '--diff-filter=D', PUBLISHED, '--', 'src/content'],
    ]);
    const removed = new Map<string, { commit: string; by: string; at: string }>();
    for (const row of split(out, '\x1e')) {
      const [commit = '', by = '', at = '', paths = ''] = row.split('\x1f');
      for (const path of paths.split('\n').filter(Boolean))
        if (!removed.has(path)) removed.set(path, { commit, by, at });
    }
    const gone = [...removed].filter(([path]) => this.checkouts.fileAt(path) === undefined);
    return Promise.all(
      gone.map(async ([path, { commit, by, at }]) => ({
        ...{ path, by, at },
        bytes: await this.repository.readBlob(`${commit}^:${path}`),
      })),
    );
  }

  /** The versions of a file, the newest first. */
  async history(path: string): Promise<Version[]> {
    return (await this.log(path)).map(({ commit, name, at }) => ({ commit, name, at }));
  }

  /** Paths of all files that any version holds, also of those that wait or are gone. */
  async everyPath(): Promise<string[]> {
    const out = await this.repository.run([
      ...['log', '--all', '--format=', '-z', '--name-only', '--no-renames', '--root'],
    ]);
    return [...new Set(split(out, '\0'))].sort();
  }

  /**
   * What a file would be without one of its changes, by a three-way merge: `bytes` undefined where it would not be there.
   * “changed” where later changes touch the same words, “first” where nothing was before.
   */
  async without(
    commit: string,
    path: string,
  ): Promise<{ bytes: Buffer | undefined } | 'changed' | 'first'> {
    const parents = split(
      await this.repository.run(['rev-list', '--parents', '-1', commit]),
      ' ',
    ).slice(1);
    const parent = parents[0]?.trim();
    if (!parent) return 'first';
    const before = (await this.repository.filesOf(parent)).get(path);
    const back = await this.repository.commit(new Map([[path, before]]), 'Hoàn tác', {
      parent: commit,
    });
    const merged = await this.repository.merge(PUBLISHED, back);
    if (!merged) return 'changed';
    const blob = merged.get(path);
    return { bytes: blob === undefined ? undefined : await this.repository.readBlob(blob) };
  }

  /** A file as it was after a commit; undefined when there was none. */
  async readVersion(commit: string, path: string): Promise<Buffer | undefined> {
    const blob = (await this.repository.filesOf(commit)).get(path);
    return blob === undefined ? undefined : this.repository.readBlob(blob);
  }

  withContent<T>(work: (folder: string) => Promise<T>): Promise<T> {
    return this.checkouts.use(work);
  }

  /** Makes the versions other ones; nothing is saved meanwhile. Folders of former versions go. */
  rewrite(work: (repository: Repository) => Promise<void>): Promise<void> {
    return this.inTurn(async () => {
      await work(this.repository);
      this.rewrites++;
      await this.refresh();
    });
  }

  /** Shows what is published by now, whoever has published it. */
  private async refresh(): Promise<void> {
    const commit = await this.repository.find(PUBLISHED);
    if (!commit) throw new Error(`${this.repository.dir} holds no content.`);
    if (commit === this.version) return;
    await this.checkouts.show(await this.checkouts.make(commit));
  }

  private async commit(
    open: readonly FileChange[],
    author: Author,
    closing: readonly { name: string; from: string }[],
  ): Promise<void> {
    // Names of files stand in the trees alone, so that what is erased there is erased.
    const commit = await this.repository.commitBytes(open, `Lưu ${open.length} tệp`, {
      parent: this.version,
      author,
    });
    const next = await this.checkouts.make(commit);
    await this.repository.move([{ name: PUBLISHED, from: this.version, to: commit }, ...closing]);
    await this.checkouts.show(next);
    for (const { path } of open) this.sessions.set(path, author.session);
  }

  private async checkRemovals(open: readonly FileChange[]): Promise<void> {
    const wanted = open.filter(({ bytes }) => bytes === undefined).length;
    if (wanted === 0) return;
    const since = new Date(Date.now() - ONE_DAY_MS).toISOString();
    const out = await this.repository.run([
      ...['log', `--since=${since}`, '--format=', '-z'],
      ...['--name-only', '--no-renames', '--diff-filter=D', PUBLISHED],
    ]);
    const before = split(out, '\0').length;
    if (before + wanted > MOST_REMOVED)
      throw new Refusal(
        422,
        `Mỗi ngày chỉ xóa được nhiều nhất ${MOST_REMOVED} tệp, để không ai xóa nhầm cả trang; 24 giờ qua đã xóa ${before}, lần này thêm ${wanted}. Chưa tệp nào bị xóa. Hãy xóa bớt lại, hoặc đợi đến mai.`,
      );
  }

  private async log(path: string, most?: number) {
    const out = await this.repository.run([
      ...['log', '--format=%H%x1f%an%x1f%ae%x1f%aI', '--no-renames'],
      ...(most ? [`-${most}`] : []),
      ...[PUBLISHED, '--', path],
    ]);
    return split(out, '\n').map((line) => {
      const [commit = '', name = '', address = '', at = ''] = line.split('\x1f');
      return { commit, name, address, at };
    });
  }
}
