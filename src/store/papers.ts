import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  rmSync,
  utimesSync,
} from 'node:fs';
import { extname, join } from 'node:path';
import { cacheFolder } from './cached.ts';

const FOLDER = cacheFolder('papers');
/** What is being written has another name. */
const FINISHED = /^[0-9a-f]{32}\.(?:pdf|png)$/;
/** How a file of each kind begins, and what stands among its last bytes. */
const ENDS: Readonly<Record<string, { head: string; tail: string }>> = {
  '.pdf': { head: '%PDF-', tail: '%%EOF' },
  '.png': { head: '\x89PNG\r\n\x1a\n', tail: 'IEND' },
};
/** Bytes that are read of each end. */
const LOOKED_AT = 16;

/**
 * Files of what is printed that were made after earlier publications, by their names, each with its bytes' number. One
 * that the disk has spoilt is thrown away: it is made anew, and keeps no publication back.
 */
export function listPapers(projectDir = '.'): Map<string, number> {
  const folder = join(projectDir, FOLDER);
  const papers = new Map<string, number>();
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
    if (!FINISHED.test(name)) continue;
    const size = sizeOfWhole(join(folder, name));
    if (size === undefined) rmSync(join(folder, name), { recursive: true, force: true });
    else papers.set(name, size);
  }
  return papers;
}

/** By its two ends alone: there are hundreds, and each publication asks. */
function sizeOfWhole(path: string): number | undefined {
  const { head = '', tail = '' } = ENDS[extname(path)] ?? {};
  try {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      const [first, last] = [0, Math.max(size - LOOKED_AT, 0)].map((from) => {
        const bytes = Buffer.alloc(LOOKED_AT);
        return bytes.toString('latin1', 0, readSync(file, bytes, 0, LOOKED_AT, from));
      });
      return first?.startsWith(head) && last?.includes(tail) ? size : undefined;
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

/** One of them, for a site that shows it: nobody asks for it in vain for a week. */
export function takePaper(name: string, projectDir = '.'): Buffer {
  const file = join(projectDir, FOLDER, name);
  utimesSync(file, new Date(), new Date());
  return readFileSync(file);
}
