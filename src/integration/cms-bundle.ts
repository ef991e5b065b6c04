import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cached, digestFiles, keyOf } from '../store/cached.ts';
import { BASE_PATH, CMS_BACKEND, SITE_URL } from '../site.ts';
import { forBuildsAlone } from './build-environment.ts';

const SCRIPTS = '_astro';
/** Where the scripts begin: the CMS itself, and the pages about people beside it. */
const ENTRIES = { cms: 'src/cms/admin.ts', people: 'src/cms/people/people.ts' };
/** No code of the CMS. */
const CONTENT = ['content', 'assets'];

/** The scripts of the CMS, ready to be put into a site. */
export interface CmsBundle {
  dir: string;
  /** Addresses of the first scripts below the base path. */
  scripts: Readonly<Record<keyof typeof ENTRIES, string>>;
}

/** Changes with the code, the packages and the addresses: all that what is bundled depends on. */
export function codeKey(): string {
  const code = readdirSync('src').filter((name) => !CONTENT.includes(name));
  return keyOf(
    BASE_PATH,
    SITE_URL,
    CMS_BACKEND ?? '',
    process.version,
    digestFiles([
      ...code.map((name) => join('src', name)),
      'public',
      'docs/ho-so',
      'docs/thu-voi-ba-con.md',
      'astro.config.mjs',
      'package-lock.json',
    ]),
  );
}

/**
 * The scripts of the CMS: they take as long as all pages, yet are the same from one news item to the next. So they are
 * kept, and bundled anew only when code, packages or addresses have changed.
 */
export async function bundleCms(key = codeKey()): Promise<CmsBundle> {
  const dir = await cached('cms', key, bundle);
  const names = readdirSync(join(dir, SCRIPTS));
  const addressOf = (entry: string) =>
    `/${SCRIPTS}/${names.find((name) => name.startsWith(`${entry}.`) && name.endsWith('.js'))}`;
  return { dir, scripts: { cms: addressOf('cms'), people: addressOf('people') } };
}

/** Puts the bundle into a built site. */
export const addCms = ({ dir }: CmsBundle, site: string) => cpSync(dir, site, { recursive: true });

async function bundle(outDir: string): Promise<void> {
  forBuildsAlone();
  // Loaded only where there is something to bundle.
  const [{ build }, { decapPatches }, { astroInBrowser }, { importFirewall }] = await Promise.all([
    import('vite'),
    import('../cms/patches.ts'),
    import('./astro-in-browser.ts'),
    import('./import-firewall.ts'),
  ]);
  await build({
    configFile: false,
    logLevel: 'warn',
    base: BASE_PATH,
    publicDir: false,
    define: { 'import.meta.env.SITE': JSON.stringify(SITE_URL) },
    plugins: [importFirewall(), astroInBrowser(), decapPatches()],
    build: {
      outDir,
      assetsInlineLimit: 0,
      // A test weighs it.
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: ENTRIES,
        // Parts of Decap say that they are for browsers.
        onwarn: (warning, warn) =>
          void (warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning)),
        output: {
          entryFileNames: `${SCRIPTS}/[name].[hash].js`,
          chunkFileNames: `${SCRIPTS}/[name].[hash].js`,
          assetFileNames: `${SCRIPTS}/[name].[hash][extname]`,
        },
      },
    },
  });
}
