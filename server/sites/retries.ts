const PAUSES_MS = [2000, 10_000, 30_000];

/** Further tries of what the machine has spoilt: one that was short of memory or room for a while gets over it without a hand. */
export class Retries {
  private readonly again: () => void;
  private readonly pausesMs: readonly number[];
  /** Tries of the same content that the machine has spoilt. */
  private spoilt = 0;
  private next: NodeJS.Timeout | undefined;

  /** How long to wait before the next try; the last pause again and again. */
  constructor(again: () => void, pausesMs: readonly number[] = PAUSES_MS) {
    this.again = again;
    this.pausesMs = pausesMs;
  }

  later(): void {
    const pause = this.pausesMs[Math.min(this.spoilt, this.pausesMs.length - 1)];
    this.spoilt += 1;
    this.next = setTimeout(this.again, pause);
  }

  /** The machine has done its part. */
  done(): void {
    this.spoilt = 0;
  }

  /** Nothing is tried again by itself. */
  stop(): void {
    clearTimeout(this.next);
  }
}
