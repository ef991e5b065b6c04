import { basename, join } from 'node:path';
import type { ListedSite } from './former-files.ts';
import { pointLive, readLive } from './kept-sites.ts';
import { findDamage } from './manifest.ts';
import type { Shelf } from './shelf.ts';
import { reportError } from '../report.ts';

/** Serves a site from now on. Throws when it is none. */
export type Show = (site: ListedSite) => void;

/** Which of the kept sites readers see: the program serves it, and the link points to it. */
export class LiveSite {
  private readonly dir: string;
  private readonly shelf: Shelf;
  private readonly serve: Show;
  /** What the link pointed to when this process looked last. */
  private linked: string | undefined;
  private isLinking = false;
  /** Sites that stay up only until there is another one. */
  readonly damaged = new Set<string>();

  constructor(dir: string, shelf: Shelf, serve: Show) {
    this.dir = dir;
    this.shelf = shelf;
    this.serve = serve;
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
      if (name !== readLive(this.dir)) await this.shelf.setAside(name).catch(reportError);
    return whole;
  }

  private async findWhole(
    by: 'size' | 'content',
    damaged: string[],
  ): Promise<ListedSite | undefined> {
    for (const name of await this.shelf.list()) {
      try {
        const site = await this.shelf.read(name);
        const file = await findDamage(site.dir, site.manifest, by);
        if (file) throw new Error(`${join(site.dir, file)} is damaged.`);
        this.serve(site);
        return site;
      } catch (error) {
        this.damaged.add(name);
        reportError(error);
        damaged.push(name);
      }
    }
    return undefined;
  }

  /** Shows a site that is new, or new again, and takes away what it makes needless. */
  async show(site: ListedSite): Promise<void> {
    const name = basename(site.dir);
    try {
      this.serve(site);
    } catch (error) {
      await this.shelf.setAside(name);
      throw error;
    }
    await this.link(name);
    await this.shelf.removeOld(site);
  }

  /** Shows what somebody else has pointed the link to. Undefined when nobody has. */
  async followLink(): Promise<ListedSite | undefined> {
    if (this.isLinking) return undefined;
    const name = readLive(this.dir);
    if (name === undefined || name === this.linked) return undefined;
    this.linked = name;
    const site = await this.shelf.read(name);
    this.serve(site);
    return site;
  }

  private async link(name: string): Promise<void> {
    this.isLinking = true;
    try {
      if (readLive(this.dir) !== name) await pointLive(this.dir, name);
      this.linked = name;
    } finally {
      this.isLinking = false;
    }
  }
}
