import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import type { FileDiagnostic } from '../src/core/diagnostic.ts';
import { explainDiskFault } from '../src/core/disk-fault.ts';
import type { BuildState } from './api/contract.ts';

export type BuildResult = { ok: true } | { ok: false; faults: readonly FileDiagnostic[] };

export interface BuilderOptions {
  /** Folder for built sites, each in a folder that never changes once it has its name. */
  sitesDir: string;
  /** Changes with everything that a build depends on. */
  fingerprint: () => string;
  build: (outDir: string) => Promise<BuildResult>;
  /** Serves a built site from now on. Throws when it is no whole site. */
  onLive: (dir: string) => void;
  /** Hears how the newest content fared, each time that it was tried. */
  onTried?: (state: BuildState) => void;
}

const MESSAGES = {
  live: 'Trang đã có bản mới nhất.',
  running: 'Đang dựng trang. Bài đã lưu; trang sẽ đổi sau khoảng một phút.',
  failed:
    'Bài đã lưu, nhưng trang chưa dựng lại được nên đang hiện bản trước. Hãy sửa các chỗ dưới đây rồi bấm “Đăng” lại.',
  broken:
    'Bài đã lưu, nhưng máy dựng trang gặp lỗi nên trang đang hiện bản trước. Hãy báo người kỹ thuật.',
};
/** Earlier sites stay a while: pages of them are still being sent, and an undone change is live again at once. */
const KEPT = 4;

/** Builds the site after changes, one build at a time, and switches only to what has passed every check. */
export class SiteBuilder {
  private readonly options: BuilderOptions;
  private current: BuildState = stateOf('running', MESSAGES.running);
  private running: Promise<void> | undefined;
  private isWanted = false;

  constructor(options: BuilderOptions) {
    this.options = options;
  }

  get state(): BuildState {
    return this.current;
  }

  /** Serves the newest whole site that is kept, until a build has passed. False when there is none. */
  showKept(): boolean {
    return this.listKept().some((dir) => {
      try {
        this.show(dir);
        return true;
      } catch (error) {
        console.error(error);
        return false;
      }
    });
  }

  /** Asks for a build of the content as it now is. Ends when the newest one has been tried; changes that come meanwhile share one more build. */
  request(): Promise<void> {
    this.isWanted = true;
    if (this.current.state !== 'running') this.current = stateOf('running', MESSAGES.running);
    this.running ??= Promise.resolve().then(() => this.run());
    return this.running;
  }

  private async run(): Promise<void> {
    while (this.isWanted) {
      this.isWanted = false;
      const result = await this.buildOnce().catch(toBroken);
      if (this.isWanted) continue;
      if (result.ok) this.current = stateOf('live', MESSAGES.live);
      else
        this.current = stateOf(
          'failed',
          result.faults.length ? MESSAGES.failed : MESSAGES.broken,
          result.faults,
        );
      this.options.onTried?.(this.current);
    }
    this.running = undefined;
  }

  private async buildOnce(): Promise<BuildResult> {
    const { sitesDir, fingerprint, build } = this.options;
    const name = fingerprint();
    const dir = join(sitesDir, name);
    if (!existsSync(dir)) {
      const unfinished = `${dir}.new`;
      rmSync(unfinished, { recursive: true, force: true });
      mkdirSync(sitesDir, { recursive: true });
      const result = await build(unfinished).catch(toBroken);
      const isStale = fingerprint() !== name;
      if (isStale) this.isWanted = true;
      if (!result.ok || isStale) {
        rmSync(unfinished, { recursive: true, force: true });
        return result;
      }
      renameSync(unfinished, dir);
    }
    this.show(dir);
    // The live site is the newest one, however fast sites follow one another and whatever the clock said before.
    const [newest = dir] = this.listKept();
    const now = Math.max(Date.now(), statSync(newest).mtimeMs + 1) / 1000;
    utimesSync(dir, now, now);
    for (const old of this.listKept().slice(KEPT)) rmSync(old, { recursive: true, force: true });
    return { ok: true };
  }

  /** Serves a site. One that is not whole, as a power cut leaves it, is removed, so that it is built anew. */
  private show(dir: string) {
    try {
      this.options.onLive(dir);
    } catch (error) {
      rmSync(dir, { recursive: true, force: true });
      throw error;
    }
  }

  /** Folders of built sites, the newest first. */
  private listKept(): string[] {
    const { sitesDir } = this.options;
    if (!existsSync(sitesDir)) return [];
    return readdirSync(sitesDir)
      .filter((name) => !name.endsWith('.new'))
      .map((name) => join(sitesDir, name))
      .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  }
}

function toBroken(error: unknown): BuildResult {
  console.error(explainDiskFault(error) ?? error);
  return { ok: false, faults: [] };
}

const stateOf = (
  state: BuildState['state'],
  message: string,
  faults: readonly FileDiagnostic[] = [],
): BuildState => ({
  state,
  since: new Date().toISOString(),
  faults,
  message,
});
