import { hash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_UPLOAD_BYTES, findSizeFault } from '../../src/core/picture-kind.ts';
import { Refusal } from '../refusal.ts';

/** A file that nobody has gone on with for a day is given up. */
const LONGEST_MS = 86_400_000;
/** What one person may have on its way: a dozen photos and a few PDFs. */
const MOST_BYTES = 40_000_000;
const INCOMPLETE =
  'Có ảnh hoặc tệp chưa gửi xong. Chữ đang viết vẫn còn nguyên. Hãy bấm “Đăng” lại.';

interface Piece {
  /** SHA-256 of the whole file. */
  id: string;
  /** How many bytes of the file lie before this piece. */
  from: number;
  bytes: Buffer;
}

/**
 * Files that arrive piece by piece, so that a line that breaks costs a piece and not the file. They wait in a folder of
 * their sender until an entry takes them. Pieces are small, so they are written at once: two never mix.
 */
export class Pieces {
  private readonly dir: string;

  constructor(dir: string) {
    this.dir = dir;
  }

  /** Adds what comes next; anything else changes nothing. Gives how many bytes are there, from where the sender goes on. */
  add(person: string, { id, from, bytes }: Piece): number {
    const file = this.fileOf(person, id);
    const there = sizeOf(file);
    if (from !== there || bytes.length === 0) return there;
    if (there === 0) this.makeRoom(person);
    if (there + bytes.length > MAX_UPLOAD_BYTES)
      throw new Refusal(413, findSizeFault(there + bytes.length) ?? INCOMPLETE);
    appendFileSync(file, bytes, { mode: 0o600 });
    return there + bytes.length;
  }

  /** The whole file with this id. Throws a refusal when something of it is missing. */
  read(person: string, id: string): Buffer {
    const file = this.fileOf(person, id);
    const bytes = sizeOf(file) > 0 ? readFileSync(file) : Buffer.alloc(0);
    if (hash('sha256', bytes) === id) return bytes;
    // What is not the file that it says to be would never become it.
    rmSync(file, { force: true });
    throw new Refusal(422, INCOMPLETE);
  }

  /** Forgets a file that an entry has taken. */
  forget(person: string, id: string): void {
    rmSync(this.fileOf(person, id), { force: true });
  }

  private fileOf(person: string, id: string): string {
    return join(this.folderOf(person), id);
  }

  /** Named so that nothing in a person's id can leave the folder. */
  private folderOf(person: string): string {
    return join(this.dir, hash('sha256', person));
  }

  /** Gives up what is old, and of what the person sends the oldest. */
  private makeRoom(person: string): void {
    mkdirSync(this.folderOf(person), { recursive: true, mode: 0o700 });
    for (const folder of readdirSync(this.dir)) {
      const own = join(this.dir, folder) === this.folderOf(person);
      let kept = 0;
      for (const { file, at, size } of filesOf(join(this.dir, folder))) {
        kept += size;
        if (Date.now() - at > LONGEST_MS || (own && kept > MOST_BYTES))
          rmSync(file, { force: true });
      }
    }
  }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** The newest first. */
const filesOf = (folder: string) =>
  readdirSync(folder)
    .map((name) => {
      const file = join(folder, name);
      const { mtimeMs: at, size } = statSync(file);
      return { file, at, size };
    })
    .toSorted((a, b) => b.at - a.at);
