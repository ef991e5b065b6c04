import { createElement as h, useEffect, useState } from 'react';
import type { Removed } from '../../../server/api/contract.ts';
import { formatDay, dayIn } from '../../core/dates.ts';
import { bringBack, readRemoved } from '../removed.ts';

/** What was taken off the site, by whom and when, each with the way back. */
export function RemovedList() {
  const [entries, setEntries] = useState<readonly Removed[]>([]);
  const read = () => void readRemoved().then(setEntries, () => undefined);
  useEffect(read, []);
  if (entries.length === 0) return null;
  return h(
    'section',
    { 'aria-labelledby': 'da-go' },
    h('h2', { id: 'da-go' }, 'Đã gỡ trong 30 ngày qua'),
    h(
      'ul',
      { className: 'cms-matters' },
      ...entries.map((entry) =>
        h(
          'li',
          { key: entry.path },
          h(
            'button',
            {
              type: 'button',
              className: 'cms-button',
              onClick: () => void bringBack(entry).then(read),
            },
            `Lấy lại: ${entry.name}`,
          ),
          ` ${entry.by} gỡ ngày ${formatDay(dayIn(new Date(entry.at)))}.`,
        ),
      ),
    ),
  );
}
