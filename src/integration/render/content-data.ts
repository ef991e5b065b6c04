import { AsyncLocalStorage } from 'node:async_hooks';
import type { ImageTransform } from 'astro';
import { keyOf } from '../../store/cached.ts';
import type { StoredEntry } from '../../store/stored.ts';

/** One size and kind of a picture that pages show. */
export interface PictureForm {
  /** Clean copy that it is made of. */
  source: string;
  options: ImageTransform;
}

/** What a page has asked for while it was drawn: all that decides how it looks, beside the code, the day and its own parameters. */
export interface Inputs {
  /** `collection/id`, `collection/*`, or `collection` for whether there is such a thing at all; `?name` of an answer. */
  reads: Set<string>;
  /** Forms of pictures that it shows, by their files. */
  forms: Map<string, PictureForm>;
  /** Pictures that it shows as they are, by the file that they come from. */
  originals: Set<string>;
}

export const noInputs = (): Inputs => ({
  reads: new Set(),
  forms: new Map(),
  originals: new Set(),
});

const reader = new AsyncLocalStorage<Inputs>();

/** Runs what may read content, and notes all that it asks for. */
export const noting = <T>(inputs: Inputs, work: () => T): T => reader.run(inputs, work);

/** Where what is being asked for is noted. What a module reads when it is loaded would stay as it was for ever. */
export function currentInputs(what: string): Inputs {
  const inputs = reader.getStore();
  if (!inputs)
    throw new Error(
      `“${what}” is read outside of a page. Ask for it in the page, its layout or getStaticPaths.`,
    );
  return inputs;
}

const note = (what: string) => currentInputs(what).reads.add(what);

/** One collection, as Astro's store keeps it. */
class Entries extends Map<string, StoredEntry> {
  readonly #name: string;
  readonly #digests = new Map<string, string>();
  #whole: string | undefined;

  constructor(name: string, entries: readonly StoredEntry[]) {
    super();
    this.#name = name;
    for (const entry of entries) {
      super.set(entry.id, entry);
      this.#digests.set(entry.id, String(entry.digest ?? keyOf(JSON.stringify(entry.data))));
    }
  }

  override get(id: string) {
    note(`${this.#name}/${id}`);
    return super.get(id);
  }

  override has(id: string) {
    note(`${this.#name}/${id}`);
    return super.has(id);
  }

  override keys() {
    note(`${this.#name}/*`);
    return super.keys();
  }

  override values() {
    note(`${this.#name}/*`);
    return super.values();
  }

  override entries() {
    note(`${this.#name}/*`);
    return super.entries();
  }

  override [Symbol.iterator]() {
    return this.entries();
  }

  override forEach(call: (entry: StoredEntry, id: string, all: Map<string, StoredEntry>) => void) {
    note(`${this.#name}/*`);
    super.forEach(call);
  }

  digestOf(id: string): string | undefined {
    return this.#digests.get(id);
  }

  get digest(): string {
    return (this.#whole ??= keyOf(...[...this.#digests].flat()));
  }
}

/** All collections, in the place of the Map that Astro would bundle. Below `astro:content`, so that no query can go round it. */
export class ContentData extends Map<string, Entries> {
  /** Puts other content in the place of what was there. */
  fill(content: ReadonlyMap<string, readonly StoredEntry[]>): void {
    super.clear();
    for (const [name, entries] of content) super.set(name, new Entries(name, entries));
  }

  override has(name: string) {
    note(name);
    return super.has(name);
  }

  override get(name: string) {
    const found = super.get(name);
    if (!found) note(name);
    return found;
  }

  /** Changes with what somebody has read; undefined where there is nothing. */
  digestOf(read: string): string | undefined {
    const [name = '', ...rest] = read.split('/');
    const entries = super.get(name);
    if (rest.length === 0) return entries && '';
    const id = rest.join('/');
    return id === '*' ? entries?.digest : entries?.digestOf(id);
  }
}
