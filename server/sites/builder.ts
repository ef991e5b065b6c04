import { dayIn } from '../../src/core/dates.ts';
import type { BuildState } from '../api/contract.ts';
import { BuildProgress } from './build-progress.ts';
import type { BuildResult } from './build-state.ts';
import type { ListedSite } from './former-files.ts';
import type { Show } from './live-site.ts';
import { isWholeFrom, makeSite, type MakingOptions, type Wish } from './make-site.ts';
import { Preparation } from './preparation.ts';
import { Retries } from './retries.ts';
import { Sites } from './sites.ts';
import { reportError } from '../report.ts';

export interface BuilderOptions extends MakingOptions {
  /** Has whoever builds get ready. */
  warm?: () => void;
  onLive: Show;
  /** Hears how the newest content fared, each time that it was tried. */
  onTried?: (state: BuildState) => void;
  /** How long to wait before the next try when the machine was at fault; the last one again and again. */
  pausesMs?: readonly number[];
}

/** Builds the site after changes, one build at a time, and switches only to what has passed every check. */
export class SiteBuilder {
  private readonly options: BuilderOptions;
  private readonly sites: Sites;
  private readonly progress = new BuildProgress();
  /** The site that residents see. */
  live: ListedSite | undefined;
  private running: Promise<void> | undefined;
  private readonly preparation = new Preparation();
  private isWanted = false;
  private isStopped = false;
  private wish: Wish = {};
  /** Whether the last build of what was live already has passed. */
  private isBetter = false;
  private readonly retries: Retries;

  constructor(options: BuilderOptions) {
    this.options = options;
    this.retries = new Retries(() => void this.request(), options.pausesMs);
    this.sites = new Sites({
      dir: options.sitesDir,
      show: (site) => {
        options.onLive(site);
        this.live = site;
      },
    });
  }

  /** How the newest content fares. */
  get state(): BuildState {
    return this.progress.state;
  }

  /** Shows the newest whole site that is kept, until a build has passed. False when there is none. */
  async showKept(): Promise<boolean> {
    return (await this.sites.showWhole('size')) !== undefined;
  }

  /** Begins after a start. Every file of the shown site is read: one that the disk has spoilt makes way for the next older one. */
  async start(): Promise<void> {
    const newest = { fingerprint: this.options.fingerprint(), day: dayIn(new Date()) };
    // Where nothing is to be built, whoever finds that out reads them.
    if (!isWholeFrom(this.live, newest)) await this.sites.showWhole('content');
    await this.request();
  }

  /** Shows the site that a command on this machine has gone back to. */
  async followLink(): Promise<void> {
    if (await this.sites.followLink()) this.progress.hold();
  }

  /** Asks for a build of the content as it now is, in which these entries have changed. Ends when the newest one has been tried; changes that come meanwhile share one more build. */
  request(changed: Iterable<string> = []): Promise<void> {
    this.retries.stop();
    this.progress.begin(changed);
    return this.begin();
  }

  /**
   * Builds all anew, with nothing of the sites before: what has crept in by steps goes, and a file that the disk spoils
   * no longer spoils every site. Ends when that has been tried.
   */
  rebuild(): Promise<void> {
    this.wish.isFromNothing = true;
    return this.request();
  }

  /** Something is being checked that will have to be built. */
  expect(): void {
    if (!this.running) this.options.warm?.();
  }

  /** Whether a build runs, of today or of a day to come. */
  get isBuilding(): boolean {
    return this.running !== undefined || this.preparation.isRunning;
  }

  /**
   * Builds the same content once more, since there is more now that its pages can offer. Waits until nothing is built;
   * editors hear nothing of it. Gives whether that was done: not where the newest content is not live, or the machine failed.
   */
  async refresh(): Promise<boolean> {
    await this.running;
    if (this.isStopped || this.state.state !== 'live') return false;
    this.wish.isWithMore = true;
    await this.begin();
    return this.isBetter;
  }

  /** Makes ready what the content as it is will say on a day to come. Whatever is asked for comes first. */
  async prepare(
    day: string,
    { build, stop }: { build: (outDir: string) => Promise<BuildResult>; stop: () => void },
  ): Promise<void> {
    if (this.isBuilding || this.isStopped) return;
    const from = { fingerprint: this.options.fingerprint(), day };
    await this.preparation.start(this.sites.prepare(from, build), stop);
  }

  /** Begins nothing more. Ends when the build that runs has ended. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.retries.stop();
    this.preparation.stop();
    await this.preparation.ended();
    await this.running;
  }

  private begin(): Promise<void> {
    this.preparation.stop();
    this.isWanted = true;
    this.running ??= Promise.resolve().then(() => this.run());
    return this.running;
  }

  private async run(): Promise<void> {
    await this.preparation.ended();
    while (this.isWanted && !this.isStopped) {
      this.isWanted = false;
      const from = Date.now();
      // Readers have the newest content already, and only what is as good as it gets is made of it.
      const isFinishing = !this.progress.isRunning;
      const result = await this.makeOnce();
      if (isFinishing) this.isBetter = result.ok;
      else this.progress.took(Date.now() - from);
      if (this.isWanted) continue;
      if (result.ok || result.faults.length > 0) this.retries.done();
      else if (!this.isStopped) this.retries.later();
      if (isFinishing) continue;
      this.progress.done(result);
      this.isWanted = result.ok && (result.unfinished ?? []).length > 0;
      // Whoever hears of it may fail; the sites go on.
      Promise.resolve(this.state).then(this.options.onTried).catch(reportError);
    }
    this.running = undefined;
  }

  private async makeOnce(): Promise<BuildResult> {
    const { wish } = this;
    this.wish = {};
    const { result, isNewest } = await makeSite(this.sites, this.options, wish, this.live);
    // What somebody has taken back waits for a change, and so does what was wished of it.
    if (result.ok && result.isHeld) Object.assign(this.wish, wish);
    if (!isNewest) this.isWanted = true;
    return result;
  }
}
