import type { APIRoute } from 'astro';
import { getReportRequests } from '../../queries/tasks.ts';

/** What the office must ask each unit for now, as messages that are ready to be sent. */
export const GET: APIRoute = async () => {
  const text = (await getReportRequests()).map(({ message }) => message).join('\n\n––––––––\n\n');
  return new Response(text || 'Hôm nay không phải xin báo cáo nào.');
};
