import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { forBuildsAlone } from '../../src/integration/build-environment.ts';
import { SITES } from '../support/sites.ts';
import { IS_WHOLE } from '../support/suite.ts';

const OUT_DIR = 'dist-test/astro';
/** As from a terminal: what the test runner sets, Astro would take for its own. */
const ENVIRONMENT = { ...process.env, VITEST: '' };
forBuildsAlone(ENVIRONMENT);

/** Every file below a folder with its bytes. */
const filesIn = (dir: string) =>
  new Map(
    readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(join(dir, file)).isFile())
      .sort()
      .map((file) => [file, readFileSync(join(dir, file))]),
  );

// A build more, so in the whole suite only.
describe.runIf(IS_WHOLE)('`astro build` alone', () => {
  afterAll(() => rmSync(OUT_DIR, { recursive: true, force: true }));

  it.each([
    ['the real site', SITES.real, {}],
    ['the sample site', SITES.sample, { SAMPLE: '1', BUILD_DAY: '2026-11-25' }],
  ])(
    'gives every file of `npm run build`, byte for byte: %s',
    (_, site, settings) => {
      const { status, stderr } = spawnSync(
        process.execPath,
        ['node_modules/astro/bin/astro.mjs', 'build'],
        {
          encoding: 'utf8',
          env: { ...ENVIRONMENT, OUT_DIR, ...settings },
        },
      );
      expect(status, stderr).toBe(0);
      const [ours, theirs] = [filesIn(site.dir), filesIn(OUT_DIR)];
      expect([...theirs.keys()]).toEqual([...ours.keys()]);
      expect([...theirs].filter(([file, bytes]) => !ours.get(file)?.equals(bytes))).toEqual([]);
    },
    600_000,
  );
});
