import localForage from 'decap-cms-lib-util/dist/esm/localForage';
import { createElement as h, useEffect, useState } from 'react';
import { leftDrafts, type LeftDraft } from '../backend/drafts.ts';

/** What was begun on this machine and not published, each with the way back to it. */
export function DraftList() {
  const [drafts, setDrafts] = useState<readonly LeftDraft[]>([]);
  useEffect(() => void leftDrafts(localForage).then(setDrafts, () => undefined), []);
  if (drafts.length === 0) return null;
  return h(
    'section',
    { 'aria-labelledby': 'viet-do' },
    h('h2', { id: 'viet-do' }, 'Đang viết dở trên máy này'),
    h(
      'ul',
      { className: 'cms-matters' },
      ...drafts.map(({ name, when, path }) =>
        h(
          'li',
          { key: path },
          h('a', { href: `#${path}` }, `Viết tiếp: ${name}`),
          when && ` ${when}`,
        ),
      ),
    ),
  );
}
