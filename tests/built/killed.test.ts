import { appendFileSync, cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { BuildWorker } from '../../server/sites/build-worker.ts';
import { listFiles, type SiteFiles } from '../../server/sites/manifest.ts';
import { Sites } from '../../server/sites/sites.ts';
import { copySite } from '../support/cms-project.ts';
import { SITES } from '../support/sites.ts';
import { inTurn } from '../support/suite.ts';
import { makeWorkFolder } from '../support/work-folder.ts';

const PHASES = inTurn([1, 2, 3, 4], 1);
const LOOK_MS = 5;
const NEWS = 'src/content/news';

const work = resolve(makeWorkFolder('killed'));
const content = join(work, 'content');
const log = join(work, 'build.log');
const settings = {
  CONTENT_DIR: content,
  STAGE: '',
  SAMPLE: '',
  BUILD_DAY: '',
  VITEST: '',
  NODE_ENV: '',
};
cpSync('src/content', join(content, 'src/content'), { recursive: true });
const [item = ''] = readdirSync(join(content, NEWS));
const edit = (words: string) => appendFileSync(join(content, NEWS, item), `\n${words}.\n`);

const worker = new BuildWorker({ log });
const sites = new Sites({ dir: join(work, 'sites'), show: () => undefined });
afterAll(() => {
  worker.end();
  rmSync(work, { recursive: true });
});

/** Builds and publishes the content as it is. The files of the site, undefined where the build was spoilt. */
async function publish(): Promise<SiteFiles | undefined> {
  const former = await sites.former();
  const next = await sites.makeRoom();
  const result = await worker.build(next, former, settings);
  if (!result.ok || !result.files) return undefined;
  const from = { fingerprint: String(performance.now()), day: '' };
  const made = await sites.publish(next, from, { files: result.files, former });
  const kept = Object.entries(made.manifest.files);
  return Object.fromEntries(kept.filter(([file]) => !Object.hasOwn(made.manifest.leftAt, file)));
}

it('a build that is cut off in any of its phases leaves nothing wrong for the next one', async () => {
  await copySite(join(work, 'sites'));
  edit('Sửa lần đầu');
  expect(await publish()).toBeDefined();
  for (const phase of PHASES) {
    edit(`Sửa trước khi máy tắt ở bước ${phase}`);
    writeFileSync(log, '');
    const building = publish();
    while (!readFileSync(log, 'utf8').includes(`${phase}/4`)) await setTimeout(LOOK_MS);
    worker.end();
    expect(await building).toBeUndefined();
  }
  // As it is in this project, whose site was built from nothing.
  cpSync(join(NEWS, item), join(content, NEWS, item));
  expect(await publish()).toEqual(await listFiles(SITES.real.dir));
}, 600_000);
