import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listSites, readLive } from '../../server/sites/kept-sites.ts';
import { rollBack } from '../../server/sites/rollback.ts';
import { smallProject, startSmall, type SmallServer } from '../support/small-publishing.ts';

let project = '';
let sites = '';
let server: SmallServer;
const page = async () => (await fetch(server.url)).text();
const addNews = (name: string) =>
  writeFileSync(join(project, 'src/content/news', `${name}.mdx`), '');

beforeEach(async () => {
  project = smallProject();
  sites = join(project, '.cache/sites');
  server = await startSmall({ project });
  for (const name of ['second', 'third']) {
    addNews(name);
    await server.builder.request();
  }
});
afterEach(() => server.stop());

it('the site before is shown at once, beside the running server and by it', async () => {
  expect(await page()).toContain('third');
  const { files } = await rollBack(sites);
  expect(Object.keys(files)).toContain('index.html');
  // The server looks at the link once a second.
  await expect.poll(page, { timeout: 20_000 }).not.toContain('third');
  expect(await page()).toContain('second');
  expect(server.builder.state).toMatchObject({
    state: 'live',
    message: expect.stringContaining('đã lùi lại'),
  });
  await rollBack(sites);
  await expect.poll(page, { timeout: 20_000 }).not.toContain('second');
});

it('what was taken back stays away over a build and a start, until the content is another', async () => {
  await rollBack(sites);
  await server.builder.request();
  expect(await page()).not.toContain('third');
  await server.close();
  server = await startSmall({ project });
  await server.builder.request();
  expect(await page()).not.toContain('third');
  addNews('fourth');
  await server.builder.request();
  expect(await page()).toContain('fourth');
  expect(server.builder.state.message).toContain('bản mới nhất');
});

it('a site that only offers more is not gone back to: it says the same', async () => {
  await server.builder.refresh();
  await rollBack(sites);
  await expect.poll(page, { timeout: 20_000 }).not.toContain('third');
});

it('a site that is damaged is passed over; where none is left everything stays', async () => {
  const [third = '', second = '', first = ''] = await listSites(sites);
  writeFileSync(join(sites, second, 'index.html'), '');
  await rollBack(sites);
  expect(readLive(sites)).toBe(first);
  await expect(rollBack(sites)).rejects.toThrow('Không còn bản trang nào trước');
  expect([readLive(sites), (await listSites(sites)).includes(third)]).toEqual([first, true]);
});
