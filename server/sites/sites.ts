import { constants, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cp, mkdir, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { flush, flushAll } from './flush.ts';
import { bringFormerFiles, keepTimes, type ListedSite } from './former-files.ts';
import { findDamage, hashOf, listFiles, readManifest, writeManifest } from './manifest.ts';

/** Link to the site that residents see; a web server beside this program serves what it points to. */
const LIVE = 'live';
/** Says that the next site must bring nothing of the ones before, and that they go. */
const FORGET = 'forget';
/** Folder that a build writes into. */
const NEXT = 'next';
/** A published site: its number counts the publications, since clocks and the times of files go wrong. */
const PUBLISHED = /^\d+-[0-9a-f]+$/;
const DAMAGED = /^\d+-[0-9a-f]+\.damaged$/;
/** Earlier sites stay a while: pages of them are still being sent, and an undone change is live again at once. */
const KEPT = 4;

export interface SitesOptions {
  dir: string;
  /** Serves a site from now on. Throws when it is none. */
  show: (site: ListedSite) => void;
}

/** Has the next site bring nothing of the ones before it into a folder of sites, and those go: what is erased is in none of them. */
export function forgetFormerSites(dir: string): void {
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, FORGET), '', { flush: true });
}

/** The sites that were published, each in a folder that never changes, and a link to the live one. One process at a time may change them. */
export class Sites {
  private readonly dir: string;
  private readonly show: SitesOptions['show'];

  constructor({ dir, show }: SitesOptions) {
    this.dir = dir;
    this.show = show;
  }

  /** The name of an empty place for a build. */
  async makeRoom(): Promise<string> {
    const next = join(this.dir, NEXT);
    await rm(next, { recursive: true, force: true });
    await mkdir(this.dir, { recursive: true });
    return next;
  }

  /**
   * Makes what a build has written a site of its own, whole on the disk before it has its name, and shows it.
   * `fingerprint` says what it was built from, `day` which day its pages speak of.
   */
  async publish(
    next: string,
    { fingerprint, day }: { fingerprint: string; day: string },
  ): Promise<ListedSite> {
    const now = new Date();
    const former = await this.findFirst(() => true);
    const files = { ...(await listFiles(next)) };
    await keepTimes(next, files, former, now);
    let leftAt = {};
    if (former && !this.isForgetting()) {
      leftAt = await bringFormerFiles(next, files, former, now);
      for (const file of Object.keys(leftAt))
        Object.assign(files, { [file]: former.manifest.files[file] });
    }
    const manifest = { fingerprint, day, publishedAt: now.toISOString(), files, leftAt };
    await writeManifest(next, manifest);
    await flushAll(next);
    const dir = join(
      this.dir,
      `${await this.count()}-${hashOf(JSON.stringify(files)).slice(0, 12)}`,
    );
    await rename(next, dir);
    await flush(this.dir);
    const site = { dir, manifest };
    await this.goLive(site);
    return site;
  }

  /** Shows the kept site that was built from just this, as the newest one. Undefined when there is none, or no whole one. */
  async publishAgain(fingerprint: string): Promise<ListedSite | undefined> {
    const kept = await this.findFirst(({ manifest }) => manifest.fingerprint === fingerprint);
    if (!kept || this.isForgetting()) return undefined;
    const { dir, manifest } = kept;
    if (await findDamage(dir, manifest, 'content')) {
      await this.setAside(basename(dir));
      return undefined;
    }
    const [live] = await this.list();
    if (basename(dir) === live) {
      await this.goLive(kept);
      return kept;
    }
    const next = await this.makeRoom();
    await cp(dir, next, {
      recursive: true,
      preserveTimestamps: true,
      mode: constants.COPYFILE_FICLONE,
      filter: (file) => !Object.hasOwn(manifest.leftAt, relative(dir, file)),
    });
    return this.publish(next, manifest);
  }

  /** Shows the live site, or the newest one when the link is gone. What is damaged is set aside, and the next older one goes live. */
  async showWhole(by: 'size' | 'content'): Promise<ListedSite | undefined> {
    for (const name of await this.list()) {
      try {
        const site = await this.read(name);
        const damaged = await findDamage(site.dir, site.manifest, by);
        if (damaged) throw new Error(`${join(site.dir, damaged)} is damaged.`);
        this.show(site);
        // Where the disk takes nothing more, the site is shown all the same.
        await this.link(name).catch(console.error);
        return site;
      } catch (error) {
        console.error(error);
        await this.setAside(name).catch(console.error);
      }
    }
    return undefined;
  }

  private async goLive(site: ListedSite): Promise<void> {
    const name = basename(site.dir);
    try {
      this.show(site);
    } catch (error) {
      await this.setAside(name);
      throw error;
    }
    await this.link(name);
    await this.removeOld(site);
  }

  private readonly isForgetting = () => existsSync(join(this.dir, FORGET));

  /** Points the link to a site by one rename: at no moment is there none. */
  private async link(name: string): Promise<void> {
    const link = join(this.dir, LIVE);
    if ((await readlink(link).catch(() => undefined)) === name) return;
    await rm(`${link}.new`, { force: true });
    await symlink(name, `${link}.new`);
    await rename(`${link}.new`, link);
    await flush(this.dir);
  }

  private async removeOld({ dir, manifest }: ListedSite): Promise<void> {
    const isForgetting = this.isForgetting();
    const former = (await this.list()).filter((name) => name !== basename(dir));
    const damaged = newestFirst(await readdir(this.dir), DAMAGED);
    const old = [
      ...former.slice(isForgetting ? 0 : KEPT - 1),
      ...damaged.slice(isForgetting ? 0 : 1),
    ];
    for (const name of old) await rm(join(this.dir, name), { recursive: true, force: true });
    // One that was begun before the erasure may hold what the erased stood in.
    if (isForgetting && manifest.fingerprint) await rm(join(this.dir, FORGET));
  }

  /** Takes a site that is not whole out of the row, for somebody to look at. */
  private async setAside(name: string): Promise<void> {
    const dir = join(this.dir, name);
    await rm(`${dir}.damaged`, { recursive: true, force: true });
    await rename(dir, `${dir}.damaged`);
  }

  private async findFirst(test: (site: ListedSite) => boolean): Promise<ListedSite | undefined> {
    for (const name of await this.list()) {
      const site = await this.read(name).catch(() => undefined);
      if (site && test(site)) return site;
    }
    return undefined;
  }

  private async read(name: string): Promise<ListedSite> {
    const dir = join(this.dir, name);
    return { dir, manifest: await readManifest(dir) };
  }

  /** Names of the sites: the live one, then the last published first. */
  private async list(): Promise<string[]> {
    const names = newestFirst(await readdir(this.dir).catch(() => []), PUBLISHED);
    const live = await readlink(join(this.dir, LIVE)).catch(() => undefined);
    return names.toSorted((a, b) => Number(b === live) - Number(a === live));
  }

  /** The number of the next publication. */
  private async count(): Promise<number> {
    return 1 + Math.max(0, ...(await readdir(this.dir)).map(numberOf));
  }
}

const numberOf = (name: string) => Number.parseInt(name, 10) || 0;

const newestFirst = (names: readonly string[], pattern: RegExp) =>
  names.filter((name) => pattern.test(name)).toSorted((a, b) => numberOf(b) - numberOf(a));
