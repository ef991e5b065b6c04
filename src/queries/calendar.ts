import { toCalendar } from '../core/calendar.ts';
import { lastDayOf } from '../core/progress/computed.ts';
import { addressOf } from '../core/addresses.ts';
import { SITE_NAME, WARD_NAME, absoluteUrl } from '../site.ts';
import { buildDay, getSorted } from './content.ts';

/** A calendar for phones, as it is answered: the classes, and the deadlines of the tasks where they are asked for. */
export async function answerCalendar({ hasDeadlines }: { hasDeadlines: boolean }) {
  const events = await getSorted('events');
  const tasks = hasDeadlines ? await getSorted('tasks') : [];
  const text = toCalendar(
    events.map(({ id, data }) => ({ id, ...data, url: absoluteUrl(`/lich/#${id}`) })),
    tasks.map(({ id, data: { number, title, schedule } }) => ({
      id,
      title: `Việc ${number}. ${title}`,
      day: schedule.to ?? lastDayOf(Number(schedule.from.slice(0, 4))),
      isYearly: !schedule.to,
      url: absoluteUrl(addressOf('tasks', id)),
    })),
    {
      name: `${hasDeadlines ? SITE_NAME : 'Lớp học'} ${WARD_NAME}`,
      today: buildDay(),
    },
  );
  return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
}
