import { hash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from '../refusal.ts';
import {
  StaleBase,
  type Author,
  type ContentStore,
  type FileChange,
  type LastChange,
  type StoredFile,
} from './content-store.ts';
import { FileTransaction } from './file-transaction.ts';

/** Below the project folder and outside of what is built, on the same disk as the content, so that a rename is one step. */
const TRANSACTION = '.cache/publishing/change';

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
    if (!lstatSync(join(this.projectDir, folder), { throwIfNoEntry: false })?.isDirectory())
      return [];
    const entries = readdirSync(join(this.projectDir, folder), { withFileTypes: true }).sort(
      (a, b) => (a.name < b.name ? -1 : 1),
    );
    const found = entries.filter(({ name }) => !name.startsWith('.'));
    const below = found.map(async (entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return deep ? this.list(path, deep) : [];
      return entry.isFile() ? [path] : [];
    });
    return (await Promise.all(below)).flat();
  }

  async read(path: string): Promise<StoredFile | undefined> {
    if (!this.isPlain(path)) return undefined;
    const bytes = readFileSync(join(this.projectDir, path));
    return { path, bytes, id: idOf(bytes) };
  }

  async apply(changes: readonly FileChange[], author: Author): Promise<Map<string, string>> {
    const open: FileChange[] = [];
    for (const change of changes) {
      const current = await this.read(change.path);
      // A save whose answer was lost is sent again: what is already there is no conflict.
      if (current?.id === (change.bytes && idOf(change.bytes))) continue;
      if (current?.id !== change.base) throw new StaleBase(change.path);
      open.push(change);
    }
    for (const { path, bytes } of open)
      if (bytes) mkdirSync(join(this.projectDir, dirname(path)), { recursive: true });
    this.transaction.run(open);
    for (const { path } of open)
      this.changes.set(path, { ...author, at: new Date().toISOString() });
    return new Map(
      changes.flatMap(({ path, bytes }) => (bytes ? [[path, idOf(bytes)] as const] : [])),
    );
  }

  async lastChange(path: string): Promise<LastChange | undefined> {
    return this.changes.get(path);
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

export const idOf = (bytes: Buffer) => hash('sha256', bytes);
