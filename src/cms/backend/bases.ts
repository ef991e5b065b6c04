const ids = new Map<string, string>();

/** Which version of each file this page began with: the server refuses a save on top of a newer one. */
export const bases = {
  /** Null when there is no such file. */
  set(path: string, id: string | null): void {
    if (id === null) ids.delete(path);
    else ids.set(path, id);
  },
  get: (path: string): string | undefined => ids.get(path),
  /** Ids by path, of those files that are known. */
  of: (paths: readonly string[]): Record<string, string> =>
    Object.fromEntries(
      paths.flatMap((path) => (ids.has(path) ? [[path, ids.get(path) ?? '']] : [])),
    ),
};
