import { createElement as h, useState } from 'react';
import type { Entry } from '../draft.ts';
import { FIRST, SentenceForm, button } from '../react-parts.ts';
import { awaitingReports, claimOf, judgeReport } from './reports.ts';

interface Props {
  /** Id of the office. */
  office: string;
  reports: readonly Entry[];
  nameOfTask: (id: unknown) => string;
  nameOfUnit: (id: unknown) => string;
}

/** The office's first screen: reports of the units that wait for its word. */
export function Awaiting({ office, reports, nameOfTask, nameOfUnit }: Props) {
  const [judged, setJudged] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const waiting = awaitingReports(reports, office).filter(({ slug }) => !judged.includes(slug));
  const judge = async (report: Entry, reason?: string) => {
    try {
      await judgeReport(report.slug, office, reason);
      setJudged((before) => [...before, report.slug]);
      setSaid(
        `${reason === undefined ? 'Đã xác nhận' : 'Đã gửi lại'} báo cáo của ${nameOfUnit(report.data.reportedBy)}.`,
      );
    } catch (error) {
      setSaid((error as Error).message);
    }
  };
  return h(
    'section',
    { 'aria-labelledby': 'cho-xac-nhan' },
    h('h2', { id: 'cho-xac-nhan' }, `Chờ xác nhận: ${waiting.length} báo cáo`),
    h('p', { role: 'status' }, said),
    h(
      'ul',
      { className: 'cms-awaiting' },
      ...waiting.map((report) =>
        h(
          'li',
          { key: report.slug },
          h('b', null, nameOfTask(report.data.task)),
          h('p', null, `${nameOfUnit(report.data.reportedBy)}: ${claimOf(report)}.`),
          h('a', { href: `#/collections/reports/entries/${report.slug}` }, 'Xem báo cáo'),
          button('Xác nhận', () => void judge(report), FIRST),
          // Which the unit and the page show.
          h(SentenceForm, {
            id: `gui-lai-${report.slug}`,
            summary: 'Gửi lại để bổ sung',
            label: 'Cần bổ sung gì? Một câu, hiện cả trên trang.',
            most: 300,
            done: 'Gửi lại',
            send: (reason) => void judge(report, reason),
          }),
        ),
      ),
    ),
  );
}
