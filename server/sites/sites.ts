import { mkdir, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { flush, flushAll } from './flush.ts';
import { linkFiles } from '../link-files.ts';
import { removeFolder } from '../remove-folder.ts';
import { bringFormerFiles, keepTimes, type ListedSite } from './former-files.ts';
import { nextNumber, readLive } from './kept-sites.ts';
import type { BuildResult } from './build-state.ts';
import { LiveSite, type Show } from './live-site.ts';
import {
  findDamage,
  hashOf,
  listFiles,
  writeManifest,
  type BuiltFrom,
  type Manifest,
  type SiteFiles,
} from './manifest.ts';
import { letGo } from './rollback.ts';
import { Shelf } from './shelf.ts';
import { findPreparedWhole, prepareSite, upcomingIn } from './upcoming.ts';

/** Folder that a build writes into. */
const NEXT = 'next';

/** What a build says of the site that it has written. */
export interface MadeSite {
  files: SiteFiles;
  /** A kept site that unchanged files are links to. */
  former: ListedSite | undefined;
  setAside?: Manifest['setAside'] | undefined;
  unfinished?: Manifest['unfinished'] | undefined;
}

/** The sites that were published, each in a folder that never changes, and a link to the live one. One process at a time may change them. */
export class Sites {
  private readonly dir: string;
  private readonly shelf: Shelf;
  private readonly live: LiveSite;

  constructor({ dir, show }: { dir: string; show: Show }) {
    this.dir = dir;
    this.shelf = new Shelf(dir);
    this.live = new LiveSite(dir, this.shelf, show);
  }

  /** The name of an empty place for a build. */
  async makeRoom(): Promise<string> {
    const next = join(this.dir, NEXT);
    await removeFolder(next);
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
    const former = await this.shelf.findFirst(() => true);
    const source = made?.former;
    const isLinked = source !== undefined;
    const files = { ...(made?.files ?? (await listFiles(next))) };
    const added = new Set(
      Object.keys(files).filter(
        (file) => source?.manifest.files[file]?.sha256 !== files[file]?.sha256,
      ),
    );
    // A link to the site before has its time already.
    const timed = Object.entries(files).filter(
      ([file]) => source?.dir !== former?.dir || added.has(file),
    );
    await keepTimes(next, Object.fromEntries(timed), former, now);
    let leftAt = {};
    if (former && !this.shelf.isForgetting()) {
      leftAt = await bringFormerFiles(next, files, former, { now, isLinked });
      for (const file of Object.keys(leftAt))
        Object.assign(files, { [file]: former.manifest.files[file] });
    }
    const { setAside = [], unfinished = [] } = made ?? {};
    const publishedAt = now.toISOString();
    const manifest = {
      ...{ fingerprint, day, publishedAt, isLinked, files },
      ...{ setAside, unfinished, leftAt },
    };
    await writeManifest(next, manifest);
    await flushAll(next, (file) => isLinked && Object.hasOwn(files, file) && !added.has(file));
    const dir = join(
      this.dir,
      `${await nextNumber(this.dir)}-${hashOf(JSON.stringify(files)).slice(0, 12)}`,
    );
    await rename(next, dir);
    await flush(this.dir);
    const site = { dir, manifest };
    await letGo(this.dir);
    await this.live.show(site);
    return site;
  }

  /** The site that the next one may be linked to. Undefined where it must have nothing of the ones before. */
  async former(): Promise<ListedSite | undefined> {
    if (this.shelf.isForgetting()) return undefined;
    const former = await this.shelf.findFirst(() => true);
    return former && !this.live.damaged.has(basename(former.dir)) ? former : undefined;
  }

  /** Shows the kept site that was built from just this for just this day, as the newest one. Undefined when there is none, or no whole one. */
  async publishAgain(wanted: BuiltFrom): Promise<ListedSite | undefined> {
    const kept = await this.shelf.findFirst(
      ({ manifest: { fingerprint, day, unfinished } }) =>
        fingerprint === wanted.fingerprint && day === wanted.day && unfinished.length === 0,
    );
    if (!kept || this.shelf.isForgetting()) return undefined;
    const { dir, manifest } = kept;
    if (await findDamage(dir, manifest, 'content')) {
      this.live.damaged.add(basename(dir));
      if (basename(dir) === readLive(this.dir)) await this.showWhole('content');
      else await this.shelf.setAside(basename(dir));
      return undefined;
    }
    const [live] = await this.shelf.list();
    if (basename(dir) === live) {
      await this.live.show(kept);
      return kept;
    }
    const next = await this.makeRoom();
    const files = Object.fromEntries(
      Object.entries(manifest.files).filter(([file]) => !Object.hasOwn(manifest.leftAt, file)),
    );
    await linkFiles(Object.keys(files), dir, next);
    return this.publish(next, manifest, { files, former: kept, setAside: manifest.setAside });
  }

  /** Has the site of a day to come built, and keeps it until then. */
  async prepare(from: BuiltFrom, build: (outDir: string) => Promise<BuildResult>): Promise<void> {
    if (!this.shelf.isForgetting()) await prepareSite(upcomingIn(this.dir), from, build);
  }

  /** Shows the site that was made ready for just this day and content. Undefined when there is none, or no whole one. */
  async publishPrepared(wanted: BuiltFrom): Promise<ListedSite | undefined> {
    const dir = upcomingIn(this.dir);
    const prepared = this.shelf.isForgetting() ? undefined : await findPreparedWhole(dir, wanted);
    if (!prepared) return undefined;
    const { files, setAside } = prepared;
    return this.publish(dir, wanted, { files, setAside, former: undefined });
  }

  /** See LiveSite. */
  showWhole(by: 'size' | 'content'): Promise<ListedSite | undefined> {
    return this.live.showWhole(by);
  }

  /** See LiveSite. */
  followLink(): Promise<ListedSite | undefined> {
    return this.live.followLink();
  }
}
