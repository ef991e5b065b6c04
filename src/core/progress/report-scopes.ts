import type { Day } from '../dates.ts';
import { yearsOf } from './indicators.ts';
import type { TaskEntry } from './types.ts';

/** A part of the printed table: all tasks, those of a unit, of a year, or both. */
export interface ReportScope<U> {
  /** Path below /tien-do/bao-cao/, undefined for the whole table. */
  path: string | undefined;
  unit?: U;
  year?: number;
  tasks: string[];
}

/** Every table that can be printed: whole, by unit that leads a task, by year, and by both; none of a unit that has no work in a year. */
export function reportScopes<U extends { id: string }>(
  rows: readonly { task: TaskEntry }[],
  units: readonly U[],
  today: Day,
): ReportScope<U>[] {
  const tasks = rows.map(({ task }) => task);
  const years = [...new Set(tasks.flatMap(({ data }) => yearsOf(data, today)))].toSorted(
    (a, b) => a - b,
  );
  const leading = units.filter(({ id }) => tasks.some(({ data }) => data.leads.includes(id)));
  const scopes = [undefined, ...leading].flatMap((unit) =>
    [undefined, ...years].map((year) => ({ unit, year })),
  );
  return scopes
    .map(({ unit, year }) => ({
      path: [unit?.id, year].filter(Boolean).join('/') || undefined,
      ...(unit && { unit }),
      ...(year && { year }),
      tasks: tasks
        .filter(
          ({ data }) =>
            (!unit || data.leads.includes(unit.id)) &&
            (!year || yearsOf(data, today).includes(year)),
        )
        .map(({ id }) => id),
    }))
    .filter((scope) => scope.tasks.length > 0);
}
