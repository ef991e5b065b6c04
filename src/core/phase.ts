/** What a part of some work has cost. */
export interface Phase {
  name: string;
  wallMs: number;
  /** Time of the processor, of this process alone. */
  cpuMs: number;
}
