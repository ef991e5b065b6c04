import type { Phase } from '../core/phase.ts';

/** Takes the time of one phase after the other. */
export class Stopwatch {
  readonly phases: Phase[] = [];
  #wall = performance.now();
  #cpu = process.cpuUsage();

  /** A phase ends here, and the next one begins. */
  lap(name: string): void {
    const [wall, { user, system }] = [performance.now(), process.cpuUsage(this.#cpu)];
    this.phases.push({ name, wallMs: wall - this.#wall, cpuMs: (user + system) / 1000 });
    this.#wall = wall;
    this.#cpu = process.cpuUsage();
  }
}
