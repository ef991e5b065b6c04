import { NO_DATA_LABEL } from '../collections/enums.ts';
import type { ReportTableRow } from '../core/progress/report-table.ts';
import { absoluteUrl } from '../site.ts';

/** The cells of a row after its number, each as its lines. Nobody clicks on paper: evidence is followed by its address. */
export const cellLines = ({
  annex,
  state,
  overdue,
  figures,
  evidence,
  judgements,
  reported,
}: ReportTableRow): (readonly string[])[] => [
  ...annex.map((words) => (words ? [words] : [])),
  overdue ? [state, overdue] : [state],
  figures,
  [
    ...evidence.flatMap(({ title, level, address }) => [
      `${title} (${level})`,
      ...(address ? [address.startsWith('/') ? absoluteUrl(address) : address] : []),
    ]),
    ...judgements,
  ],
  reported.length > 0 ? reported : [NO_DATA_LABEL],
];
