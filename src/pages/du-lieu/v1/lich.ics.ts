import type { APIRoute } from 'astro';
import { addressOf } from '../../../core/addresses.ts';
import { toCalendar } from '../../../core/calendar.ts';
import { lastDayOf } from '../../../core/progress/computed.ts';
import { buildDay, getSorted } from '../../../queries/content.ts';
import { SITE_NAME, WARD_NAME, absoluteUrl } from '../../../site.ts';

/** Deadlines of the tasks and the classes, for calendars on phones. */
export const GET: APIRoute = async () => {
  const today = buildDay();
  const [events, tasks] = [await getSorted('events'), await getSorted('tasks')];
  const text = toCalendar(
    events.map(({ id, data }) => ({ id, ...data, url: absoluteUrl(`/lich/#${id}`) })),
    tasks.map(({ id, data: { number, title, schedule } }) => ({
      id,
      title: `Việc ${number}. ${title}`,
      day: schedule.to ?? lastDayOf(Number(schedule.from.slice(0, 4))),
      isYearly: !schedule.to,
      url: absoluteUrl(addressOf('tasks', id)),
    })),
    { name: `${SITE_NAME} ${WARD_NAME}`, today },
  );
  return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
