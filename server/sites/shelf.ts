import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ListedSite } from './former-files.ts';
import { listDamaged, listSites, readLive } from './kept-sites.ts';
import { readManifest, sayTheSame } from './manifest.ts';

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

  constructor(dir: string) {
    this.dir = dir;
  }

  /** Whether the next site must bring nothing of these. */
  readonly isForgetting = () => existsSync(join(this.dir, FORGET));

  /** Takes a site that is not whole out of the row, for somebody to look at. */
  async setAside(name: string): Promise<void> {
    const dir = join(this.dir, name);
    await rm(`${dir}.damaged`, { recursive: true, force: true });
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
    return { dir, manifest: await readManifest(dir) };
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
    const former = (await this.list()).filter((name) => name !== basename(dir));
    const damaged = await listDamaged(this.dir);
    const kept = isForgetting ? [] : await this.listNeeded();
    const old = [
      ...former.filter((name) => !kept.includes(name)),
      ...damaged.slice(isForgetting ? 0 : 1),
    ];
    for (const name of old) await rm(join(this.dir, name), { recursive: true, force: true });
    // One that was begun before the erasure may hold what the erased stood in.
    if (isForgetting && manifest.fingerprint) await rm(join(this.dir, FORGET));
  }

  /**
   * Names of the sites that stay: the last few that say different things, with those that say the same, since one that
   * only offers more must not push an earlier text out; and the last two that were made without a link. What spoils a file
   * that later ones are linked to spoils them all, but not those of the row before.
   */
  private async listNeeded(): Promise<string[]> {
    const names = await this.list();
    const sites = await Promise.all(names.map((name) => this.read(name).catch(() => undefined)));
    const isRepeated = sites.map((site, at) =>
      sites
        .slice(0, at)
        .some((newer) => site && newer && sayTheSame(newer.manifest, site.manifest)),
    );
    const different = names.filter((_, at) => !isRepeated[at]);
    const end = names.indexOf(different[KEPT] ?? '');
    const last = names.slice(0, Math.min(end < 0 ? names.length : end, 2 * KEPT));
    const apart = names.filter((_, at) => sites[at] && !sites[at].manifest.isLinked);
    return [...last, ...apart.slice(0, 2)];
  }
}
