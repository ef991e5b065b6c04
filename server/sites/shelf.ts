import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { removeFolder } from '../remove-folder.ts';
import type { ListedSite } from './former-files.ts';
import { listDamaged, listSites, readLive } from './kept-sites.ts';
import { readManifest, sayTheSame, versionOf } from './manifest.ts';
import { upcomingIn } from './upcoming.ts';

/** Says that the next site must bring nothing of the ones before, and that they go. */
const FORGET = 'forget';
/** Earlier sites stay a while: pages of them are still being sent, and an undone change is live again at once. */
const KEPT = 4;

/** Has the next site bring nothing of the ones before it into a folder of sites, and those go: what is erased is in none of them. */
export function forgetFormerSites(dir: string): void {
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, FORGET), '', { flush: true });
}

/** The published sites that are kept, by their names: which there are, which stay, and which of them are not whole. */
export class Shelf {
  private readonly dir: string;
  /** Lists that were read before, by the names of their sites: of a large site, each is a tenth of a second. */
  private readonly known = new Map<string, { version: string; site: ListedSite }>();

  constructor(dir: string) {
    this.dir = dir;
  }

  /** Whether the next site must bring nothing of these. */
  readonly isForgetting = () => existsSync(join(this.dir, FORGET));

  /** Takes a site that is not whole out of the row, for somebody to look at. */
  async setAside(name: string): Promise<void> {
    const dir = join(this.dir, name);
    await removeFolder(`${dir}.damaged`);
    await rename(dir, `${dir}.damaged`);
  }

  /** The first site of which that is true. */
  async findFirst(test: (site: ListedSite) => boolean): Promise<ListedSite | undefined> {
    for (const name of await this.list()) {
      const site = await this.read(name).catch(() => undefined);
      if (site && test(site)) return site;
    }
    return undefined;
  }

  async read(name: string): Promise<ListedSite> {
    const dir = join(this.dir, name);
    const version = await versionOf(dir);
    const known = this.known.get(name);
    if (known?.version === version) return known.site;
    const site = { dir, manifest: await readManifest(dir) };
    this.known.set(name, { version, site });
    return site;
  }

  /** Names of the sites: the live one, then the last published first. */
  async list(): Promise<string[]> {
    const live = readLive(this.dir);
    const names = await listSites(this.dir);
    return names.toSorted((a, b) => Number(b === live) - Number(a === live));
  }

  /** Takes away what this site makes needless. */
  async removeOld({ dir, manifest }: ListedSite): Promise<void> {
    const isForgetting = this.isForgetting();
    const names = await this.list();
    const read = await Promise.all(names.map((name) => this.read(name).catch(() => undefined)));
    const sites = read.filter((site) => site !== undefined);
    // What was made better is no publication of its own: nobody goes back to it, and it takes no other's place.
    const replaced = namesOf(
      sites.filter(
        (site) =>
          manifest.fingerprint !== '' &&
          site.dir !== dir &&
          site.manifest.fingerprint === manifest.fingerprint &&
          site.manifest.unfinished.length > 0,
      ),
    );
    // What spoils a file that later ones are linked to spoils them all, but not those of the row before.
    const apart = namesOf(sites.filter((site) => !site.manifest.isLinked));
    const former = names.filter((name) => name !== basename(dir) && !replaced.includes(name));
    const damaged = await listDamaged(this.dir);
    const needed = isForgetting
      ? []
      : [...lastDifferent([basename(dir), ...former], sites), ...apart.slice(0, 2)];
    const old = [
      ...replaced,
      ...former.filter((name) => !needed.includes(name)),
      ...damaged.slice(isForgetting ? 0 : 1),
    ];
    for (const name of old) {
      this.known.delete(name);
      await removeFolder(join(this.dir, name));
    }
    if (isForgetting) await removeFolder(upcomingIn(this.dir));
    // One that was begun before the erasure may hold what the erased stood in.
    if (isForgetting && manifest.fingerprint) await rm(join(this.dir, FORGET));
  }
}

const namesOf = (sites: readonly ListedSite[]) => sites.map((site) => basename(site.dir));

/**
 * Names of the last few sites that say different things, with those beside them that say the same: one that only offers
 * more must not push an earlier text out.
 */
function lastDifferent(names: readonly string[], sites: readonly ListedSite[]): string[] {
  const manifests = names.map((name) => sites.find(({ dir }) => basename(dir) === name)?.manifest);
  const isRepeated = manifests.map((one, at) =>
    manifests.slice(0, at).some((newer) => one && newer && sayTheSame(newer, one)),
  );
  const end = names.filter((_, at) => !isRepeated[at])[KEPT];
  return names.slice(0, Math.min(end ? names.indexOf(end) : names.length, 2 * KEPT));
}
