import type { Closing } from '../../collections/closings.ts';
import type { Day } from '../dates.ts';
import { computeTaskStatuses } from './task-status.ts';
import { lastDayOf } from './computed.ts';
import { resultYearsOf } from './indicators.ts';
import { periodResult } from './results.ts';
import type { ReportEntry, SiteFacts, TaskEntry } from './types.ts';
import { formatResult } from './format.ts';

/** The results of a year as known on a day. Throws in Vietnamese while the year still runs. */
export function closePeriod(
  year: number,
  tasks: readonly TaskEntry[],
  reports: readonly ReportEntry[],
  facts: SiteFacts,
  today: Day,
): Closing {
  if (today <= lastDayOf(year))
    throw new Error(`Kỳ ${year} chưa hết, từ ngày 1/1/${year + 1} mới chốt được.`);
  const account = computeTaskStatuses(tasks, reports, facts, today).filter(({ task }) =>
    resultYearsOf(task, today).includes(year),
  );
  if (account.length === 0) throw new Error(`Không có việc nào phải có kết quả trong kỳ ${year}.`);
  return {
    year,
    closedOn: today,
    results: account.map(({ task, state, report, standing, indicators, events }) => ({
      task: task.id,
      result: periodResult(task, year, standing, facts, today),
      state,
      ...(report && { report: report.id }),
      figures: [
        ...indicators.flatMap((one) =>
          one.year === year && (one.figure || one.notEnteredBefore)
            ? [`${one.indicator.name}: ${formatResult(one)}`]
            : [],
        ),
        ...(events.held.length > 0
          ? [`Đã mở ${events.held.length} buổi, ${events.attendees} lượt người dự`]
          : []),
      ],
    })),
  };
}
