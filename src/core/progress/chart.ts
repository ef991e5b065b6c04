import { TARGET_PERIODS } from '../../collections/enums.ts';
import { formatDay } from '../dates.ts';
import type { Figure, Indicator } from './types.ts';
import { formatFigure, formatTarget } from './format.ts';

const lower = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);

/** A picture needs at least two figures of a ratio; one figure is said better in words. */
export const hasChart = ({ kind }: Pick<Indicator, 'kind'>, figures: readonly Figure[]) =>
  kind === 'ratio' && figures.length > 1;

/** What the picture shows, in one sentence: from where to where, and what was promised. */
export function chartSentence(indicator: Indicator, figures: readonly Figure[]): string {
  const [first, last] = [figures[0], figures.at(-1)];
  const target = indicator.targets.at(-1);
  if (!first || !last || !target)
    throw new Error(`Chỉ số “${indicator.id}” chưa có số liệu để vẽ.`);
  return (
    `${indicator.name}: từ ${formatFigure(first, indicator)} ngày ${formatDay(first.asOf)} lên ${formatFigure(last, indicator)} ngày ${formatDay(last.asOf)}. ` +
    `Mục tiêu ${lower(TARGET_PERIODS[target.period])}: ${lower(formatTarget(indicator, target.value))}.`
  );
}
