import type { APIRoute } from 'astro';
import { renderIndicatorChart } from '../../../integration/indicator-chart.ts';
import { figuresOverTime } from '../../../core/progress/indicators.ts';
import { hasChart } from '../../../core/progress/chart.ts';
import type { Figure, Indicator } from '../../../core/progress/types.ts';
import { getTaskRows } from '../../../queries/tasks.ts';

interface Props {
  indicator: Indicator;
  figures: Figure[];
  from: string;
}

export async function getStaticPaths() {
  return (await getTaskRows()).flatMap(({ task: { id, data }, standing }) =>
    data.indicators
      .map((indicator) => ({ indicator, figures: figuresOverTime(indicator.id, standing) }))
      .filter(({ indicator, figures }) => hasChart(indicator, figures))
      .map(({ indicator, figures }) => ({
        params: { id, indicator: indicator.id },
        props: { indicator, figures, from: data.schedule.from },
      })),
  );
}

/** An indicator over time, as a picture of its own that pages show and people may take. */
export const GET: APIRoute<Props> = ({ props: { indicator, figures, from } }) =>
  new Response(renderIndicatorChart(indicator, figures, from), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
