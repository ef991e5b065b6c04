import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';

/** A new folder inside the project, where copies of it find their packages: `.cache/<name>-…`, also in a checkout where nothing was built yet. Whoever asks removes it. */
export function makeWorkFolder(name: string): string {
  mkdirSync('.cache', { recursive: true });
  return mkdtempSync(join('.cache', `${name}-`));
}
