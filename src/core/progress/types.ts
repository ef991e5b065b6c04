import type { Judgement } from '../../collections/judgements.ts';
import type { News } from '../../collections/news.ts';
import type { Task } from '../../collections/tasks.ts';
import type { Report } from '../../collections/reports.ts';
import type {
  DEADLINE_STATES,
  EVIDENCE_LEVELS,
  FRESHNESS,
  PERIOD_RESULTS,
  TASK_STATES,
  WORK_STATES,
} from '../../collections/enums.ts';
import type { Day } from '../dates.ts';

/** What the account reads of an entry. Every function of this folder is pure; the day comes in as an argument. */
export interface Entry<T> {
  id: string;
  data: T;
}

export type TaskEntry = Entry<
  Pick<
    Task,
    'number' | 'group' | 'title' | 'leads' | 'audiences' | 'schedule' | 'indicators' | 'guides'
  >
>;
export type ReportEntry = Entry<
  Pick<
    Report,
    'task' | 'date' | 'asOf' | 'period' | 'state' | 'figures' | 'confirmation' | 'corrects'
  > & {
    evidence: readonly Pick<Report['evidence'][number], 'level'>[];
  }
>;
export type JudgementEntry = Entry<Pick<Judgement, 'task' | 'by' | 'date' | 'words'>>;
export type NewsEntry = Entry<Pick<News, 'date' | 'kind' | 'channel'>>;
export type Indicator = Task['indicators'][number];
export type WorkState = keyof typeof WORK_STATES;
export type TaskState = keyof typeof TASK_STATES;
export type DeadlineState = keyof typeof DEADLINE_STATES;
export type Freshness = keyof typeof FRESHNESS;
export type EvidenceLevel = keyof typeof EVIDENCE_LEVELS;
export type PeriodResult = keyof typeof PERIOD_RESULTS;

export type EventEntry = Entry<{
  start: string;
  end: string;
  audiences: readonly string[];
  tasks: readonly string[];
  result?: { attendees: number } | undefined;
}>;

/** What the site knows without being told. */
export interface SiteFacts {
  /** Public address of this section; undefined while it is only tried out. */
  address: string | undefined;
  /** Day from which weeks are counted. */
  start: Day;
  /** Day from which news are entered here: of weeks before it nothing is known unless news were entered. */
  newsFrom: Day;
  news: readonly NewsEntry[];
  guides: readonly Entry<{ published: Day }>[];
  helpPoints: readonly Entry<{ duty: string; checked: Day; helpsWith: readonly string[] }>[];
  events: readonly EventEntry[];
  /** What bodies that oversee the ward said, newest first. */
  judgements: readonly JudgementEntry[];
}

/** One figure of an indicator, true on a day. A ratio has its two numbers, never a percentage alone. */
export interface Figure {
  value?: number | undefined;
  numerator?: number | undefined;
  denominator?: number | undefined;
  asOf: Day;
  /** Id of the report; undefined for what the site counts by itself. */
  report?: string | undefined;
}
