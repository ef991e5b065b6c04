import { createElement as h, useEffect, useState } from 'react';
import type { User, Waiting as WaitingText } from '../../../server/api/contract.ts';
import { callServer } from '../backend/server.ts';
import { apiUrl } from '../draft.ts';
import { KIND_NAMES, entryAddress, whoWaits } from '../people/waiting-words.ts';

/** What waits for a publisher's word; for a writer, what waits of her own and what was sent back. */
export function Waiting({ user }: { user: User }) {
  const [all, setAll] = useState<readonly WaitingText[]>([]);
  useEffect(() => {
    void callServer(apiUrl(), 'waiting', {}).then(setAll, () => undefined);
  }, []);
  if (all.length === 0) return null;
  return h(
    'section',
    { 'aria-labelledby': 'cho-duyet' },
    h('h2', { id: 'cho-duyet' }, `Chờ duyệt: ${all.length} bài`),
    h(
      'ul',
      { className: 'cms-awaiting' },
      ...all.map((waiting) => {
        const { path, origin, name, kind, returned } = waiting;
        return h(
          'li',
          { key: origin + path },
          h('b', null, name),
          h('p', null, `${KIND_NAMES[kind]}. ${whoWaits(waiting)}`),
          returned && h('p', null, `${returned.name} gửi lại: ${returned.reason}`),
          user.role === 'editor' && h('a', { href: entryAddress(path) }, 'Mở bài để sửa'),
        );
      }),
    ),
    h(
      'p',
      { className: 'cms-buttons' },
      h(
        'a',
        { className: 'cms-button cms-button-first', href: 'duyet/' },
        user.role === 'editor' ? 'Xem bài đang chờ' : 'Xem và duyệt',
      ),
    ),
  );
}
