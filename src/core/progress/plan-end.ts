import { formatDay, type Day } from '../dates.ts';

/** Words that rest on the plan. Who “is being” given a job today is another matter. */
const RESTS_ON_PLAN = /(đang )?(được (?:phường )?giao|phường giao) /gi;
const NAMED_TASKS = /\(việc (\d+)\)/g;
const YEARS = /, năm \d{4} và \d{4}/g;

interface PlannedTask {
  id: string;
  data: { number: number; schedule: { to?: Day | undefined } };
}

interface PlannedEntry<D> {
  collection: string;
  id: string;
  data: D;
}

/**
 * The fields of a guide or a task as they are true on a day: a sentence like “Phường giao …” is said with its end
 * once that is over. It rests on the task that it names, else on those of its entry; yearly work has no end. The same fields
 * when there is nothing to say.
 */
export function tellPlanEnds<D>(
  { collection, id, data }: PlannedEntry<D>,
  tasks: readonly PlannedTask[],
  today: Day,
): D {
  if (collection !== 'guides' && collection !== 'tasks') return data;
  const own = collection === 'tasks' ? [id] : ((data as { tasks?: readonly string[] }).tasks ?? []);
  let isTold = false;
  const tell = (text: string) => {
    const named = [...text.matchAll(NAMED_TASKS)].map(([, number]) => Number(number));
    const end = endOf(
      tasks.filter((task) =>
        named.length > 0 ? named.includes(task.data.number) : own.includes(task.id),
      ),
    );
    const said = end !== undefined && end < today ? withEnd(text, end) : text;
    isTold ||= said !== text;
    return said;
  };
  const words = told(data, tell);
  return isTold ? words : data;
}

/** The last day of the work; undefined when it has none. */
const endOf = (tasks: readonly PlannedTask[]): Day | undefined =>
  tasks
    .flatMap(({ data }) => data.schedule.to ?? [])
    .sort()
    .at(-1);

function withEnd(text: string, end: Day): string {
  const words = end.endsWith('-12-31') ? `năm ${end.slice(0, 4)}` : formatDay(end.slice(0, 7));
  const said = text.replace(RESTS_ON_PLAN, (whole, now: string | undefined) =>
    now ? whole : `${whole}(đến hết ${words}) `,
  );
  return said === text ? text : said.replace(YEARS, '');
}

/** The annex's own words stay. */
function told<T>(value: T, tell: (text: string) => string): T {
  if (typeof value === 'string') return tell(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => told(item, tell)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === 'verbatim' ? item : told(item, tell)]),
  ) as T;
}
