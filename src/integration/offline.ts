import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { EMERGENCY_PAGE, OFFLINE_PAGE, toId } from '../collections/urls.ts';
import { OFFLINE_WORKER, type OfflineCore, type OfflineFile } from '../core/offline.ts';
import { CARD_FILE, IS_OFFLINE_OFF } from '../site.ts';
import type { SiteFolder } from './render/site-folder.ts';

const WORKER = 'offline-worker';
/** Whatever folder a build is started in. */
const WORKER_SOURCE = fileURLToPath(new URL('../client/offline/worker.ts', import.meta.url));

/** Vite plugin: bundles the service worker with the scripts of pages, for the same phones. */
export const offlineWorker = (): Plugin => ({
  name: 'ward-offline-worker',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  buildStart() {
    this.emitFile({ type: 'chunk', id: WORKER_SOURCE, name: WORKER });
  },
});

/** What a resident in need must have without a network: every guide, whom to call, where to go, and the search. */
const CORE = new RegExp(
  `^(?:${[
    'index\\.html',
    'huong-dan/(?:[^/]+/)?index\\.html',
    `${toId(EMERGENCY_PAGE.path)}/index\\.html`,
    'diem-ho-tro/index\\.html',
    'lien-he/index\\.html',
    'tim-kiem/index\\.html',
    `${toId(OFFLINE_PAGE.path)}/index\\.html`,
    CARD_FILE.replace('.', '\\.'),
    '_astro/(?:Page|box|now|guide-tools)\\.[^/]+\\.js',
  ].join('|')})$`,
);

/** Puts the service worker into a site: its code behind the list of what phones keep. */
export function addOfflineWorker(site: SiteFolder): void {
  const code = [...site.files.keys()].find((file) => file.startsWith(`_astro/${WORKER}.`));
  if (!code) throw new Error('The bundle of the site holds no service worker.');
  const files = IS_OFFLINE_OFF ? [] : [...site.files.keys()].filter((file) => CORE.test(file));
  const core: OfflineCore = {
    files: files.sort().map((file) => describe(site.dir, file)),
    fallback: `${toId(OFFLINE_PAGE.path)}/`,
  };
  site.put(
    OFFLINE_WORKER,
    `self.CORE=${JSON.stringify(core)};\n${readFileSync(join(site.dir, code), 'utf8')}`,
  );
}

function describe(dir: string, file: string): OfflineFile {
  const bytes = readFileSync(join(dir, file));
  return {
    path: file.replace(/(^|\/)index\.html$/, '$1'),
    revision: hash('sha256', withoutToday(bytes.toString())).slice(0, 8),
    integrity: `sha256-${hash('sha256', bytes, 'base64')}`,
  };
}

/** A page without the day on which it was built, which stands at its foot. */
function withoutToday(html: string): string {
  const today = /nhật ngày (\d+\/\d+\/\d+)/.exec(html)?.[1];
  return today ? html.replaceAll(today, '') : html;
}
