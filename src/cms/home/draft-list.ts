import { createElement as h } from 'react';
import { listPart } from '../react-parts.ts';
import type { LeftDraft } from '../backend/drafts.ts';

/** What was begun on this machine and not published, each with the way back to it. */
export function DraftList({ drafts }: { drafts: readonly LeftDraft[] }) {
  if (drafts.length === 0) return null;
  return listPart(
    { id: 'viet-do', title: 'Đang viết dở trên máy này' },
    ...drafts.map(({ name, when, path }) =>
      h(
        'li',
        { key: path },
        h('a', { href: `#${path}` }, `Viết tiếp: ${name}`),
        when && ` ${when}`,
      ),
    ),
  );
}
