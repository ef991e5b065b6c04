import type { APIRoute } from 'astro';
import { answerCalendar } from '../../../queries/calendar.ts';

/** Deadlines of the tasks and the classes: open data. */
export const GET: APIRoute = () => answerCalendar({ hasDeadlines: true });
