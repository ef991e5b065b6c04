import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { hash, randomUUID } from 'node:crypto';
import { join } from 'node:path';

// Outside node_modules, so that it survives `npm ci`.
const FOLDER = '.cache/bodies';
let isThere = false;

/**
 * Keeps a stretch of ready HTML in a file of its own, named by what it holds, and gives the file's path. In Astro's store it
 * would be bundled into every build, which is a third of the time of a build after one change.
 */
export function keepHtml(html: string): string {
  const file = join(FOLDER, `${hash('sha256', html).slice(0, 32)}.html`);
  if (existsSync(file)) return file;
  if (!isThere) mkdirSync(FOLDER, { recursive: true });
  isThere = true;
  const unfinished = join(FOLDER, randomUUID());
  writeFileSync(unfinished, html);
  renameSync(unfinished, file);
  return file;
}
