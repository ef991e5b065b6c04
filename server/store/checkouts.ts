import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { linkFiles } from '../link-files.ts';
import { removeFolder } from '../remove-folder.ts';
import { reportError } from '../report.ts';
import type { Files, Repository } from './repository.ts';

interface Checkout {
  commit: string;
  /** Equal when all files are. */
  tree: string;
  files: Files;
}

/** Folders of the content as it was after a commit: that of the newest, and those in which somebody is still at work. */
export class Checkouts {
  private readonly dir: string;
  private readonly repository: Repository;
  private current: Checkout = { commit: '', tree: '', files: new Map() };
  /** How many are at work in each folder. */
  private readonly uses = new Map<string, number>();

  constructor(dir: string, repository: Repository) {
    this.dir = dir;
    this.repository = repository;
  }

  /** A folder that always shows the newest version. */
  get newest(): string {
    return join(this.dir, 'head');
  }

  /** The version that is shown. */
  get shown(): Checkout {
    return this.current;
  }

  /** Where a file of the shown version lies; undefined when there is none. */
  fileAt(path: string): string | undefined {
    return this.current.files.has(path)
      ? join(this.folderOf(this.current.commit), path)
      : undefined;
  }

  /** Takes all folders away. */
  clear(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }

  /** Makes the folder of a commit. What has not changed since the one that is shown shares its place on the disk. */
  async make(commit: string): Promise<Checkout> {
    const files = await this.repository.filesOf(commit);
    const tree = await this.repository.treeOf(commit);
    const folder = this.folderOf(commit);
    const unfinished = `${folder}.new`;
    for (const old of [folder, unfinished]) await removeFolder(old);
    const isKept = ([path, blob]: [string, string]) => this.current.files.get(path) === blob;
    const kept = [...files].filter(isKept).map(([path]) => path);
    await linkFiles(kept, this.folderOf(this.current.commit), unfinished);
    const others = [...files].filter((file) => !isKept(file)).map(([path]) => path);
    await this.repository.exportTo(unfinished, commit, others);
    renameSync(unfinished, folder);
    return { commit, tree, files };
  }

  /** From now on the newest version is this one. */
  async show(next: Checkout): Promise<void> {
    const former = this.current.commit;
    rmSync(`${this.newest}.new`, { force: true });
    symlinkSync(next.commit, `${this.newest}.new`);
    renameSync(`${this.newest}.new`, this.newest);
    this.current = next;
    await this.forget(former);
  }

  /** Does something with the folder of the shown version, which stays until the work is done. */
  async use<T>(work: (folder: string) => Promise<T>): Promise<T> {
    const { commit } = this.current;
    this.uses.set(commit, (this.uses.get(commit) ?? 0) + 1);
    try {
      return await work(this.folderOf(commit));
    } finally {
      this.uses.set(commit, (this.uses.get(commit) ?? 0) - 1);
      await this.forget(commit);
    }
  }

  /** Takes away the folder of a commit that is neither shown nor in use. */
  private async forget(commit: string): Promise<void> {
    if (!commit || commit === this.current.commit || this.uses.get(commit)) return;
    this.uses.delete(commit);
    await removeFolder(this.folderOf(commit)).catch(reportError);
  }

  private readonly folderOf = (commit: string) => join(this.dir, commit);
}
