import { TARGET_PERIODS } from '../../collections/enums.ts';
import { formatTarget } from '../../core/progress/format.ts';
import type { Indicator } from '../../core/progress/types.ts';
import type { Listed } from './choices.ts';

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

const WHERE: Partial<Record<Indicator['kind'], string>> = {
  number: 'Ghi ở ô “Giá trị”.',
  ratio: 'Ghi ở hai ô “Số đã làm được” và “Tổng số”.',
  'yes-no': 'Ghi ở ô “Giá trị”: có thì ghi 1, không thì ghi 0.',
};

/** What is wanted of an indicator of the task, and which fields of the form take its figure; empty where there is none with this id. */
export function indicatorHelp(task: Listed | undefined, id: string | undefined): string {
  const indicator = task && indicatorsIn(task).find((one) => one.id === id);
  if (!indicator) return '';
  const targets = indicator.targets.map(
    ({ period, value }) =>
      `${TARGET_PERIODS[period].toLowerCase()} ${formatTarget(indicator, value)}`,
  );
  return `Mục tiêu: ${targets.join('; ')}. ${WHERE[indicator.kind] ?? ''}`.trim();
}
