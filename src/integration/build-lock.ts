import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';

const LOOK_EVERY_MS = 250;
const WAITING = 'Một bản dựng khác đang chạy trong thư mục này. Đang chờ bản ấy xong …';

/**
 * Waits until no other build runs in this project, and gives the function that lets the next one begin. Astro keeps the
 * content of a build in a file: of two builds at once, one would show the other's, sample figures on the real site. The
 * lock is the operating system's, so that it ends with the process.
 */
export async function takeBuildLock(folder: string, say = console.log): Promise<() => void> {
  for (let looks = 0; ; looks++) {
    const lock = take(folder);
    if (lock !== 'locked') return () => lock?.close();
    if (looks === 0) say(WAITING);
    await setTimeout(LOOK_EVERY_MS);
  }
}

/** The lock, or that another one holds it. Undefined on a disk that cannot be written: the build itself says so. */
function take(folder: string): DatabaseSync | 'locked' | undefined {
  let lock: DatabaseSync | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    lock = new DatabaseSync(join(folder, 'build-lock.db'));
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock?.close();
    return (error as Error).message === 'database is locked' ? 'locked' : undefined;
  }
}
