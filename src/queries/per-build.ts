declare global {
  /** Set by whoever draws the pages of one content after another (src/integration/render): the answer with this name, worked out once for each of them. */
  var answerOnce: (<T>(name: string, query: () => Promise<T>) => Promise<T>) | undefined;
}

/**
 * Asks a query once in a build, in which no content changes. In development and in the editors' preview it does. A page
 * that has asked is drawn again when the answer is another: so an answer holds what pages show and no more.
 */
export function perBuild<About extends readonly string[], T>(
  name: string,
  query: (...about: About) => Promise<T>,
): (...about: About) => Promise<T> {
  const found = new Map<string, Promise<T>>();
  return (...about) => {
    const ask = () => query(...about);
    if (!(import.meta.env.PROD && import.meta.env.SSR)) return ask();
    const key = [name, ...about].join(' ');
    if (globalThis.answerOnce) return globalThis.answerOnce(key, ask);
    const answer = found.get(key) ?? ask();
    found.set(key, answer);
    return answer;
  };
}
