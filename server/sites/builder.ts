import { dayIn } from '../../src/core/dates.ts';
import { explainDiskFault } from '../../src/core/disk-fault.ts';
import type { BuildState } from '../api/contract.ts';
import { heldState, runningState, toState, type BuildResult } from './build-state.ts';
import type { ListedSite } from './former-files.ts';
import { Retries } from './retries.ts';
import { isHeld } from './rollback.ts';
import type { Manifest, SiteFiles } from './manifest.ts';
import type { Show } from './live-site.ts';
import { Sites, type BuiltFrom } from './sites.ts';
import { report, reportError } from '../report.ts';

export interface BuilderOptions {
  /** Folder for built sites. */
  sitesDir: string;
  /** Changes with everything that a build depends on but the day. */
  fingerprint: () => string;
  /**
   * Writes a site into a folder that does not exist yet; files of the former one may be links. In a hurry it leaves what
   * takes long and can be better later to the next site, and says so.
   */
  build: (
    outDir: string,
    former: ListedSite | undefined,
    isHurried: boolean,
  ) => Promise<BuildResult>;
  /** Has whoever builds get ready. */
  warm?: () => void;
  onLive: Show;
  /** Hears how the newest content fared, each time that it was tried. */
  onTried?: (state: BuildState) => void;
  /** How long to wait before the next try when the machine was at fault; the last one again and again. */
  pausesMs?: readonly number[];
}

/** A build of a day to come, and how to end it before it has. */
interface Preparation {
  build: (outDir: string) => Promise<BuildResult>;
  stop: () => void;
}

/** Builds the site after changes, one build at a time, and switches only to what has passed every check. */
export class SiteBuilder {
  private readonly options: BuilderOptions;
  private readonly sites: Sites;
  private current: BuildState = runningState();
  /** How long the last build took. */
  private tookMs: number | undefined;
  private shown: ListedSite | undefined;
  private running: Promise<void> | undefined;
  private preparing: Promise<void> | undefined;
  private stopPreparing: () => void = () => undefined;
  private isWanted = false;
  private isStopped = false;
  private isFromNothing = false;
  private isWithMore = false;
  /** Whether the last build of what was live already has passed. */
  private isBetter = false;
  /** Entries that were changed since the content of the live site. */
  private readonly changed = new Set<string>();
  private readonly retries: Retries;

  constructor(options: BuilderOptions) {
    this.options = options;
    this.retries = new Retries(() => void this.request(), options.pausesMs);
    this.sites = new Sites({
      dir: options.sitesDir,
      show: (site) => {
        options.onLive(site);
        this.shown = site;
      },
    });
  }

  get state(): BuildState {
    const { state, since } = this.current;
    if (state !== 'running') return this.current;
    const current = { ...this.current, building: [...this.changed] };
    if (this.tookMs === undefined) return current;
    const leftMs = this.tookMs - (Date.now() - Date.parse(since));
    return { ...current, secondsLeft: Math.max(1, Math.ceil(leftMs / 1000)) };
  }

  /** The site that residents see. */
  get live(): ListedSite | undefined {
    return this.shown;
  }

  /** Shows the newest whole site that is kept, until a build has passed. False when there is none. */
  async showKept(): Promise<boolean> {
    return (await this.sites.showWhole('size')) !== undefined;
  }

  /** Reads every file of the shown site: one that the disk has spoilt makes way for the next older one. */
  async checkShown(): Promise<void> {
    await this.sites.showWhole('content');
  }

  /** Shows the site that a command on this machine has gone back to. */
  async followLink(): Promise<void> {
    if (await this.sites.followLink()) this.current = heldState();
  }

  /** Asks for a build of the content as it now is, in which these entries have changed. Ends when the newest one has been tried; changes that come meanwhile share one more build. */
  request(changed: Iterable<string> = []): Promise<void> {
    for (const path of changed) this.changed.add(path);
    this.isWanted = true;
    this.retries.stop();
    this.stopPreparing();
    if (this.current.state !== 'running') this.current = runningState();
    this.running ??= Promise.resolve().then(() => this.run());
    return this.running;
  }

  /**
   * Builds all anew, with nothing of the sites before: what has crept in by steps goes, and a file that the disk spoils
   * no longer spoils every site. Ends when that has been tried.
   */
  rebuild(): Promise<void> {
    this.isFromNothing = true;
    return this.request();
  }

  /** Something is being checked that will have to be built. */
  expect(): void {
    if (!this.running) this.options.warm?.();
  }

  /** Whether a build runs, of today or of a day to come. */
  get isBuilding(): boolean {
    return this.running !== undefined || this.preparing !== undefined;
  }

  /**
   * Builds the same content once more, since there is more now that its pages can offer. Waits until nothing is built;
   * editors hear nothing of it. Gives whether that was done: not where the newest content is not live, or the machine failed.
   */
  async refresh(): Promise<boolean> {
    await this.running;
    if (this.isStopped || this.current.state !== 'live') return false;
    this.stopPreparing();
    this.isWithMore = true;
    this.isWanted = true;
    this.running ??= Promise.resolve().then(() => this.run());
    await this.running;
    return this.isBetter;
  }

  /** Makes ready what the content as it is will say on a day to come. Whatever is asked for comes first. */
  async prepare(day: string, { build, stop }: Preparation): Promise<void> {
    if (this.running || this.preparing || this.isStopped) return;
    this.stopPreparing = stop;
    const from = { fingerprint: this.options.fingerprint(), day };
    this.preparing = this.sites
      .prepare(from, build)
      .catch(reportError)
      .finally(() => {
        this.preparing = undefined;
        this.stopPreparing = () => undefined;
      });
    await this.preparing;
  }

  /** Begins nothing more. Ends when the build that runs has ended. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.retries.stop();
    this.stopPreparing();
    await this.preparing;
    await this.running;
  }

  private async run(): Promise<void> {
    await this.preparing;
    while (this.isWanted && !this.isStopped) {
      this.isWanted = false;
      const from = Date.now();
      // Readers have the newest content already, and only what is as good as it gets is made of it.
      const isFinishing = this.current.state !== 'running';
      const result = await this.buildOnce().catch(toBroken);
      if (isFinishing) this.isBetter = result.ok;
      else this.tookMs = Date.now() - from;
      if (this.isWanted) continue;
      if (result.ok || result.faults.length > 0) this.retries.done();
      else if (!this.isStopped) this.retries.later();
      if (isFinishing) continue;
      this.current = toState(result);
      if (result.ok) this.changed.clear();
      this.isWanted = result.ok && (result.unfinished ?? []).length > 0;
      this.tell();
    }
    this.running = undefined;
  }

  private async buildOnce(): Promise<BuildResult> {
    const { fingerprint, build } = this.options;
    const before = fingerprint();
    const day = dayIn(new Date());
    if (await isHeld(this.options.sitesDir, before)) {
      await this.sites.followLink();
      return { ok: true, isHeld: true };
    }
    const { isFromNothing, isWithMore } = this;
    this.isFromNothing = false;
    this.isWithMore = false;
    const wanted = { fingerprint: before, day };
    const kept =
      isFromNothing || isWithMore
        ? undefined
        : ((await this.sites.publishAgain(wanted)) ?? (await this.sites.publishPrepared(wanted)));
    if (kept) return { ok: true, setAside: kept.manifest.setAside };
    const next = await this.sites.makeRoom();
    const former = isFromNothing ? undefined : await this.sites.former();
    const shown = this.shown;
    // Only what has no site yet is in a hurry; the nightly one is compared with what is live.
    const isHurried = !isFromNothing && former?.manifest.fingerprint !== before;
    const result = await build(next, former, isHurried);
    const isNewest = fingerprint() === before;
    const from = { fingerprint: isNewest ? before : '', day };
    if (isFromNothing && result.ok && result.files && isWholeFrom(shown, from))
      reportDifferences(shown.manifest, result.files);
    // What has passed goes live although newer content waits: steady saving must not keep everything back.
    if (result.ok)
      await this.sites.publish(
        next,
        from,
        result.files && { ...result, files: result.files, former },
      );
    else await this.sites.makeRoom();
    if (!isNewest) this.isWanted = true;
    return result;
  }

  private tell(): void {
    try {
      this.options.onTried?.(this.current);
    } catch (error) {
      reportError(error);
    }
  }
}

function toBroken(error: unknown): BuildResult {
  reportError(explainDiskFault(error) ?? error);
  return { ok: false, faults: [], isKilled: (error as NodeJS.ErrnoException).code === 'ENOMEM' };
}

const isWholeFrom = (
  site: ListedSite | undefined,
  { fingerprint, day }: BuiltFrom,
): site is ListedSite =>
  site?.manifest.fingerprint === fingerprint &&
  site.manifest.day === day &&
  site.manifest.unfinished.length === 0;

/** The site that was live should have been just what is made of the same content from nothing. */
function reportDifferences({ files, leftAt }: Manifest, made: SiteFiles): void {
  const names = new Set([...Object.keys(files), ...Object.keys(made)]);
  const differing = [...names].filter(
    (name) => !Object.hasOwn(leftAt, name) && files[name]?.sha256 !== made[name]?.sha256,
  );
  if (differing.length > 0) report('rebuilt otherwise', { files: differing.length });
}
