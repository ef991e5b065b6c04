import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backUp } from '../../server/backup.ts';
import { layoutOf, takeDataDir } from '../../server/data-dir.ts';
import { Sites } from '../../server/sites/sites.ts';
import { GitStore } from '../../server/store/git-store.ts';
import { Proposals } from '../../server/store/proposals.ts';
import { CONTENT } from '../support/small-data.ts';
import { NEWS } from '../support/small-publishing.ts';

export const PASSPHRASE = 'một câu thật là dài';
const TEXT = readFileSync(join(CONTENT, NEWS), 'utf8');
const LAN = { name: 'Lan', login: 'lan', session: 'a' };

/** A version of the news item, by its number, with the picture that comes with it. */
export const textOf = (number: number) => TEXT.replace('Buổi sau', `Buổi ${number}`);
export const pictureOf = (number: number) => `src/assets/uploads/2026/11/anh-${number}.jpg`;
/** What a release brings, by its number. */
export const releaseDir = (dir: string, number: number) => join(dir, `release-${number}`);

/** What a ward's machine does to its data folder, by name; each has a number, and may be done again. */
export const DEEDS: Readonly<Record<string, (dir: string, number: number) => Promise<void>>> = {
  save: async (dir, number) => {
    const data = layoutOf(dir);
    takeDataDir(data, 'save');
    const store = await GitStore.open(data);
    const [text, picture] = await Promise.all(
      [NEWS, pictureOf(number)].map((path) => store.read(path)),
    );
    const bytes = Buffer.alloc(20_000, number);
    await store.apply(
      [
        { path: NEWS, bytes: Buffer.from(textOf(number)), base: text?.id },
        { path: pictureOf(number), bytes, base: picture?.id },
      ],
      LAN,
    );
  },
  switch: async (dir, number) => {
    const sites = new Sites({ dir: layoutOf(dir).sites, show: () => undefined });
    const next = await sites.makeRoom();
    mkdirSync(join(next, '_astro'), { recursive: true });
    for (const page of ['index.html', '404.html'])
      writeFileSync(join(next, page), `<style>p{}</style><p>Trang ${number}</p>`);
    writeFileSync(join(next, `_astro/chu.${number}.js`), `console.log(${number});`);
    await sites.publish(next, { fingerprint: `${number}`, day: '2026-11-28' });
  },
  backup: async (dir) => {
    await backUp(layoutOf(dir), { to: join(dir, 'backup'), passphrase: PASSPHRASE });
  },
  upgrade: async (dir, number) => {
    const from = releaseDir(dir, number);
    if (!readdirSync(dir).includes(`release-${number}`)) {
      cpSync(CONTENT, from, { recursive: true });
      writeFileSync(join(from, NEWS), textOf(1000 + number));
    }
    await new Proposals(layoutOf(dir)).bring(from);
  },
};
