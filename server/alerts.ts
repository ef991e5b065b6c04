import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { onClock } from './on-clock.ts';
import { report } from './report.ts';

const EVERY = '*/5 * * * *';
const AGAIN_MS = 86_400_000;

/** Remembers of what somebody has been told, so that nobody hears the same thing every five minutes. */
export class Alerts {
  private told: readonly string[] = [];
  private at = 0;

  /** What is to be told now: everything, when something is new or a day has gone by; nothing else. */
  findNew(warnings: readonly string[], now: Date): readonly string[] {
    const isNew = warnings.some((warning) => !this.told.includes(warning));
    const isLongAgo = now.getTime() - this.at >= AGAIN_MS;
    if (warnings.length > 0 && !isNew && !isLongAgo) return [];
    this.told = warnings;
    this.at = now.getTime();
    return warnings;
  }
}

/** Asks every five minutes what is wrong, and hands it to the operator's command as its last argument. Gives the function that ends it. */
export function watchMachine(
  readWarnings: () => Promise<readonly string[]>,
  command: string | undefined,
  pattern: string = EVERY,
): () => void {
  const alerts = new Alerts();
  return onClock(pattern, async () => {
    const news = alerts.findNew(await readWarnings(), new Date());
    if (news.length === 0) return;
    report('warning', { count: news.length });
    if (command)
      await promisify(execFile)('sh', ['-c', `${command} "$1"`, 'sh', news.join('\n')], {
        timeout: 60_000,
      });
  });
}
