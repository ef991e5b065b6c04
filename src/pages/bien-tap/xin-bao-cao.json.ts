import type { APIRoute } from 'astro';
import { buildDay } from '../../queries/content.ts';
import { getReportRequests } from '../../queries/tasks.ts';

/** The same for the CMS’s first screen. */
export const GET: APIRoute = async () =>
  Response.json({ asOf: buildDay(), requests: await getReportRequests() });
