import { createElement as h, useState } from 'react';
import { copyText } from '../../core/copy-text.ts';
import type { ReportRequest } from '../../core/progress/report-requests.ts';
import { button } from '../react-parts.ts';

/** What the built site lists beside the CMS, below the same base path. */
const ADDRESS = '../bien-tap/xin-bao-cao.json';

/** What the last build has counted. Throws where no site is built yet. */
export async function readRequests(): Promise<readonly ReportRequest[]> {
  const response = await fetch(new URL(ADDRESS, location.href));
  return ((await response.json()) as { requests: ReportRequest[] }).requests;
}

/** Which units must be asked for a report now, each with a message that is ready to be sent. */
export function Requests({ requests }: { requests: readonly ReportRequest[] }) {
  const [copied, setCopied] = useState('');
  if (requests.length === 0) return null;
  const copy = async ({ unit, message }: ReportRequest) =>
    setCopied(
      (await copyText(message))
        ? `Đã sao chép tin nhắn gửi ${unit}.`
        : `Máy không cho sao chép tự động. Hãy bôi đen tin nhắn gửi ${unit} ở trên rồi sao chép.`,
    );
  return h(
    'section',
    { 'aria-labelledby': 'xin-bao-cao' },
    h('h2', { id: 'xin-bao-cao' }, `Cần xin báo cáo: ${requests.length} đơn vị`),
    ...requests.map((request) =>
      h(
        'details',
        { key: request.unit, className: 'cms-request' },
        h('summary', null, `${request.unit}: ${request.tasks.length} việc`),
        ...request.message.split('\n').map((line) => h('p', { key: line }, line)),
        button('Sao chép tin nhắn này', () => void copy(request)),
      ),
    ),
    h('p', { role: 'status' }, copied),
  );
}
