import {
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { buildFingerprint } from '../publishing/fingerprint.ts';
import { decapPatches } from '../src/cms/patches.ts';
import { astroInBrowser } from '../src/integrations/astro-in-browser.ts';
import { importFirewall } from '../src/integrations/import-firewall.ts';
import { BASE_PATH, SITE_URL } from '../src/site.ts';

// Outside node_modules, so that it survives `npm ci`.
const CACHE = '.cache/cms';
const SCRIPTS = '_astro';
const ENTRY = 'cms';
const ONE_WEEK = 7 * 86_400_000;
/** No code of the CMS. */
const CONTENT = ['content', 'assets'];

/**
 * The scripts of the CMS: they take as long as all pages, yet are the same from one news item to the next. So they are
 * kept, and bundled anew only when code, packages or addresses have changed. Gives the folder to copy into the
 * site, and the address of the first script below the base path.
 */
export async function bundleCms(): Promise<{ dir: string; script: string }> {
  const code = readdirSync('src').filter((name) => !CONTENT.includes(name));
  const inputs = [
    ...code.map((name) => join('src', name)),
    'package-lock.json',
    'scripts/cms-bundle.ts',
  ];
  const dir = join(CACHE, buildFingerprint([BASE_PATH, SITE_URL, process.version], inputs));
  if (!existsSync(dir)) {
    const unfinished = `${dir}.${process.pid}`;
    await bundle(unfinished);
    flush(join(unfinished, SCRIPTS));
    removeOld();
    if (existsSync(dir)) rmSync(unfinished, { recursive: true });
    else renameSync(unfinished, dir);
  }
  utimesSync(dir, new Date(), new Date());
  const entry = readdirSync(join(dir, SCRIPTS)).find(
    (name) => name.startsWith(`${ENTRY}.`) && name.endsWith('.js'),
  );
  return { dir, script: `/${SCRIPTS}/${entry}` };
}

/** Puts the bundle into a built site. */
export const addCms = (dir: string, site: string) => cpSync(dir, site, { recursive: true });

async function bundle(outDir: string): Promise<void> {
  mkdirSync(outDir, { recursive: true });
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
        input: { [ENTRY]: 'src/cms/admin.ts' },
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

/** On the disk before the folder gets its name: after a power cut an empty script would stay in every later site. */
function flush(folder: string) {
  for (const name of readdirSync(folder)) {
    const file = openSync(join(folder, name), 'r+');
    fsyncSync(file);
    closeSync(file);
  }
}

function removeOld() {
  for (const name of readdirSync(CACHE).map((name) => join(CACHE, name)))
    if (Date.now() - statSync(name).mtimeMs > ONE_WEEK)
      rmSync(name, { recursive: true, force: true });
}
