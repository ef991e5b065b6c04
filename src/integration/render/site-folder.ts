import { hash } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesOf } from '../check-site/pages.ts';

/** What is known of a file without reading it. */
export interface FileFacts {
  size: number;
  sha256: string;
}

/** A site that lies on the same disk and never changes. */
export interface FormerSite {
  dir: string;
  files: ReadonlyMap<string, FileFacts>;
  /** What of it was not yet as good as it gets. */
  unfinished?: ReadonlySet<string>;
}

const NOTHING: FormerSite = { dir: '', files: new Map() };

/** A site's folder in the making. A file that the former site has byte for byte is a link to that one. */
export class SiteFolder {
  readonly dir: string;
  readonly files = new Map<string, FileFacts>();
  /** Files that the former site does not have so. */
  readonly added: string[] = [];
  readonly former: FormerSite;
  /** Whether it must be there soon, and may be made better as the next site. */
  readonly isHurried: boolean;
  /** What that one has to make better: files, by their names. */
  readonly unfinished: string[] = [];
  readonly #folders = new Set<string>();

  constructor(dir: string, former = NOTHING, isHurried = false) {
    this.dir = dir;
    this.former = former;
    this.isHurried = isHurried;
  }

  /** What lies in a folder already. */
  static of(dir: string): SiteFolder {
    const site = new SiteFolder(dir);
    for (const file of filesOf(dir)) {
      site.files.set(file, factsOf(readFileSync(join(dir, file))));
      site.added.push(file);
    }
    return site;
  }

  /** Whether the former site has the file with just this content. */
  hasFormer(file: string, sha256: string | undefined): boolean {
    return sha256 !== undefined && this.former.files.get(file)?.sha256 === sha256;
  }

  /** Puts a file with this content there. */
  put(file: string, bytes: Uint8Array | string): FileFacts {
    const facts = factsOf(bytes);
    this.place(file, facts, () => bytes);
    return facts;
  }

  /** The same where the content is known and need not be read when the former site has it. */
  place(file: string, facts: FileFacts, read: () => Uint8Array | string): void {
    if (this.files.has(file)) return;
    const target = this.#room(file);
    this.files.set(file, facts);
    if (this.hasFormer(file, facts.sha256)) {
      linkSync(join(this.former.dir, file), target);
      return;
    }
    writeFileSync(target, read());
    this.added.push(file);
  }

  #room(file: string): string {
    const target = join(this.dir, file);
    const folder = dirname(target);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    return target;
  }
}

export function factsOf(bytes: Uint8Array | string): FileFacts {
  const buffer = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  return { size: buffer.length, sha256: hash('sha256', buffer) };
}
