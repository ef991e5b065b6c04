import { spawnSync } from 'node:child_process';

// Every check of the project, one after the other; stops at the first that fails.
const build = (settings: Record<string, string>) => ({ command: ['scripts/build.ts'], settings });
const STEPS: [string, { command: string[]; settings?: Record<string, string> }][] = [
  ['Types', { command: ['node_modules/astro/bin/astro.mjs', 'check'] }],
  ['Lint', { command: ['node_modules/eslint/bin/eslint.js', '.'] }],
  ['Format', { command: ['node_modules/prettier/bin/prettier.cjs', '--check', '.'] }],
  ['Unused code and packages', { command: ['node_modules/knip/bin/knip.js'] }],
  ['Unit, content and architecture tests', { command: ['node_modules/vitest/vitest.mjs', 'run'] }],
  ['Build the real site', build({ OUT_DIR: 'dist-test/real' })],
  [
    'Build the sample site',
    build({ OUT_DIR: 'dist-test/sample', SAMPLE: '1', BUILD_DAY: '2026-11-25' }),
  ],
  [
    'Build below a base path',
    build({ OUT_DIR: 'dist-test/base', BASE_PATH: '/binh-dan-hoc-vu-so/' }),
  ],
  ['Build a site of attacks and mistakes', { command: ['tests/support/build-hostile.ts'] }],
  [
    'Tests of the built sites',
    { command: ['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.built.config.ts'] },
  ],
  ['Tests in the browser', { command: ['node_modules/@playwright/test/cli.js', 'test'] }],
  [
    'Tests of the CMS in the browser',
    {
      command: [
        'node_modules/@playwright/test/cli.js',
        'test',
        '--config',
        'playwright.cms.config.ts',
      ],
    },
  ],
];

const started = Date.now();
for (const [name, { command, settings }] of STEPS) {
  console.log(`\n── ${name} (${seconds()} s)`);
  const { status } = spawnSync(process.execPath, command, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...settings },
  });
  if (status !== 0) {
    console.error(`\nFailed: ${name}`);
    process.exit(1);
  }
}
console.log(`\nAll checks passed in ${seconds()} s.`);

function seconds(): number {
  return Math.round((Date.now() - started) / 1000);
}
