import type { Listed } from './choices.ts';

interface Indicator {
  id: string;
  name: string;
  unit: string;
  kind: string;
}

const indicatorsIn = ({ data }: Listed): Indicator[] =>
  (data.indicators as Indicator[] | undefined) ?? [];

/** The indicators of a task that somebody reports figures of, by name and unit; none of those that the site counts by itself. */
export const indicatorOptions = (task: Listed | undefined): { value: string; label: string }[] =>
  (task ? indicatorsIn(task) : [])
    .filter(({ kind }) => kind !== 'computed')
    .map(({ id, name, unit }) => ({ value: id, label: `${name} (${unit})` }));

/** What the indicator with this id is called; “…” until the tasks have come. */
export const indicatorName = (tasks: readonly Listed[] | undefined, id: string): string =>
  tasks?.flatMap(indicatorsIn).find((indicator) => indicator.id === id)?.name ?? '…';
