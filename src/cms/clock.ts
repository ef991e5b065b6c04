import { dayIn, type Day } from '../core/dates.ts';

/** How far the server's clock is ahead of this machine's. */
let aheadMs = 0;

/** Learns the time from the head of an answer of the server. */
export function learnTime(date: string | null): void {
  const now = Date.parse(date ?? '');
  if (!Number.isNaN(now)) aheadMs = now - Date.now();
}

/** This day by the server's clock: that of an office's computer may be a year behind, and would date what is written there. */
export const thisDay = (): Day => dayIn(new Date(Date.now() + aheadMs));
