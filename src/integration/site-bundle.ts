import { mkdirSync, readdirSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { cached } from '../store/cached.ts';
import { forBuildsAlone } from './build-environment.ts';
import { takeBuildLock } from './build-lock.ts';
import type { CmsBundle } from './cms-bundle.ts';

const CODE = 'code';
const CLIENT = 'client';

/** The site's pages as a program that content can be given to, and the files that belong to the code alone. */
export interface SiteBundle {
  /** Module that exports Astro's app and its manifest. */
  entry: string;
  /** Folder of scripts, styles and public files. */
  clientDir: string;
}

/**
 * Astro bundles the pages in every build and throws the bundle away, though content has no part in it. So it is made
 * once for each state of the code and kept.
 */
export async function bundleSite(key: string, cms: CmsBundle): Promise<SiteBundle> {
  const dir = await cached('site', key, (unfinished) => bundle(unfinished, cms));
  const entry = readdirSync(join(dir, CODE)).find((name) => name.startsWith('prerender-entry.'));
  if (!entry) throw new Error(`${dir} holds no bundle of the site.`);
  return { entry: join(dir, CODE, entry), clientDir: join(dir, CLIENT) };
}

async function bundle(dir: string, cms: CmsBundle): Promise<void> {
  // Astro keeps the content of a build in files of the project.
  const endLock = await takeBuildLock('.cache');
  try {
    forBuildsAlone();
    mkdirSync(dir, { recursive: true });
    // Loaded only where there is something to bundle: they take a second, and memory for as long as the process lives.
    const [{ build }, { default: config }, vite] = await Promise.all([
      import('astro'),
      import('../../astro.config.mjs'),
      import('./vite-plugins.ts'),
    ]);
    const others = (config.integrations ?? []).filter(
      (one) => !(one && 'name' in one && one.name === 'ward'),
    );
    await build({
      ...config,
      configFile: false,
      logLevel: 'warn',
      outDir: join(dir, CLIENT),
      integrations: [...others, codeAlone(join(dir, CODE), cms, vite)],
    });
  } finally {
    endLock();
  }
}

/** Keeps what Astro would render pages with, and has it render none. */
function codeAlone(
  codeDir: string,
  cms: CmsBundle,
  { vitePlugins, scriptAddresses }: typeof import('./vite-plugins.ts'),
): AstroIntegration {
  let outDir: URL | undefined;
  return {
    name: 'ward-code-alone',
    hooks: {
      'astro:config:setup': ({ updateConfig }) =>
        void updateConfig({
          vite: { plugins: [contentAsData(), ...vitePlugins()], define: scriptAddresses(cms) },
        }),
      'astro:config:done': ({ config: { outDir: chosen } }) => void (outDir = chosen),
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer({
          name: 'ward-code-alone',
          setup: async () => {
            const bundled = fileURLToPath(new URL('.prerender/', outDir));
            await cp(bundled, codeDir, { recursive: true });
          },
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('Pages are not rendered here.')),
        }),
    },
  };
}

/** Astro's two modules of content, by the part of `wardContent` that stands for each. */
const CONTENT_MODULES: Readonly<Record<string, 'data' | 'pictures'>> = {
  'astro:data-layer-content': 'data',
  'astro:asset-imports': 'pictures',
};
const MARK = '\0ward-content:';

/** Vite plugin that puts a place which whoever renders can fill (render/content-data.ts) where Astro would bundle the content. */
function contentAsData(): Plugin {
  return {
    name: 'ward-content-as-data',
    enforce: 'pre',
    resolveId: {
      order: 'pre',
      handler: (id) => (Object.hasOwn(CONTENT_MODULES, id) ? MARK + id : undefined),
    },
    load: {
      order: 'pre',
      handler: (id) =>
        id.startsWith(MARK)
          ? `export default globalThis.wardContent.${CONTENT_MODULES[id.slice(MARK.length)]};`
          : undefined,
    },
  };
}
