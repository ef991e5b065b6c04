import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Figure, Indicator } from '../core/progress/types.ts';
import { formatNumber } from '../core/progress/format.ts';

const INK = '#16202f';
const SIZE = { width: 640, height: 300 };
/** Height of a line of text above a point, so that the point's own line stays free. */
const ABOVE = -14;

interface Point {
  day: Date;
  percent: number;
}

/**
 * A ratio over time as SVG text: one solid line with its figures, dashed lines for the targets, both labelled, so that
 * black and white is enough. Years without a figure are left out. The axis starts at zero.
 */
export function renderIndicatorChart(
  { targets }: Pick<Indicator, 'targets'>,
  figures: readonly Figure[],
  from: string,
): string {
  const points: Point[] = figures.flatMap(({ numerator, denominator, asOf }) =>
    numerator === undefined || denominator === undefined
      ? []
      : [{ day: new Date(asOf), percent: (numerator / denominator) * 100 }],
  );
  const promises = targets.map(({ period, value }) => ({
    value,
    start: new Date(Math.max(Date.parse(from), Date.parse(`${period}-01-01`))),
    end: new Date(`${period}-12-31`),
  }));
  const last = promises.at(-1)?.end ?? new Date(from);
  const { document } = parseHTML('<html></html>');
  const picture = Plot.plot({
    document: document as unknown as Document,
    ...SIZE,
    marginTop: 34,
    marginBottom: 34,
    marginLeft: 52,
    marginRight: 60,
    x: {
      type: 'utc',
      domain: [new Date(from), last],
      label: null,
      ticks: 'quarter',
      tickFormat: formatQuarter,
      tickSize: 6,
    },
    y: { domain: [0, 100], ticks: 5, label: null, tickFormat: (value: number) => `${value}%` },
    marks: [
      Plot.gridY({ stroke: INK, strokeOpacity: 0.18, ticks: 5 }),
      Plot.ruleY([0], { stroke: INK }),
      Plot.ruleY(promises, {
        y: 'value',
        x1: 'start',
        x2: 'end',
        stroke: INK,
        strokeWidth: 2,
        strokeDasharray: '3 5',
      }),
      Plot.text(promises, {
        y: 'value',
        x: 'start',
        text: ({ value }: { value: number }) => `Mục tiêu ${value}%`,
        textAnchor: 'start',
        dx: 4,
        dy: ABOVE,
      }),
      Plot.line(points, { x: 'day', y: 'percent', stroke: INK, strokeWidth: 3 }),
      Plot.dot(points, { x: 'day', y: 'percent', r: 5, fill: INK }),
      Plot.text(points, {
        x: 'day',
        y: 'percent',
        text: ({ percent }: Point) => `${formatNumber(percent, 1)}%`,
        dx: 8,
        dy: 14,
        textAnchor: 'start',
        fontWeight: 700,
      }),
    ],
    style: {},
  });
  return toFile(picture);
}

const formatQuarter = (day: Date) => `${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`;

/** A file of its own: with its namespace, larger type, and without the style element that the page’s policy would block. */
function toFile(picture: Element): string {
  for (const style of picture.querySelectorAll('style')) style.remove();
  for (const name of ['class', 'style']) picture.removeAttribute(name);
  picture.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  picture.setAttribute('font-size', '15');
  picture.setAttribute('fill', INK);
  return picture.outerHTML.replace(/-?\d+\.\d{3,}/g, (number) =>
    String(Math.round(Number(number) * 10) / 10),
  );
}
