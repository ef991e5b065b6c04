import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { stopOn } from '../store/build-faults.ts';
import { sweepCache } from '../store/cached.ts';
import { forgetContent } from '../store/current.ts';
import { keepLastGood } from '../store/last-good.ts';
import type { LoadedContent } from '../store/load.ts';
import { toSearchPages, toSearchWords } from '../search/site-pages.ts';
import { IS_PUBLISHING } from '../site.ts';
import { takeBuildLock } from './build-lock.ts';
import { BuildLog } from './build-log.ts';
import { loggedBy, stopOnLostOutput, takeContent, warnWhenFull } from './build-steps.ts';
import type { CmsBundle } from './cms-bundle.ts';
import { followContent } from './follow-content.ts';
import { scriptAddresses, vitePlugins } from './vite-plugins.ts';

/** What a build holds from its first step to its last. */
interface Prepared {
  log: BuildLog;
  loaded: LoadedContent;
  cms: CmsBundle;
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
  log.info('1/5 Soát nội dung …');
  const loaded = await takeContent(log);
  log.info('2/5 Dựng trang …');
  const { bundleCms } = await import('./cms-bundle.ts');
  return { log, loaded, cms: await bundleCms() };
}

async function finish(dir: string, { log, loaded: { content }, cms }: Prepared): Promise<void> {
  const [{ addCms }, { buildIndex }, { checkPages }, { compress }] = await Promise.all([
    import('./cms-bundle.ts'),
    import('./search-index.ts'),
    import('./check-pages.ts'),
    import('./compress.ts'),
  ]);
  addCms(cms, dir);
  log.info('3/5 Lập chỉ mục tìm kiếm …');
  const pages = toSearchPages(content.entries);
  warnWhenFull(log, pages);
  await buildIndex(dir, pages, toSearchWords(content.entries));
  log.info('4/5 Soát trang đã dựng …');
  stopOn(await checkPages(dir));
  log.info('5/5 Nén trang …');
  await compress(dir);
  stopOnLostOutput(log);
  if (IS_PUBLISHING) keepLastGood(content);
  sweepCache();
  console.log(`Xong: ${dir}/`);
}
