/** What Astro takes from the environment for its own, whoever has set it: test runners do. */
const TAKEN_BY_ASTRO = ['BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR'];

/** What is bundled is kept for other processes, so nothing of the one that bundles may get into it. */
export function forBuildsAlone(env: Record<string, string | undefined> = process.env): void {
  for (const name of TAKEN_BY_ASTRO) delete env[name];
  env['NODE_ENV'] = 'production';
}
