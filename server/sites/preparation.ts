import { reportError } from '../report.ts';

/** The making of a site for a day to come: at most one, and whatever else is asked for ends it. */
export class Preparation {
  private running: Promise<void> | undefined;
  private end: () => void = () => undefined;

  get isRunning(): boolean {
    return this.running !== undefined;
  }

  /** Begins it; `end` has it stop before it is done. */
  start(work: Promise<void>, end: () => void): Promise<void> {
    this.end = end;
    this.running = work.catch(reportError).finally(() => {
      this.running = undefined;
      this.end = () => undefined;
    });
    return this.running;
  }

  stop(): void {
    this.end();
  }

  /** Ends when none is made any more. */
  async ended(): Promise<void> {
    await this.running;
  }
}
