import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layoutOf, takeDataDir } from '../../server/data-dir.ts';
import { openPeople } from '../../server/people/people.ts';
import { startPublishing } from '../../server/server.ts';
import { adopt } from '../../server/store/adopt.ts';
import { GitStore } from '../../server/store/git-store.ts';
import { LOGINS, type Started } from './place.ts';
import { buildServedSite } from '../support/served-site.ts';
import { CONTENT } from '../support/small-data.ts';
import { SECRET } from '../support/small-publishing.ts';
import { freePort } from '../support/ports.ts';

// The real server in a process of its own, on an adopted data folder with people of each role; "laptop" on a plain checkout.
const folder = mkdtempSync(join(tmpdir(), 'attack-'));
const content = join(folder, 'content');
cpSync(CONTENT, content, { recursive: true });
const change = (path: string, text: string) =>
  writeFileSync(join(content, 'src/content', path), text);
change('units/to-so.yaml', 'name: Tổ công nghệ số\nkind: community-team\norder: 2\n');

const isLaptop = process.argv[2] === 'laptop';
const port = await freePort();
const origin = `http://localhost:${port}`;
const data = layoutOf(join(folder, 'data'));
if (!isLaptop) {
  takeDataDir(data, 'attack');
  await adopt(data, content);
}
const store = isLaptop ? undefined : await GitStore.open(data);
const people = isLaptop
  ? undefined
  : await openPeople({
      database: data.database,
      secret: 'bi-mat-cua-bai-thu-bi-mat-cua-bai-thu',
      adminUrl: `${origin}/admin/`,
    });
const links: [string, string][] = [];
for (const [login, params] of Object.entries(people ? LOGINS : {})) {
  const person = await people?.roll.add({ login, name: `Người ${login}`, unit: null, ...params });
  const { link = '' } = (await people?.roll.invite(person?.id ?? '')) ?? {};
  links.push([login, link]);
}
const server = await startPublishing({
  projectDir: isLaptop ? content : '.',
  base: '/',
  host: '127.0.0.1',
  port,
  secret: SECRET,
  openPeople: people && (async () => people),
  sitesDir: isLaptop ? join(folder, 'sites') : data.sites,
  content: store && { data, store },
  fingerprint: () => store?.version ?? '',
  build: (outDir) => buildServedSite(store?.newest ?? content)(outDir),
});
if (!server) throw new Error('The first build failed.');
const started: Started = { port, origin, folder, content: data.content, links };
process.send?.(started);
process.once('disconnect', () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit();
});
