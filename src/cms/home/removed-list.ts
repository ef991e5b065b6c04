import { createElement as h, useState } from 'react';
import type { Removed } from '../../../server/api/contract.ts';
import { formatDay, dayIn } from '../../core/dates.ts';
import { button, listPart } from '../react-parts.ts';
import { bringBack, readRemoved } from '../removed.ts';

/** What was taken off the site, by whom and when, each with the way back. */
export function RemovedList({ removed }: { removed: readonly Removed[] }) {
  const [entries, setEntries] = useState(removed);
  const read = () => void readRemoved().then(setEntries, () => undefined);
  if (entries.length === 0) return null;
  return listPart(
    { id: 'da-go', title: 'Đã gỡ trong 30 ngày qua' },
    ...entries.map((entry) =>
      h(
        'li',
        { key: entry.path },
        button(`Lấy lại: ${entry.name}`, () => void bringBack(entry).then(read)),
        ` ${entry.by} gỡ ngày ${formatDay(dayIn(new Date(entry.at)))}.`,
      ),
    ),
  );
}
