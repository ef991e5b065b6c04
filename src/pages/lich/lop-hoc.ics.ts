import type { APIRoute } from 'astro';
import { answerCalendar } from '../../queries/calendar.ts';

/** The classes alone, for residents' phones. */
export const GET: APIRoute = () => answerCalendar({ hasDeadlines: false });
