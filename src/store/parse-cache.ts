import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { ParsedEntry } from '../core/entry/parse-entry.ts';
import * as site from '../site.ts';
import { digestFiles, keyOf, replaceFile } from './cached.ts';

// Outside node_modules, so that it survives `npm ci`.
const CACHE = '.cache/content';
// There the code changes while it runs, and nobody could say which of it has read a file.
const IS_DEVELOPMENT = process.env.NODE_ENV === 'development';
/** All code that a reading depends on: what loaders may import, and the packages. */
const CODE = ['collections', 'core', 'store', 'site.ts', '../package-lock.json'];
// Several small files, by the first digit of the digest: a change writes one of them, and none is large in memory.
const SHARDS = '0123456789abcdef';

type Shard = Map<string, ParsedEntry>;

/** Readings of a content root's files from earlier runs. What this run does not ask for is forgotten. */
export class ParseCache {
  private readonly folder: string;
  private readonly earlier = new Map<string, Shard>();
  private readonly now = new Map<string, Shard>();

  /** Undefined in development, where nothing is kept. */
  static open(root: string, projectDir: string): ParseCache | undefined {
    return IS_DEVELOPMENT ? undefined : new ParseCache(root, projectDir);
  }

  private constructor(root: string, projectDir: string) {
    this.folder = join(projectDir, CACHE, root.replaceAll('/', '+'));
  }

  /** The reading with this digest, from an earlier run if there is one. */
  get(digest: string, read: () => ParsedEntry): ParsedEntry {
    const name = digest.charAt(0);
    const earlier = this.earlier.get(name) ?? readShard(join(this.folder, name));
    this.earlier.set(name, earlier);
    const reading = earlier.get(digest) ?? read();
    this.now.set(name, (this.now.get(name) ?? new Map<string, ParsedEntry>()).set(digest, reading));
    return reading;
  }

  save() {
    for (const name of SHARDS) {
      const [earlier, shard] = [this.earlier.get(name), this.now.get(name)];
      if (!shard) rmSync(join(this.folder, name), { force: true });
      else if (earlier?.size !== shard.size || shard.keys().some((digest) => !earlier.has(digest)))
        replaceFile(join(this.folder, name), serialize(shard));
    }
  }
}

/** Equal only when a file's text and everything that decides what becomes of it are equal. */
export const parseKeyOf = (...parts: readonly string[]) => keyOf(findVersion(), ...parts);

let version: string | undefined;

/** Changes with the code, the packages, the settings and Node itself. */
function findVersion(): string {
  if (IS_DEVELOPMENT) return randomUUID();
  return (version ??= keyOf(
    process.version,
    JSON.stringify(Object.entries(site).sort()),
    digestFiles(CODE.map((name) => join(import.meta.dirname, '..', name))),
  ));
}

/** Nothing when there is none, or when another version of Node or a broken disk left what cannot be read. */
function readShard(file: string): Shard {
  try {
    return deserialize(readFileSync(file)) as Shard;
  } catch {
    return new Map();
  }
}
