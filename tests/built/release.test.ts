import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../server/sites/manifest.ts';
import { copyProject } from '../support/publishing-project.ts';
import { IS_WHOLE } from '../support/suite.ts';
import { makeWorkFolder } from '../support/work-folder.ts';

const LAYOUT = 'src/layouts/Page.astro';
const FORMER = '<html lang={LANGUAGE}';
const RELEASED = '<html data-release="2" lang={LANGUAGE}';

/** Publishes before a release of the code and after it, by one worker, as the server does. Prints the live site's folder. */
const PUBLISH_TWICE = `
import { readFileSync, writeFileSync } from 'node:fs';
import { BuildWorker } from './server/sites/build-worker.ts';
import { Sites } from './server/sites/sites.ts';
const worker = new BuildWorker({ log: 'build.log' });
const sites = new Sites({ dir: 'sites', show: () => undefined });
async function publish(fingerprint, isHurried) {
  const former = await sites.former();
  const next = await sites.makeRoom();
  const result = await worker.build(next, former, {}, isHurried);
  if (!result.ok) throw new Error(readFileSync('build.log', 'utf8'));
  const files = Object.keys(result.files);
  const { dir } = await sites.publish(next, { fingerprint, day: '' }, { ...result, former });
  return { dir, files, unfinished: result.unfinished };
}
await publish('1', false);
writeFileSync('${LAYOUT}', readFileSync('${LAYOUT}', 'utf8').replace('${FORMER}', '${RELEASED}'));
const hurried = await publish('2', true);
const finished = await publish('2', false);
worker.end();
console.log(JSON.stringify({ hurried, finished }));
`;

const env = {
  ...process.env,
  STAGE: '',
  SAMPLE: '',
  BUILD_DAY: '2026-11-28',
  VITEST: '',
  NODE_ENV: '',
};

// Bundles the code twice, so in the whole suite only.
describe.runIf(IS_WHOLE)('after a release of the code', () => {
  let project = '';
  beforeAll(() => {
    project = resolve(makeWorkFolder('release'));
    copyProject(project, { withCaches: true });
  });
  afterAll(() => rmSync(project, { recursive: true }));

  function run(args: string[], more = {}): string {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: project,
      env: { ...env, ...more },
      encoding: 'utf8',
    });
    expect([status, status === 0 ? '' : stdout + stderr]).toEqual([0, '']);
    return stdout;
  }

  it('the site is that of a build from nothing, byte for byte, once what was hurried is finished', async () => {
    expect(readFileSync(join(project, LAYOUT), 'utf8')).toContain(FORMER);
    writeFileSync(join(project, 'publish-twice.ts'), PUBLISH_TWICE);
    const printed = run(['publish-twice.ts']).trim().split('\n').at(-1) ?? '';
    const { hurried, finished } = JSON.parse(printed) as Record<string, Published>;
    run(['scripts/build.ts'], { OUT_DIR: 'whole' });
    const whole = await listFiles(join(project, 'whole'));
    expect(readFileSync(join(project, 'whole/index.html'), 'utf8')).toContain('data-release="2"');
    expect(hurried?.unfinished).toContain('index.html.br');
    const ours = await listFiles(join(project, finished?.dir ?? ''));
    const own = finished?.files.map((file) => [file, ours[file]]) ?? [];
    expect(Object.fromEntries(own)).toEqual(whole);
  }, 1_200_000);
});

/** What the script has printed of a publication. */
interface Published {
  dir: string;
  /** Without those that only open tabs of earlier ones still ask for. */
  files: string[];
  unfinished: string[];
}
