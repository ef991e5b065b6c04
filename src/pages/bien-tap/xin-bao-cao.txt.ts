import type { APIRoute } from 'astro';
import { reportRequests } from '../../core/progress/office.ts';
import { buildDay, getSorted } from '../../queries/content.ts';
import { getTaskRows } from '../../queries/tasks.ts';

/** What the office must ask each unit for now, as messages that are ready to be sent. */
export const GET: APIRoute = async () => {
  const requests = reportRequests(await getTaskRows(), await getSorted('units'), buildDay());
  const text = requests.map(({ message }) => message).join('\n\n––––––––\n\n');
  return new Response(text || 'Hôm nay không phải xin báo cáo nào.', {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
