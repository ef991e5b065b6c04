import { spawn, spawnSync } from 'node:child_process';

// The browser tests three times beside two endless loops, as on a machine that is busy with something else.
// Needs the sites that `npm test` has built. Arguments choose tests: npm run stress -- cms-review
const TIMES = 3;
const SUITES = ['playwright.config.ts', 'playwright.cms.config.ts'];
const chosen = process.argv.slice(2);

const loops = Array.from({ length: 2 }, () => spawn(process.execPath, ['--eval', 'for (;;);']));
process.once('exit', () => loops.forEach((loop) => loop.kill()));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const runs = Array.from({ length: TIMES }, (_, index) => index + 1).flatMap((time) =>
  SUITES.map((config) => {
    console.log(`\n── ${config}, run ${time} of ${TIMES}`);
    const { status } = spawnSync(
      process.execPath,
      [
        'node_modules/@playwright/test/cli.js',
        'test',
        ...['--config', config, '--pass-with-no-tests'],
        ...chosen,
      ],
      { stdio: 'inherit' },
    );
    return { name: `${config}, run ${time}`, isOk: status === 0 };
  }),
);
const failed = runs.filter(({ isOk }) => !isOk);
console.log(`\n${runs.length - failed.length} of ${runs.length} runs passed.`);
for (const { name } of failed) console.log(`  Failed: ${name} (its tests are named above)`);
process.exit(failed.length > 0 ? 1 : 0);
