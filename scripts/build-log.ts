/** What Astro only warns about, although a picture or a page is lost. */
const LOST = [
  /Error rendering/i,
  /Unable to generate optimized image/i,
  /is ignored because/i,
  /Invalid content reference/i,
  /Could not process image/i,
  /\bURI malformed\b/i,
  /\[ERROR\]/,
];

/** The lines of a build log that mean lost output. */
export const findLostOutput = (log: string): string[] =>
  log.split('\n').filter((line) => LOST.some((pattern) => pattern.test(line)));
