import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, cached, keyOf } from './cached.ts';

/** Where a stretch of HTML stands: a file, and the places in its text. */
export interface HtmlSlice {
  file: string;
  from: number;
  to: number;
}

/**
 * The ready HTML of one collection in a file, named by the digests of its entries. In Astro's store all of it would be
 * bundled into every build, which is a third of the time of a build after one change.
 */
export class HtmlStore {
  private readonly key: string;
  private readonly pieces: string[] = [];
  private length = 0;

  constructor(collection: string, digests: readonly string[]) {
    this.key = `${collection}-${keyOf(...digests)}.html`;
  }

  add(html: string): HtmlSlice {
    const from = this.length;
    this.pieces.push(html);
    this.length += html.length;
    return { file: join(cacheFolder('bodies'), this.key), from, to: this.length };
  }

  /** Writes the file, unless an earlier build has. */
  async save(): Promise<void> {
    if (this.length > 0)
      await cached('bodies', this.key, (file) => writeFileSync(file, this.pieces.join('')));
  }
}
