/** Asks a query once in a build, in which no content changes. In development and in the editors' preview it does. */
export function perBuild<T>(query: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | undefined;
  return () => (import.meta.env.PROD && import.meta.env.SSR ? (found ??= query()) : query());
}
