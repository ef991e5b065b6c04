import type { KnipConfig } from 'knip';
import { PATCHES, REPLACED } from './src/cms/patches.ts';

/** Our modules that the changed code of Decap imports. */
const inPatches = JSON.stringify([PATCHES, REPLACED]).match(/src\/cms\/[\w/-]+\.ts/g) ?? [];

export default {
  project: ['{src,server,scripts}/**/*.{ts,astro,mjs,css}', 'tests/**/*.ts', '*.{js,mjs,ts}'],
  entry: [
    // Started by scripts/run.mjs or by another script.
    'scripts/{addresses,adopt,backup,build,build-worker,check-*,close-period,demo,export,people,restore,rollback,start,stress,test,upgrade,zip}.ts',
    'server/sites/build-process.ts',
    // Forked.
    'server/checks/worker.ts',
    'tests/support/{build-hostile,each-removed,git-host-cms,random-changes,serve-sites}.ts',
    'tests/attack/{target,watch}.ts',
    'tests/faults/{build,server,work}.ts',
    // Loaded by Node before a build.
    'tests/support/count-reads.mjs',
    'tests/faults/kill-at.mjs',
    'tests/bench/search/memory.ts',
    'tests/fixtures/uploads/measure.ts',
    // Bundled apart from the pages (src/integration/cms-bundle.ts).
    'src/cms/admin.ts',
    'src/cms/people/people.ts',
    // In the place of register.ts, where a host of Git repositories is chosen (src/cms/patches.ts).
    'src/cms/backend/register-git.ts',
    ...inPatches,
    // Imported by its address (src/integration/script-address.ts).
    'src/client/{guide/guide-tools,help/now,own-choices,search/box}.ts',
    'src/search/full-text.ts',
    // Bundled apart from the pages (src/integration/offline.ts).
    'src/client/offline/worker.ts',
    // Bundled apart from the pages (src/integration/file-search.ts), and read as text (one-file.ts).
    'src/client/file-search.ts',
    'src/styles/one-file.css',
    // Found by their folder (src/collections/index.ts).
    'src/collections/*.ts',
    // Loaded by Node, not by Vite (src/content.config.ts).
    'src/store/loader.ts',
    // Stand for Astro's own modules in the preview (src/integration/astro-in-browser.ts).
    'src/cms/preview/{assets,bodies,content}.ts',
  ],
  // Projects of their own, with packages of their own.
  ignore: ['tests/bench/{build/projects,peers}/**'],
  ignoreDependencies: [
    // Run by `astro check`.
    '@astrojs/check',
    // Read as files, not imported.
    '@fontsource/be-vietnam-pro',
    '@fontsource/roboto',
    '@sparticuz/chromium',
    'vnu-jar',
    // Parts of decap-cms-app.
    'decap-cms-*',
  ],
  // Programs of the machine.
  ignoreBinaries: [
    // Of the system: a disk of its own for a test.
    'mount',
    'umount',
    'java',
    'mkfifo',
    'systemd-analyze',
    'wrk',
  ],
  playwright: { config: ['playwright*.config.ts'] },
  vitest: { config: ['vitest*.config.ts'] },
} satisfies KnipConfig;
