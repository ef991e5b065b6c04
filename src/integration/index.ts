import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import type { AstroIntegration } from 'astro';
import { decapPatches } from '../cms/patches.ts';
import { formatDiagnostic } from '../core/diagnostic.ts';
import { explainDiskFault } from '../core/disk-fault.ts';
import { missingOwnerFields } from '../core/owner.ts';
import { BuildFaults, stopOn } from '../store/build-faults.ts';
import { sweepCache } from '../store/cached.ts';
import { currentContent, forgetContent } from '../store/current.ts';
import { keepLastGood } from '../store/last-good.ts';
import type { LoadedContent } from '../store/load.ts';
import { fullnessOf } from '../search/cards.ts';
import { toSearchPages, toSearchWords } from '../search/site-pages.ts';
import { IS_PRODUCTION, IS_PUBLISHING } from '../site.ts';
import { astroInBrowser } from './astro-in-browser.ts';
import { takeBuildLock } from './build-lock.ts';
import { BuildLog, findLostOutput } from './build-log.ts';
import type { CmsBundle } from './cms-bundle.ts';
import { followContent } from './follow-content.ts';
import { importFirewall } from './import-firewall.ts';
import { scriptAddress } from './script-address.ts';

/** Share of the search's cards from which on the build says that they fill up. */
const NEARLY_FULL = 0.8;

/** What a build holds from its first step to its last. */
interface Prepared {
  log: BuildLog;
  loaded: LoadedContent;
  cms: CmsBundle;
}

/** All that makes a whole site of Astro's pages: content, CMS, search, checks, compression. The work is done by plain functions. */
export function wardSite(): AstroIntegration {
  let prepared: Prepared | undefined;
  let endLock: (() => void) | undefined;
  return {
    name: 'ward',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        if (command === 'build') endLock = await takeBuildLock('.cache');
        prepared = command === 'build' ? await loggedBy(new BuildLog(), prepare) : undefined;
        updateConfig({ vite: { plugins: vitePlugins(), define: toDefine(prepared?.cms) } });
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

const vitePlugins = () => [
  importFirewall(),
  scriptAddress(),
  astroInBrowser(),
  decapPatches(),
  tailwindcss(),
];

/** The addresses that the editors' pages take their scripts from: the development server has the source. */
const toDefine = (cms: CmsBundle | undefined) => ({
  'import.meta.env.CMS_SCRIPT': JSON.stringify(cms?.scripts.cms ?? '/src/cms/admin.ts'),
  'import.meta.env.PEOPLE_SCRIPT': JSON.stringify(
    cms?.scripts.people ?? '/src/cms/people/people.ts',
  ),
});

/** Runs a step. What people can mend ends the build with nothing but its own words. */
async function loggedBy<T>(log: BuildLog, step: (log: BuildLog) => Promise<T>): Promise<T> {
  try {
    return await step(log);
  } catch (error) {
    if (error instanceof BuildFaults || explainDiskFault(error)) log.close();
    throw error;
  }
}

async function prepare(log: BuildLog): Promise<Prepared> {
  log.info('1/5 Soát nội dung …');
  forgetContent();
  const loaded = await currentContent();
  stopOn(loaded.faults);
  for (const { file, faults, isFallbackShown } of loaded.quarantined)
    log.warn(
      `Để riêng ${file}: ${isFallbackShown ? 'bản cũ vẫn hiện' : 'chưa hiện trên trang'}.\n${faults.map((fault) => `  • ${formatDiagnostic(fault)}`).join('\n')}`,
    );
  if (IS_PRODUCTION) stopOn(ownerFaults(loaded));
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
  if (fullnessOf(pages) > NEARLY_FULL)
    log.warn(
      'Mục lục tìm kiếm đã đầy hơn 80 %. Khi đầy, tin cũ chỉ còn tìm được trong toàn bộ nội dung. Hãy báo người kỹ thuật.',
    );
  await buildIndex(dir, pages, toSearchWords(content.entries));
  log.info('4/5 Soát trang đã dựng …');
  stopOn(await checkPages(dir));
  log.info('5/5 Nén trang …');
  await compress(dir);
  const lost = findLostOutput(log.close());
  if (lost.length > 0)
    throw new Error(`Dựng trang xong nhưng mất ảnh hoặc mất trang:\n${lost.join('\n')}`);
  if (IS_PUBLISHING) keepLastGood(content);
  sweepCache();
  console.log(`Xong: ${dir}/`);
}

const ownerFaults = ({ content }: LoadedContent) =>
  missingOwnerFields(content.settings.find(({ name }) => name === 'owner')?.data ?? {}).map(
    (field) => ({
      severity: 'error' as const,
      file: 'src/content/settings/owner.yaml',
      field,
      message: 'Trang chính thức không được thiếu mục này (Nghị định 174/2026). Hãy điền vào.',
    }),
  );
