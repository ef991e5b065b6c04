import { parse } from 'node:path';
import type { Result, StoredEntry } from './api/contract.ts';
import { readText } from './compare.ts';

type Data = Readonly<Record<string, unknown>>;

/** Gives what the entries of a folder hold. Each version of a file is read once: that takes longer than all else of an answer. */
export function entryReader(): (
  folder: string,
  entries: readonly StoredEntry[],
) => Result<'entriesData'> {
  /** What the entries of each folder held when they were last asked for, by path and version. */
  const known = new Map<string, ReadonlyMap<string, Data>>();
  return (folder, entries) => {
    const before = known.get(folder);
    const read = entries.map((entry) => {
      const { path, id } = entry.file;
      const key = `${path} ${id}`;
      return { key, slug: parse(path).name, data: before?.get(key) ?? dataOf(entry) };
    });
    known.set(folder, new Map(read.map(({ key, data }) => [key, data])));
    return read.map(({ slug, data }) => ({ slug, data }));
  };
}

/** The fields, and the running text as “body”. */
function dataOf({ file: { path }, data }: StoredEntry): Data {
  const { fields, body } = readText(path, data ?? '');
  return { ...fields, ...(path.endsWith('.mdx') && { body }) };
}
