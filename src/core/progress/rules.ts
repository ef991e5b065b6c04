import { JUDGES } from '../../collections/enums.ts';
import { quoted, type Words } from '../diagnostic.ts';
import { daysBetween, formatDay, type Day } from '../dates.ts';
import { computeFigure, isComputed } from './computed.ts';
import { isTargetMet, isWeekly, targetOf } from './indicators.ts';
import { STALE_DAYS, standingReports } from './reports.ts';
import type {
  Figure,
  Indicator,
  JudgementEntry,
  ReportEntry,
  SiteFacts,
  TaskEntry,
} from './types.ts';
import { formatFigure, formatTarget } from './format.ts';

/** What the rules may look at. Facts of the site are taken without a date: what it will know by itself is not typed. */
export interface ReportContext {
  tasks: ReadonlyMap<string, TaskEntry>;
  reports: readonly ReportEntry[];
  facts: SiteFacts;
}

type Rule = (
  report: ReportEntry,
  task: TaskEntry,
  known: ReportContext,
) => (Words & { path: PropertyKey[] })[];

const END_OF_TIME: Day = '9999-12-31';

/** What is wrong with a report when it is read beside its task and the other reports. An unknown task is somebody else's fault. */
export function findReportFaults(report: ReportEntry, known: ReportContext): ReturnType<Rule> {
  const task = known.tasks.get(report.data.task);
  return task ? RULES.flatMap((rule) => rule(report, task, known)) : [];
}

/** What is wrong with a judgement beside its task: nobody judges their own work. */
export function findJudgementFaults(
  { by, task }: JudgementEntry['data'],
  { tasks }: Pick<ReportContext, 'tasks'>,
): ReturnType<Rule> {
  return tasks.get(task)?.data.leads.includes(by)
    ? fault(
        'by',
        `${JUDGES[by]} chủ trì việc này nên không tự giám sát được. Hãy chọn nơi giám sát khác; đơn vị chủ trì thì gửi báo cáo tiến độ.`,
      )
    : [];
}

const fault = (field: string, message: string) => [{ path: [field], message }];

const RULES: Rule[] = [
  function period({ data }, { data: { schedule } }) {
    const [from = '', to] = [schedule.from, schedule.to].map((day) => day?.slice(0, 4));
    if (data.period >= from && (!to || data.period <= to)) return [];
    const span = to ? (from === to ? `năm ${from}` : `từ ${from} đến ${to}`) : `từ ${from}`;
    return fault(
      'period',
      `Việc này không có kỳ ${quoted(data.period)}, chỉ có ${span}. Hãy chọn đúng kỳ.`,
    );
  },

  function figures({ data }, task) {
    return data.figures.flatMap((figure, index) => {
      const words = figureFault(figure, task, data.figures.slice(0, index));
      return words ? [{ path: ['figures', index, 'indicator'], ...words }] : [];
    });
  },

  function maintained({ data }, { data: task }) {
    if (data.state !== 'maintained') return [];
    const isContinuous = task.schedule.kind === 'yearly' || task.indicators.some(isWeekly);
    if (!isContinuous)
      return fault(
        'state',
        '“Đang duy trì” chỉ dùng cho việc làm liên tục: việc hằng năm hoặc hằng tuần. Hãy chọn “Đang làm” hoặc “Đã hoàn thành”.',
      );
    if (daysBetween(data.asOf, data.date) <= STALE_DAYS) return [];
    return fault(
      'asOf',
      '“Đang duy trì” cần số liệu mới trong 90 ngày. Hãy ghi số liệu mới, hoặc chọn tình trạng khác.',
    );
  },

  function done(report, task, known) {
    if (report.data.state !== 'done') return [];
    return task.data.indicators.flatMap((indicator) => {
      const message = unmetFault(report, indicator, task, known);
      return message ? [{ path: ['state'], message }] : [];
    });
  },

  function correction({ id, data }, _, { reports }) {
    if (data.corrects === undefined) return [];
    const wrongly = (message: string) => fault('corrects', message);
    if (data.corrects === id)
      return wrongly('Báo cáo không thể sửa cho chính nó. Hãy chọn báo cáo bị sai.');
    const wrong = reports.find((one) => one.id === data.corrects);
    if (!wrong) return [];
    if (wrong.data.task !== data.task)
      return wrongly('Báo cáo bị sửa là của việc khác. Hãy chọn báo cáo của đúng việc này.');
    if (wrong.data.date > data.date || (wrong.data.date === data.date && wrong.id > id))
      return wrongly(
        `Báo cáo bị sửa gửi ngày ${formatDay(wrong.data.date)}, sau báo cáo này. Hãy xem lại hai ngày.`,
      );
    const other = reports.find((one) => one.data.corrects === data.corrects && one.id < id);
    return other
      ? wrongly(
          `Báo cáo ấy đã được sửa bằng báo cáo ngày ${formatDay(other.data.date)}. Hãy chọn báo cáo ngày ${formatDay(other.data.date)} để sửa tiếp.`,
        )
      : [];
  },
];

function figureFault(
  figure: ReportEntry['data']['figures'][number],
  task: TaskEntry,
  before: readonly { indicator: string }[],
): Words | undefined {
  const { indicators } = task.data;
  const indicator = indicators.find(({ id }) => id === figure.indicator);
  const typed = indicators.filter((one) => !isComputed(one));
  if (!indicator) {
    const message = typed.length
      ? `Chỉ số đã chọn không phải của việc này. Hãy chọn ${typed.map(({ name }) => quoted(name)).join(' hoặc ')}.`
      : 'Việc này phụ lục không đặt con số. Hãy bỏ dòng này, viết số vào lời báo cáo.';
    return { message, technical: `Việc này không có chỉ số mã ${quoted(figure.indicator)}.` };
  }
  if (isComputed(indicator))
    return { message: 'Chỉ số này được tự động đếm, không gõ tay được. Hãy bỏ dòng này.' };
  if (before.some((one) => one.indicator === figure.indicator))
    return { message: 'Chỉ số này đã ghi ở trên. Hãy bỏ một dòng.' };
  const isRatio = figure.value === undefined;
  if (indicator.kind === 'ratio' && !isRatio)
    return {
      message: `Tỷ lệ phải có hai số: số đã làm được và tổng số (${indicator.unit}). Hãy ghi cả hai, không ghi phần trăm.`,
    };
  if (indicator.kind !== 'ratio' && isRatio)
    return { message: `Chỉ số này là một con số (${indicator.unit}). Hãy ghi vào “Giá trị”.` };
  return undefined;
}

/** “Done” stands only on the figures of the period: those of this report or of one before it. */
function unmetFault(
  report: ReportEntry,
  indicator: Indicator,
  task: TaskEntry,
  { reports, facts }: ReportContext,
): string | undefined {
  const { period, date } = report.data;
  const year = Number(period);
  const target =
    targetOf(indicator, year, task.data.schedule.kind) ?? indicator.targets.at(-1)?.value ?? 0;
  const counted = isComputed(indicator)
    ? computeFigure(indicator, facts, task, year, END_OF_TIME)
    : undefined;
  const figure = counted?.figure ?? typedFigure(report, indicator.id, reports, date);
  if (counted?.isMet ?? (figure && isTargetMet(indicator, target, figure))) return undefined;
  const now = figure ? `đang là ${formatFigure(figure, indicator)}` : 'chưa có số liệu';
  const advice = isComputed(indicator)
    ? 'Hãy chọn tình trạng khác; số này được tự động đếm.'
    : 'Hãy ghi số đạt mục tiêu, hoặc chọn “Đang làm”.';
  return `“Đã hoàn thành” cần đạt mục tiêu của kỳ ${period}. ${quoted(indicator.name)} ${now}, mục tiêu ${formatTarget(indicator, target)}. ${advice}`;
}

function typedFigure(
  report: ReportEntry,
  indicator: string,
  reports: readonly ReportEntry[],
  date: Day,
): Omit<Figure, 'asOf'> | undefined {
  const before = standingReports(reports, date).filter(
    ({ data }) => data.task === report.data.task && data.period === report.data.period,
  );
  return [report, ...before]
    .flatMap(({ data }) => data.figures)
    .find((figure) => figure.indicator === indicator);
}
