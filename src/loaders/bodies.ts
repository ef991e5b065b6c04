import { hash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

// Outside node_modules, so that it survives `npm ci`.
const FOLDER = '.cache/bodies';
const ONE_DAY = 86_400_000;

/** Where a stretch of HTML stands: a file, and the places in its text. */
export interface HtmlPlace {
  file: string;
  from: number;
  to: number;
}

/**
 * The ready HTML of one collection in a file, named by the digests of its entries. In Astro's store all of it would be
 * bundled into every build, which is a third of the time of a build after one change.
 */
export class HtmlFile {
  private readonly file: string;
  private readonly pieces: string[] = [];
  private length = 0;

  constructor(collection: string, digests: readonly string[]) {
    this.file = join(FOLDER, `${collection}-${hash('sha256', digests.join()).slice(0, 32)}.html`);
  }

  add(html: string): HtmlPlace {
    const from = this.length;
    this.pieces.push(html);
    this.length += html.length;
    return { file: this.file, from, to: this.length };
  }

  /** Writes the file, whole or not at all; those of builds long past go. */
  save(): void {
    if (this.length === 0) return;
    // Young again, so that no other collection's save takes it for one of long ago.
    if (existsSync(this.file)) return utimesSync(this.file, new Date(), new Date());
    mkdirSync(FOLDER, { recursive: true });
    for (const name of readdirSync(FOLDER))
      if (Date.now() - statSync(join(FOLDER, name)).mtimeMs > ONE_DAY)
        rmSync(join(FOLDER, name), { force: true });
    const unfinished = join(FOLDER, randomUUID());
    writeFileSync(unfinished, this.pieces.join(''));
    renameSync(unfinished, this.file);
  }
}
