import { constants, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { flush, flushAll } from './flush.ts';
import { bringFormerFiles, keepTimes, type ListedSite } from './former-files.ts';
import { listDamaged, listSites, nextNumber, pointLive, readLive } from './kept-sites.ts';
import {
  findDamage,
  hashOf,
  listFiles,
  readManifest,
  writeManifest,
  type SiteFiles,
} from './manifest.ts';
import { letGo } from './rollback.ts';
import { reportError } from '../report.ts';

/** Says that the next site must bring nothing of the ones before, and that they go. */
const FORGET = 'forget';
/** Folder that a build writes into. */
const NEXT = 'next';
/** Earlier sites stay a while: pages of them are still being sent, and an undone change is live again at once. */
const KEPT = 4;

export interface SitesOptions {
  dir: string;
  /** Serves a site from now on. Throws when it is none. */
  show: (site: ListedSite) => void;
}

/** What a site was built from, and which day its pages speak of. */
export interface BuiltFrom {
  fingerprint: string;
  day: string;
}

/** What a build says of the site that it has written. */
export interface MadeSite {
  files: SiteFiles;
  /** The site that unchanged files are links to. */
  former: ListedSite | undefined;
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
  /** What the link pointed to when this process looked last. */
  private linked: string | undefined;
  private isLinking = false;
  /** Sites that stay up only until there is another one. */
  private readonly damaged = new Set<string>();

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
   * Makes what a build has written a site of its own, whole on the disk before it has its name, and shows it. `made`
   * where the build says what it has written.
   */
  async publish(
    next: string,
    { fingerprint, day }: BuiltFrom,
    made?: MadeSite,
  ): Promise<ListedSite> {
    const now = new Date();
    const former = await this.findFirst(() => true);
    const isLinked = former !== undefined && made?.former?.dir === former.dir;
    const files = { ...(made?.files ?? (await listFiles(next))) };
    const added = Object.entries(files).filter(
      ([file, { sha256 }]) => !isLinked || former.manifest.files[file]?.sha256 !== sha256,
    );
    await keepTimes(next, Object.fromEntries(added), former, now);
    let leftAt = {};
    if (former && !this.isForgetting()) {
      leftAt = await bringFormerFiles(next, files, former, { now, isLinked });
      for (const file of Object.keys(leftAt))
        Object.assign(files, { [file]: former.manifest.files[file] });
    }
    const manifest = { fingerprint, day, publishedAt: now.toISOString(), isLinked, files, leftAt };
    await writeManifest(next, manifest);
    const isNew = new Set(added.map(([file]) => file));
    await flushAll(next, (file) => isLinked && Object.hasOwn(files, file) && !isNew.has(file));
    const dir = join(
      this.dir,
      `${await nextNumber(this.dir)}-${hashOf(JSON.stringify(files)).slice(0, 12)}`,
    );
    await rename(next, dir);
    await flush(this.dir);
    const site = { dir, manifest };
    await letGo(this.dir);
    await this.goLive(site);
    return site;
  }

  /** The site that the next one may be linked to. Undefined where it must have nothing of the ones before. */
  async former(): Promise<ListedSite | undefined> {
    if (this.isForgetting()) return undefined;
    const former = await this.findFirst(() => true);
    return former && !this.damaged.has(basename(former.dir)) ? former : undefined;
  }

  /** Shows the kept site that was built from just this for just this day, as the newest one. Undefined when there is none, or no whole one. */
  async publishAgain(wanted: BuiltFrom): Promise<ListedSite | undefined> {
    const kept = await this.findFirst(
      ({ manifest: { fingerprint, day } }) =>
        fingerprint === wanted.fingerprint && day === wanted.day,
    );
    if (!kept || this.isForgetting()) return undefined;
    const { dir, manifest } = kept;
    if (await findDamage(dir, manifest, 'content')) {
      this.damaged.add(basename(dir));
      if (basename(dir) === readLive(this.dir)) await this.showWhole('content');
      else await this.setAside(basename(dir));
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

  /**
   * Shows the live site, or the newest one when the link is gone. What is damaged is set aside once an older one is live
   * in its place: a web server beside this program has pages at every moment. Undefined when none is whole.
   */
  async showWhole(by: 'size' | 'content'): Promise<ListedSite | undefined> {
    const damaged: string[] = [];
    const whole = await this.findWhole(by, damaged);
    // Where the disk takes nothing more, the site is shown all the same.
    if (whole) await this.link(basename(whole.dir)).catch(reportError);
    for (const name of damaged)
      if (name !== readLive(this.dir)) await this.setAside(name).catch(reportError);
    return whole;
  }

  private async findWhole(
    by: 'size' | 'content',
    damaged: string[],
  ): Promise<ListedSite | undefined> {
    for (const name of await this.list()) {
      try {
        const site = await this.read(name);
        const file = await findDamage(site.dir, site.manifest, by);
        if (file) throw new Error(`${join(site.dir, file)} is damaged.`);
        this.show(site);
        return site;
      } catch (error) {
        this.damaged.add(name);
        reportError(error);
        damaged.push(name);
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

  /** Shows what somebody else has pointed the link to. Undefined when nobody has. */
  async followLink(): Promise<ListedSite | undefined> {
    if (this.isLinking) return undefined;
    const name = readLive(this.dir);
    if (name === undefined || name === this.linked) return undefined;
    this.linked = name;
    const site = await this.read(name);
    this.show(site);
    return site;
  }

  private readonly isForgetting = () => existsSync(join(this.dir, FORGET));

  private async link(name: string): Promise<void> {
    this.isLinking = true;
    try {
      if (readLive(this.dir) !== name) await pointLive(this.dir, name);
      this.linked = name;
    } finally {
      this.isLinking = false;
    }
  }

  private async removeOld({ dir, manifest }: ListedSite): Promise<void> {
    const isForgetting = this.isForgetting();
    const former = (await this.list()).filter((name) => name !== basename(dir));
    const damaged = await listDamaged(this.dir);
    const apart = isForgetting ? [] : await this.listApart();
    const old = [
      ...former
        .slice(isForgetting ? 0 : KEPT - 1)
        .filter((name) => !apart.slice(0, 2).includes(name)),
      ...damaged.slice(isForgetting ? 0 : 1),
    ];
    for (const name of old) await rm(join(this.dir, name), { recursive: true, force: true });
    // One that was begun before the erasure may hold what the erased stood in.
    if (isForgetting && manifest.fingerprint) await rm(join(this.dir, FORGET));
  }

  /**
   * Names of the sites that were made without a link, the last published first. What spoils a file that later ones are
   * linked to spoils them all, but not those of the row before.
   */
  private async listApart(): Promise<string[]> {
    const sites = await Promise.all(
      (await this.list()).map((name) => this.read(name).catch(() => undefined)),
    );
    return sites.flatMap((site) => (site && !site.manifest.isLinked ? [basename(site.dir)] : []));
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
    const live = readLive(this.dir);
    const names = await listSites(this.dir);
    return names.toSorted((a, b) => Number(b === live) - Number(a === live));
  }
}
