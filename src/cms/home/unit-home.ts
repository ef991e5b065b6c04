import { createElement as h } from 'react';
import type { Entry } from '../draft.ts';
import { listPart } from '../react-parts.ts';
import { claimOf, verdictOn } from './reports.ts';

interface Props {
  unit: string;
  tasks: readonly Entry[];
  reports: readonly Entry[];
  nameOfTask: (id: unknown) => string;
}

/** The first screen of a unit: its tasks, each with its last report and the button to report. */
export function UnitHome({ unit, tasks, reports, nameOfTask }: Props) {
  return listPart(
    { id: 'viec-don-vi', title: 'Việc của đơn vị', className: 'cms-awaiting' },
    ...tasks.map(({ slug }) => {
      const last = reports
        .filter(({ data }) => data.task === slug)
        .toSorted((a, b) => b.slug.localeCompare(a.slug))[0];
      return h(
        'li',
        { key: slug },
        h('b', null, nameOfTask(slug)),
        h('p', null, last ? `${claimOf(last)}. ${verdictOn(last)}` : 'Chưa có báo cáo nào.'),
        h(
          'a',
          {
            className: 'cms-button cms-button-first',
            href: `#/collections/reports/new?${new URLSearchParams({ task: slug, reportedBy: unit })}`,
          },
          'Báo cáo việc này',
        ),
      );
    }),
  );
}
