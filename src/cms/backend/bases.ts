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

/** SHA-256 of a text's bytes, as the server counts it. */
export async function idOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
