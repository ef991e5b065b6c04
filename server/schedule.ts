import { Cron } from 'croner';
import { TIME_ZONE } from '../src/site.ts';
import type { Approvals } from './approvals.ts';
import type { Log } from './people/log.ts';
import { reportError } from './report.ts';
import type { SiteBuilder } from './sites/builder.ts';

/** Asked often instead of waited for once: a long timer stands still while the machine sleeps. */
const EVERY = '* * * * *';

/**
 * Does what is due, at once and then each minute: what was due while the machine was off is late, not lost. Gives the
 * function that ends it.
 */
export function keepSchedule(
  approvals: Pick<Approvals, 'doDue'>,
  builder: Pick<SiteBuilder, 'request'>,
  log: Pick<Log, 'add'> | undefined,
): () => Promise<void> {
  const run = async () => {
    const done = await approvals.doDue(new Date());
    for (const { by, action, path } of done)
      log?.add({ login: by.login, name: by.name, action, subject: path, address: '' });
    if (done.length > 0) void builder.request();
  };
  let running = run().catch(reportError);
  const job = new Cron(EVERY, { timezone: TIME_ZONE, protect: true, unref: true }, () => {
    running = running.then(run).catch(reportError);
    return running;
  });
  return async () => {
    job.stop();
    await running;
  };
}
