import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { listSites, numberOf, pointLive, readLive } from './kept-sites.ts';
import { findDamage, readManifest, sayTheSame, type Manifest } from './manifest.ts';

/** Names what must not go live by itself: a new day, or a new start, would bring it back. */
const HELD = 'held.json';
const held = z.array(z.string());

const NOTHING_BEFORE =
  'Không còn bản trang nào trước bản đang hiện, nên trang giữ nguyên. Máy chỉ giữ bốn bản gần nhất.';

/**
 * Shows the publication before the live one, whoever serves it, and keeps what was live from coming back until the
 * content or the code is another. The server may go on working. Throws a refusal.
 */
export async function rollBack(dir: string): Promise<Manifest> {
  const live = readLive(dir);
  const names = await listSites(dir);
  const from = names.find((name) => name === live);
  if (!from) throw new Refusal(422, NOTHING_BEFORE);
  const shown = await readManifest(join(dir, from));
  for (const name of names.filter((one) => numberOf(one) < numberOf(from))) {
    const manifest = await readManifest(join(dir, name)).catch(() => undefined);
    if (!manifest || sayTheSame(manifest, shown)) continue;
    if (await findDamage(join(dir, name), manifest, 'size')) continue;
    await hold(dir, shown.fingerprint);
    await pointLive(dir, name);
    return manifest;
  }
  throw new Refusal(422, NOTHING_BEFORE);
}

/** Whether somebody has taken back what was built from this. */
export const isHeld = async (dir: string, fingerprint: string): Promise<boolean> =>
  (await readHeld(dir)).includes(fingerprint);

/** Something else has been published: nothing is held any more. */
export const letGo = (dir: string): Promise<void> => rm(join(dir, HELD), { force: true });

async function hold(dir: string, fingerprint: string): Promise<void> {
  const all = [...(await readHeld(dir)), fingerprint];
  await writeFile(join(dir, `${HELD}.new`), JSON.stringify(all));
  await rename(join(dir, `${HELD}.new`), join(dir, HELD));
}

const readHeld = async (dir: string): Promise<readonly string[]> => {
  const text = await readFile(join(dir, HELD), 'utf8').catch(() => '[]');
  return held.parse(JSON.parse(text));
};
