import { dayIn } from '../../src/core/dates.ts';

/** Asked often instead of waited for once: a long timer stands still while the machine sleeps. */
const EVERY_MS = 60_000;

/** Calls when the ward's day has changed. Gives the function that ends it. */
export function onNewDay(call: () => void): () => void {
  let day = dayIn(new Date());
  const timer = setInterval(() => {
    const today = dayIn(new Date());
    if (today === day) return;
    day = today;
    call();
  }, EVERY_MS);
  return () => clearInterval(timer);
}
