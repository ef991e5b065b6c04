import { buildSite } from '../../server/sites/build-process.ts';
import { layoutOf, takeDataDir } from '../../server/data-dir.ts';
import { readSecret } from '../../server/api/secret.ts';
import type { People } from '../../server/people/people.ts';
import { startPublishing } from '../../server/server.ts';
import { GitStore } from '../../server/store/git-store.ts';
import { dayIn } from '../../src/core/dates.ts';

// The real server on a data folder, with a build that takes a moment: what scripts/start.ts puts together, and each save by itself.
const [, , dir = '', port = '0', script = 'tests/faults/build.ts'] = process.argv;
for (const event of ['uncaughtException', 'unhandledRejection']) process.on(event, console.error);
const data = layoutOf(dir);
takeDataDir(data, 'faults');
const store = await GitStore.open(data);
let people: People | undefined;
const server = await startPublishing({
  projectDir: '.',
  base: '/',
  host: '127.0.0.1',
  port: Number(port),
  secret: '',
  openPeople: async () => {
    const { openPeople } = await import('../../server/people/people.ts');
    people = await openPeople({
      database: data.database,
      secret: readSecret(`${data.secrets}/people`),
      adminUrl: `http://localhost:${port}/admin/`,
    });
    return people;
  },
  sitesDir: data.sites,
  content: { data, store },
  fingerprint: () => `${store.version} ${dayIn(new Date())}`,
  build: (outDir) =>
    store.withContent((folder) => buildSite(outDir, { settings: { CONTENT_DIR: folder }, script })),
});

/** A save as the editors' server makes it, once it has judged it. */
process.on('message', ({ path, text }: { path: string; text: string }) => {
  const save = async () => {
    const before = await store.read(path);
    await store.apply([{ path, bytes: Buffer.from(text), base: before?.id }], {
      name: 'Lan',
      login: 'lan',
      session: 'a',
    });
    void server?.builder.request();
    // Whoever looks at the people has those locked who were not here.
    await people?.roll.list();
    people?.log.add({
      login: 'lan',
      name: 'Lan',
      action: 'persistEntry',
      subject: path,
      address: '',
    });
  };
  save().then(
    () => process.send?.({ saved: true }),
    (error: unknown) => process.send?.({ saved: false, error: String(error) }),
  );
});
process.once('disconnect', () => process.exit());
