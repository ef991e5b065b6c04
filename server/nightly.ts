import { addDays, dayIn } from '../src/core/dates.ts';
import { TIME_ZONE } from '../src/site.ts';
import { backUp, newestBackup, type BackupOptions } from './backup.ts';
import type { DataDir } from './data-dir.ts';
import { onClock } from './on-clock.ts';
import { report } from './report.ts';

/** When residents sleep. A machine that is off at night catches up when it is on. */
const FROM_HOUR = 2;
/** After one that failed, too: a disk or another machine may be back by then. */
const EVERY = '*/10 * * * *';
/** Again where something was published meanwhile. */
const PREPARE_AT = '30-50/10 23 * * *';
/** Between the new day's site, which is shown at midnight, and the backup's hours. */
const REBUILD_AT = '30 1 * * *';

/** Whether today's backup is still to be made. */
function isBackupDue(now: Date, newest: Date | undefined): boolean {
  const hour = Number(
    now.toLocaleString('en-GB', { timeZone: TIME_ZONE, hour: '2-digit', hourCycle: 'h23' }),
  );
  return hour >= FROM_HOUR && (newest === undefined || dayIn(newest) !== dayIn(now));
}

/** Makes today's backup where it is still to be made. Gives its name. */
export async function backUpIfDue(
  data: DataDir,
  options: Omit<BackupOptions, 'now'>,
  now: Date,
): Promise<string | undefined> {
  return isBackupDue(now, newestBackup(options.to)) ? backUp(data, { ...options, now }) : undefined;
}

/** Builds the site anew each night, with nothing of the ones before. Gives the function that ends it. */
export const rebuildNightly = (rebuild: () => Promise<void>): (() => void) =>
  onClock(REBUILD_AT, rebuild);

/** Makes the next day's site ready before its midnight. Gives the function that ends it. */
export const prepareNightly = (prepare: (day: string) => Promise<void>): (() => void) =>
  onClock(PREPARE_AT, () => prepare(addDays(dayIn(new Date()), 1)));

/** Makes a backup each night. Gives the function that ends it. */
export const backUpNightly = (data: DataDir, options: Omit<BackupOptions, 'now'>): (() => void) =>
  onClock(EVERY, async () => {
    if (await backUpIfDue(data, options, new Date())) report('backup');
  });
