import type { APIRoute } from 'astro';
import { reportRequests } from '../../core/progress/office.ts';
import { buildDay, getSorted } from '../../queries/content.ts';
import { getTaskRows } from '../../queries/tasks.ts';

/** The same for the CMS’s first screen. */
export const GET: APIRoute = async () =>
  Response.json({
    asOf: buildDay(),
    requests: reportRequests(await getTaskRows(), await getSorted('units'), buildDay()),
  });
