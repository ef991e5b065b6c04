import type { APIRoute } from 'astro';
import { answerCalendar } from '../../queries/calendar.ts';
import { getSorted } from '../../queries/content.ts';

/** The classes alone, for residents' phones. There is no calendar without an entry (RFC 5545, 3.6). */
export const getStaticPaths = async () =>
  (await getSorted('events')).length > 0 ? [{ params: { calendar: 'lop-hoc' } }] : [];

export const GET: APIRoute = () => answerCalendar({ hasDeadlines: false });
