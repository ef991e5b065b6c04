declare global {
  /** Set by whoever draws the pages of one content after another (src/integration/render): asks a query once for each of them. */
  var oncePerContent: (<T>(query: () => Promise<T>) => Promise<T>) | undefined;
}

/** Asks a query once in a build, in which no content changes. In development and in the editors' preview it does. */
export function perBuild<T>(query: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | undefined;
  return () =>
    import.meta.env.PROD && import.meta.env.SSR
      ? (globalThis.oncePerContent?.(query) ?? (found ??= query()))
      : query();
}
