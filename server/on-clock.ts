import { Cron } from 'croner';
import { TIME_ZONE } from '../src/site.ts';
import { reportError } from './report.ts';

/** Does something at each of these times by the ward's clock, never twice at once. Gives the function that ends it. */
export function onClock(times: string, work: () => Promise<unknown>): () => void {
  const options = { timezone: TIME_ZONE, protect: true, unref: true, catch: reportError };
  const job = new Cron(times, options, async () => void (await work()));
  return () => job.stop();
}
