import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { forgetContent } from '../store/current.ts';
import type { LoadedContent } from '../store/load.ts';
import { toPagefindPage } from './pagefind-page.ts';
import { toSearchPages } from '../search/site-pages.ts';
import { takeBuildLock } from './build-lock.ts';
import { BuildLog } from './build-log.ts';
import { loggedBy, takeContent, warnWhenFull } from './build-steps.ts';
import type { CmsBundle } from './cms-bundle.ts';
import { followContent } from './follow-content.ts';
import { scriptAddresses, vitePlugins } from './vite-plugins.ts';

/** What a build holds from its first step to its last. */
interface Prepared {
  log: BuildLog;
  loaded: LoadedContent;
  cms: CmsBundle;
  fileSearch: string;
}

/**
 * All that makes a whole site of Astro's pages, for `astro build` and `astro dev`: content, CMS, search, checks,
 * compression. Our own builds take Astro's bundle alone and do the same steps (site-renderer.ts).
 */
export function wardSite(): AstroIntegration {
  let prepared: Prepared | undefined;
  let endLock: (() => void) | undefined;
  return {
    name: 'ward',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        if (command === 'build') endLock = await takeBuildLock('.cache');
        prepared = command === 'build' ? await loggedBy(new BuildLog(), prepare) : undefined;
        updateConfig({
          vite: { plugins: vitePlugins(), define: scriptAddresses(prepared?.cms) },
        });
      },
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        if (refreshContent) followContent(server.watcher, logger, () => refreshContent({}));
      },
      'astro:build:done': async ({ dir }) => {
        const site = relative('.', fileURLToPath(dir));
        const building = prepared;
        if (building) await loggedBy(building.log, () => finish(site, building));
        forgetContent();
        endLock?.();
      },
    },
  };
}

async function prepare(log: BuildLog): Promise<Prepared> {
  log.info('1/4 Soát nội dung …');
  const loaded = await takeContent(log);
  log.info('2/4 Dựng trang …');
  const [{ bundleCms }, { bundleFileSearch }] = await Promise.all([
    import('./cms-bundle.ts'),
    import('./file-search.ts'),
  ]);
  return { log, loaded, cms: await bundleCms(), fileSearch: await bundleFileSearch() };
}

async function finish(dir: string, { log, loaded, cms, fileSearch }: Prepared): Promise<void> {
  const [{ addCms }, { FullText }, { SiteFolder }, { finishSite }, { close }] = await Promise.all([
    import('./cms-bundle.ts'),
    import('./search-index.ts'),
    import('./render/site-folder.ts'),
    import('./finish-site.ts'),
    import('pagefind'),
  ]);
  addCms(cms, dir);
  const searchPages = toSearchPages(loaded.content.entries);
  warnWhenFull(log, searchPages);
  const fullText = new FullText().update(searchPages.map(toPagefindPage)).finally(close);
  await finishSite(log, SiteFolder.of(dir), { loaded, fileSearch, searchPages, fullText });
  console.log(`Xong: ${dir}/`);
}
