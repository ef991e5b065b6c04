import type { Setting } from '../collections/settings.ts';
import type { Day } from './dates.ts';
import { wereAsked, withoutFigures } from './drawings/asked.ts';
import { tellPlanEnds } from './progress/plan-end.ts';

interface Circumstances {
  tasks: Parameters<typeof tellPlanEnds>[1];
  consultation: Setting<'consultation'>;
  today: Day;
}

/** The fields of an entry as readers see them on a day; the same fields when they are shown as they were written. */
export function shownData<D>(
  entry: { collection: string; id: string; data: D },
  { tasks, consultation, today }: Circumstances,
): D {
  const data = tellPlanEnds(entry, tasks, today);
  return wereAsked(consultation, today) ? data : withoutFigures({ ...entry, data });
}
