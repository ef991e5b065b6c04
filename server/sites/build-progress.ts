import type { BuildState } from '../api/contract.ts';
import { heldState, runningState, toState, type BuildResult } from './build-state.ts';

/** How far the newest content is on its way to readers, as editors hear of it. */
export class BuildProgress {
  private current: BuildState = runningState();
  /** How long the last build took. */
  private tookMs: number | undefined;
  /** Entries that were changed since the content of the live site. */
  private readonly changed = new Set<string>();

  get state(): BuildState {
    const { since } = this.current;
    if (!this.isRunning) return this.current;
    const current = { ...this.current, building: [...this.changed] };
    if (this.tookMs === undefined) return current;
    const leftMs = this.tookMs - (Date.now() - Date.parse(since));
    return { ...current, secondsLeft: Math.max(1, Math.ceil(leftMs / 1000)) };
  }

  get isRunning(): boolean {
    return this.current.state === 'running';
  }

  /** There is newer content, in which these entries have changed. */
  begin(changed: Iterable<string>): void {
    for (const path of changed) this.changed.add(path);
    if (!this.isRunning) this.current = runningState();
  }

  took(ms: number): void {
    this.tookMs = ms;
  }

  done(result: BuildResult): void {
    this.current = toState(result);
    if (result.ok) this.changed.clear();
  }

  /** Somebody has gone back to an earlier site. */
  hold(): void {
    this.current = heldState();
  }
}
