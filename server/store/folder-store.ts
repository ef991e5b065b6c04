import { lstatSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { replaceFile } from '../../src/store/cached.ts';
import { Refusal } from '../refusal.ts';
import {
  findOpen,
  idOf,
  idsAfter,
  type Author,
  type ContentStore,
  type FileChange,
  type LastChange,
  type RemovedText,
  type StoredFile,
} from './content-store.ts';
import { FileTransaction } from './file-transaction.ts';

/** Below the project folder and outside of what is built, on the same disk as the content, so that a rename is one step. */
const TRANSACTION = '.cache/publishing/change';
/** Texts that were removed, one a file: there are no versions to take them from. */
const REMOVED = '.cache/publishing/removed';

/** Content kept as plain files of the working folder. */
export class FolderStore implements ContentStore {
  private readonly projectDir: string;
  private readonly transaction: FileTransaction;
  private readonly changes = new Map<string, LastChange>();

  /** Undoes what a stopped server has left half done. */
  constructor(projectDir: string) {
    this.projectDir = projectDir;
    this.transaction = new FileTransaction(projectDir, join(projectDir, TRANSACTION));
    this.transaction.recover();
  }

  async list(folder: string, deep = false): Promise<string[]> {
    return listPlainFiles(this.projectDir, folder, deep);
  }

  async read(path: string): Promise<StoredFile | undefined> {
    if (!this.isPlain(path)) return undefined;
    const bytes = readFileSync(join(this.projectDir, path));
    return { path, bytes, id: idOf(bytes) };
  }

  async apply(changes: readonly FileChange[], author: Author): Promise<Map<string, string>> {
    const open = await findOpen(changes, this);
    for (const { path, bytes } of open)
      if (bytes) mkdirSync(join(this.projectDir, dirname(path)), { recursive: true });
    for (const { path, bytes } of open)
      if (!bytes && path.startsWith('src/content/')) this.keepRemoved(path, author.name);
    this.transaction.run(open);
    const { name, session } = author;
    for (const { path } of open)
      this.changes.set(path, { name, session, at: new Date().toISOString() });
    return idsAfter(changes);
  }

  async lastChange(path: string): Promise<LastChange | undefined> {
    return this.changes.get(path);
  }

  async removedSince(since: Date): Promise<RemovedText[]> {
    const removed = listPlainFiles(this.projectDir, REMOVED).flatMap((file) => {
      const { text, ...kept } = JSON.parse(
        readFileSync(join(this.projectDir, file), 'utf8'),
      ) as Omit<RemovedText, 'bytes'> & { text: string };
      if (Date.parse(kept.at) >= since.getTime()) return { ...kept, bytes: Buffer.from(text) };
      rmSync(join(this.projectDir, file));
      return [];
    });
    return removed.filter(({ path }) => !this.isPlain(path)).sort((a, b) => (a.at < b.at ? 1 : -1));
  }

  withContent<T>(work: (folder: string) => Promise<T>): Promise<T> {
    return work(this.projectDir);
  }

  private keepRemoved(path: string, by: string): void {
    const file = join(this.projectDir, REMOVED, `${idOf(Buffer.from(path))}.json`);
    const text = readFileSync(join(this.projectDir, path), 'utf8');
    replaceFile(file, JSON.stringify({ path, text, by, at: new Date().toISOString() }));
  }

  /** Whether there is a plain file, reached through plain folders. Throws when something else is in its place: a link could lead anywhere. */
  private isPlain(path: string): boolean {
    const parts = path.split('/');
    for (let length = 1; length <= parts.length; length++) {
      const place = parts.slice(0, length).join('/');
      const found = lstatSync(join(this.projectDir, place), { throwIfNoEntry: false });
      if (!found) return false;
      if (!(length < parts.length ? found.isDirectory() : found.isFile()))
        throw new Refusal(
          422,
          'Chỗ lưu bài có tệp lạ (đường tắt) nên không đọc được. Hãy báo người kỹ thuật.',
        );
    }
    return true;
  }
}

/** Paths of the plain files in a folder below `root`, sorted; of all folders below it when `deep`. Hidden ones are left out, links are not followed. */
export function listPlainFiles(root: string, folder: string, deep = false): string[] {
  if (!lstatSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return deep ? listPlainFiles(root, path, deep) : [];
      return entry.isFile() ? [path] : [];
    });
}
