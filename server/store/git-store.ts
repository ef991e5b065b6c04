import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DataDir } from '../data-dir.ts';
import { Refusal } from '../refusal.ts';
import {
  findOpen,
  idOf,
  idsAfter,
  type Author,
  type ContentStore,
  type FileChange,
  type LastChange,
  type StoredFile,
} from './content-store.ts';
import { PUBLISHED, Repository, isSection, split, type Files } from './repository.ts';

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

interface Head {
  commit: string;
  files: Files;
}

/** Content kept as commits of a bare repository, one for each save, by the person who saved. Read from a folder made of the newest one. */
export class GitStore implements ContentStore {
  private readonly repository: Repository;
  private readonly checkouts: string;
  private head: Head = { commit: '', files: new Map() };
  /** How many are at work in each folder. */
  private readonly uses = new Map<string, number>();
  private readonly sessions = new Map<string, string>();
  private last: Promise<unknown> = Promise.resolve();

  /** To be called by the owner of the data folder alone: what a stopped server has left is cleared away. */
  static async open(data: DataDir): Promise<GitStore> {
    const store = new GitStore(data);
    store.repository.recover();
    rmSync(data.checkouts, { recursive: true, force: true });
    await store.refresh();
    return store;
  }

  private constructor({ content, checkouts }: DataDir) {
    this.repository = new Repository(content);
    this.checkouts = checkouts;
  }

  /** A folder that always shows the newest version. */
  get newest(): string {
    return join(this.checkouts, 'head');
  }

  /** Changes with the content. */
  get version(): string {
    return this.head.commit;
  }

  async list(folder: string, deep = false): Promise<string[]> {
    return [...this.head.files.keys()].filter(
      (path) =>
        path.startsWith(`${folder}/`) && (deep || !path.slice(folder.length + 1).includes('/')),
    );
  }

  async read(path: string): Promise<StoredFile | undefined> {
    if (!this.head.files.has(path)) return undefined;
    const bytes = readFileSync(join(this.folderOf(this.head.commit), path));
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

  /** The versions of a file, the newest first. */
  async history(path: string): Promise<Version[]> {
    return (await this.log(path)).map(({ commit, name, at }) => ({ commit, name, at }));
  }

  /** A file as it was after a commit; undefined when there was none. */
  async readVersion(commit: string, path: string): Promise<Buffer | undefined> {
    const blob = (await this.repository.filesOf(commit)).get(path);
    return blob === undefined ? undefined : this.repository.readBlob(blob);
  }

  async withContent<T>(work: (folder: string) => Promise<T>): Promise<T> {
    const { commit } = this.head;
    this.uses.set(commit, (this.uses.get(commit) ?? 0) + 1);
    try {
      return await work(this.folderOf(commit));
    } finally {
      this.uses.set(commit, (this.uses.get(commit) ?? 0) - 1);
      this.forget(commit);
    }
  }

  /** Makes the versions other ones; nothing is saved meanwhile. Folders of former versions go. */
  rewrite(work: (repository: Repository) => Promise<void>): Promise<void> {
    return this.inTurn(async () => {
      await work(this.repository);
      await this.refresh();
    });
  }

  /** Shows what is published by now, whoever has published it. */
  private async refresh(): Promise<void> {
    const commit = await this.repository.find(PUBLISHED);
    if (!commit) throw new Error(`${this.repository.dir} holds no content.`);
    if (commit === this.head.commit) return;
    this.show(await this.checkOut(commit));
  }

  private async commit(
    open: readonly FileChange[],
    author: Author,
    closing: readonly { name: string; from: string }[],
  ): Promise<void> {
    const blobs = new Map<string, string | undefined>();
    for (const { path, bytes } of open)
      blobs.set(path, bytes && (await this.repository.writeBlob(bytes)));
    // Names of files stand in the trees alone, so that what is erased there is erased.
    const commit = await this.repository.commit(blobs, `Lưu ${open.length} tệp`, {
      parent: this.head.commit,
      author,
    });
    const next = await this.checkOut(commit);
    await this.repository.move([
      { name: PUBLISHED, from: this.head.commit, to: commit },
      ...closing,
    ]);
    this.show(next);
    for (const { path } of open) this.sessions.set(path, author.session);
  }

  /** Makes the folder of a commit. What has not changed since the one that is shown shares its place on the disk. */
  private async checkOut(commit: string): Promise<Head> {
    const files = await this.repository.filesOf(commit);
    const folder = this.folderOf(commit);
    const unfinished = `${folder}.new`;
    for (const old of [folder, unfinished]) rmSync(old, { recursive: true, force: true });
    const isKept = ([path, blob]: [string, string]) => this.head.files.get(path) === blob;
    for (const [path] of [...files].filter(isKept)) {
      mkdirSync(dirname(join(unfinished, path)), { recursive: true });
      linkSync(join(this.folderOf(this.head.commit), path), join(unfinished, path));
    }
    const others = [...files].filter((file) => !isKept(file)).map(([path]) => path);
    await this.repository.exportTo(unfinished, commit, others);
    renameSync(unfinished, folder);
    return { commit, files };
  }

  private show(next: Head) {
    const former = this.head.commit;
    rmSync(`${this.newest}.new`, { force: true });
    symlinkSync(next.commit, `${this.newest}.new`);
    renameSync(`${this.newest}.new`, this.newest);
    this.head = next;
    this.forget(former);
  }

  /** Takes away the folder of a commit that is neither shown nor in use. */
  private forget(commit: string) {
    if (!commit || commit === this.head.commit || this.uses.get(commit)) return;
    this.uses.delete(commit);
    rmSync(this.folderOf(commit), { recursive: true, force: true });
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

  private readonly folderOf = (commit: string) => join(this.checkouts, commit);

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.last.then(work);
    this.last = mine.catch(() => undefined);
    return mine;
  }
}
