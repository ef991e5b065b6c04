import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { formatDiagnostic, formatDiagnostics, type FileDiagnostic } from '../src/lib/diagnostic.ts';
import { missingOwnerFields } from '../src/lib/owner.ts';
import {
  PUBLISHED_ADDRESSES,
  checkPublishedAddresses,
  parseAddresses,
} from '../src/integrations/check-site/addresses.ts';
import { checkSite } from '../src/integrations/check-site/index.ts';
import { indexSite } from '../src/integrations/search-index.ts';
import { keepLastGood } from '../src/loaders/last-good.ts';
import { loadContent } from '../src/loaders/load.ts';
import { findMetadata } from '../src/loaders/uploads/metadata.ts';
import { toSearchPages, toSearchWords } from '../src/search/site-pages.ts';
import { BASE_PATH, IS_PRODUCTION, IS_PUBLISHING, SAMPLE_DIR, SITE_URL } from '../src/site.ts';
import { compressSite } from './compress.ts';
import { findLostOutput } from './build-log.ts';
import { addCms, bundleCms } from './cms-bundle.ts';

const dir = process.env.OUT_DIR ?? 'dist';
// A build whose server has ended would be in the way of the next one.
process.once('disconnect', () => process.exit(1));
process.channel?.unref();

console.log('1/5 Soát nội dung …');
const { content, faults, setAside } = await loadContent();
await stopOn(faults);
for (const { file, faults, isOlderShown } of setAside) {
  console.warn(
    `Để riêng ${file}: ${isOlderShown ? 'bản cũ vẫn hiện' : 'chưa hiện trên trang'}.\n${faults.map((fault) => `  • ${formatDiagnostic(fault)}`).join('\n')}`,
  );
}
if (IS_PRODUCTION) {
  const missing = missingOwnerFields(
    content.settings.find(({ name }) => name === 'owner')?.data ?? {},
  );
  await stopOn(
    missing.map((field) => ({
      severity: 'error' as const,
      file: 'src/content/settings/owner.yaml',
      field,
      message: 'Trang chính thức không được thiếu mục này (Nghị định 174/2026). Hãy điền vào.',
    })),
  );
}
console.log('2/5 Dựng trang …');
const cms = await bundleCms();
await buildPages(cms.script);
addCms(cms.dir, dir);
console.log('3/5 Lập chỉ mục tìm kiếm …');
await indexSite(dir, toSearchPages(content.entries), toSearchWords(content.entries));
console.log('4/5 Soát trang đã dựng …');
await stopOn(checkSite(dir, { base: BASE_PATH, siteUrl: SITE_URL, isSample: Boolean(SAMPLE_DIR) }));
await stopOn(await findMetadata(dir));
// An editor's new page may wait to be listed; a listed address that is gone stops the build.
await stopOn(
  checkPublishedAddresses(dir, parseAddresses(readFileSync(PUBLISHED_ADDRESSES, 'utf8')), {
    isSample: true,
  }),
);
console.log('5/5 Nén trang …');
await compressSite(dir);
if (IS_PUBLISHING) keepLastGood(content);
console.log(`Xong: ${dir}/`);

/** Ends as failed when there are faults. The publishing server hears them. */
async function stopOn(faults: readonly FileDiagnostic[]): Promise<void> {
  if (faults.length === 0) return;
  console.error(formatDiagnostics(faults));
  if (process.send) await new Promise((resolve) => process.send?.({ faults }, resolve));
  process.exit(1);
}

/** Runs Astro. The page of the CMS takes `cmsScript`. What its log only warns about, but costs readers a picture or a page, stops the build. */
async function buildPages(cmsScript: string): Promise<void> {
  if (existsSync(dir)) rmSync(dir, { recursive: true });
  const astro = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    env: {
      ...process.env,
      OUT_DIR: dir,
      CMS_SCRIPT: cmsScript,
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.once('exit', () => astro.kill());
  let log = '';
  for (const stream of [astro.stdout, astro.stderr])
    stream.on('data', (data: Buffer) => (log += data.toString()));
  const status = await new Promise<number | null>((resolve) => astro.on('close', resolve));
  const lost = findLostOutput(log);
  if (status === 0 && lost.length === 0) return;
  console.error(
    status === 0 ? `Dựng trang xong nhưng mất ảnh hoặc mất trang:\n${lost.join('\n')}` : log,
  );
  process.exit(1);
}
