import { createElement as h, useState } from 'react';
import { formatDay, dayIn } from '../../core/dates.ts';
import { bringBack, readRemoved } from '../removed.ts';

/** What was taken off the site in this browser, each with the way back. */
export function RemovedList() {
  const [entries, setEntries] = useState(readRemoved);
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
              onClick: () => void bringBack(entry).then(() => setEntries(readRemoved())),
            },
            `Lấy lại “${entry.title}”`,
          ),
          ` Gỡ ngày ${formatDay(dayIn(new Date(entry.at)))}.`,
        ),
      ),
    ),
  );
}
