import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { quoted } from '../src/core/diagnostic.ts';
import { TIME_ZONE } from '../src/site.ts';

/** Where the parts of a ward's data lie. A release of the code is replaced without touching them. */
export interface DataDir {
  dir: string;
  /** Bare Git repository: content and uploads, every version. */
  content: string;
  /** Versions of the content as plain folders, made from the repository whenever they are missing. */
  checkouts: string;
  database: string;
  sites: string;
  secrets: string;
  /** Certificate of the machine's own authority, where the operator has put it. */
  rootCertificate: string;
  /** What the last publishing build published. */
  lastGood: string;
}

/** The parts of a data folder. Nothing is made or looked at. */
export function layoutOf(folder: string): DataDir {
  const dir = resolve(folder);
  return {
    dir,
    content: join(dir, 'content.git'),
    checkouts: join(dir, 'checkouts'),
    database: join(dir, 'ward.db'),
    sites: join(dir, 'sites'),
    secrets: join(dir, 'secrets'),
    rootCertificate: join(dir, 'root.crt'),
    lastGood: join(dir, 'last-good'),
  };
}

/** Whether `npm run adopt` or `npm run restore` has filled this folder: the content comes last. */
export const isAdopted = ({ content }: DataDir): boolean => existsSync(content);

/** Somebody else works on the data folder; the message says who and what to do. */
export class DataDirTaken extends Error {}

// Held as long as the process lives: a lock that nobody refers to would be collected, and be open again.
const held = new Set<DatabaseSync>();

/**
 * Makes this process the one owner of a data folder, made when there is none. The lock is the operating system's, so that
 * it ends with the process however that ends. Gives the function that lets go.
 */
export function takeDataDir({ dir }: DataDir, program: string): () => void {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const owner = join(dir, 'owner.json');
  const lock = new DatabaseSync(join(dir, 'lock.db'));
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode !== BUSY) throw error;
    throw new DataDirTaken(sayTaken(dir, owner));
  }
  held.add(lock);
  writeFileSync(owner, JSON.stringify({ program, pid: process.pid, since: new Date() }));
  return () => {
    held.delete(lock);
    lock.close();
  };
}

/** SQLITE_BUSY. */
const BUSY = 5;

function sayTaken(dir: string, owner: string): string {
  const { program, pid, since } = readOwner(owner);
  const when = since && `từ ${new Date(since).toLocaleString('vi', { timeZone: TIME_ZONE })}`;
  const who = [program && quoted(program), pid && `tiến trình ${pid}`, when].filter(Boolean);
  return `Thư mục dữ liệu ${quoted(dir)} đang có chương trình khác dùng (${who.join(', ') || 'không rõ là gì'}); hãy tắt chương trình ấy rồi chạy lại.`;
}

/** Only for the message: the file may just be written. */
function readOwner(file: string): { program?: string; pid?: number; since?: string } {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof readOwner>;
  } catch {
    return {};
  }
}
