import type { ClassChange } from '../collections/events.ts';
import { formatDay, formatTime } from './dates.ts';

/** A class as far as it was changed after it had been announced. */
export interface Changed {
  changes: readonly ClassChange[];
}

const lastOf = ({ changes }: Changed, ...kinds: readonly ClassChange['kind'][]) =>
  [...changes].reverse().find(({ kind }) => kinds.includes(kind));

/** Whether a class that was announced does not take place. */
export const isCancelled = (one: Changed): boolean =>
  lastOf(one, 'cancelled', 'restored')?.kind === 'cancelled';

/** What became of a class that was announced: a word for its state, and a sentence. Undefined where it takes place as announced. */
export function classNotice(one: Changed): { state: string; words: string } | undefined {
  const change = isCancelled(one) ? lastOf(one, 'cancelled') : lastOf(one, 'moved');
  if (!change) return undefined;
  const { kind, announced, start, place, reason } = change;
  const before = [
    ...(start ? [`ngày ${formatDay(start)}, lúc ${formatTime(start)}`] : []),
    ...(place ? [`ở ${place}`] : []),
  ].join(', ');
  return {
    state: kind === 'cancelled' ? 'Đã hủy' : 'Đã dời',
    words: [
      ...(before ? [`Trước đây báo ${before}.`] : []),
      `Báo ngày ${formatDay(announced)}${reason ? `: ${reason}` : ''}.`,
    ].join(' '),
  };
}
