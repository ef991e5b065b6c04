import { formatDay } from '../../core/dates.ts';
import { WORK_STATES } from '../../collections/enums.ts';
import { thisDay } from '../clock.ts';
import type { Entry } from '../draft.ts';
import { editEntry } from '../edit-entry.ts';

/** Reports of other units that the office has neither confirmed nor sent back, oldest first. */
export function awaitingReports(reports: readonly Entry[], office: string | undefined): Entry[] {
  const corrected = new Set(reports.map(({ data }) => data.corrects));
  return reports
    .filter(
      ({ slug, data }) =>
        !data.confirmation && !data.sentBack && data.reportedBy !== office && !corrected.has(slug),
    )
    .toSorted((a, b) => String(a.data.date).localeCompare(String(b.data.date)));
}

/** What became of a report: "chờ Văn phòng xác nhận". */
export function verdictOn({ data }: Entry): string {
  const confirmation = data.confirmation as { date?: string } | undefined;
  const sentBack = data.sentBack as { date?: string; reason?: string } | undefined;
  if (confirmation) return `Văn phòng xác nhận ngày ${formatDay(String(confirmation.date))}.`;
  if (sentBack)
    return `Văn phòng gửi lại ngày ${formatDay(String(sentBack.date))}: ${sentBack.reason}`;
  return 'Chờ Văn phòng xác nhận.';
}

/** "Đã hoàn thành, báo ngày 12/11/2026". */
export const claimOf = ({ data }: Entry): string =>
  `${WORK_STATES[data.state as keyof typeof WORK_STATES]}, báo ngày ${formatDay(String(data.date))}`;

/** Confirms a report in the office's name, or sends it back with a sentence. Throws when the server refuses. */
export async function judgeReport(slug: string, unit: string, reason?: string): Promise<void> {
  const date = thisDay();
  const [name, value] =
    reason === undefined ? ['confirmation', { unit, date }] : ['sentBack', { unit, date, reason }];
  await editEntry(`src/content/reports/${slug}.mdx`, ({ document }) =>
    document.set(name, document.createNode(value)),
  );
}
