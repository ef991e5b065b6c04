import { createElement as h } from 'react';
import type { User, Waiting as WaitingText } from '../../../server/api/contract.ts';
import { listPart } from '../react-parts.ts';
import { KIND_NAMES, entryAddress, whatComes, whoWaits } from '../people/waiting-words.ts';

/** The lists of the first screen, by how far a text is. */
const LISTS: readonly { id: string; title: string; states: readonly WaitingText['state'][] }[] = [
  { id: 'cho-duyet', title: 'Chờ duyệt', states: ['review', 'failed'] },
  { id: 'ban-nhap', title: 'Bản nháp', states: ['draft'] },
  { id: 'hen-gio', title: 'Hẹn giờ', states: ['scheduled'] },
];

interface Props {
  user: User;
  waiting: readonly WaitingText[];
}

/** Who has written what that is not yet on the site: what waits for a publisher's word, drafts, what has its hour. A writer sees her own. */
export function Waiting({ user, waiting }: Props) {
  if (waiting.length === 0) return null;
  const isWriter = user.role === 'editor';
  return h(
    'div',
    null,
    ...LISTS.map(({ id, title, states }) => {
      const own = waiting.filter(({ state }) => states.includes(state));
      const head = { id, title: `${title}: ${own.length} bài`, className: 'cms-awaiting' };
      return own.length > 0 && listPart(head, ...own.map((one) => item(one, isWriter)));
    }),
    h(
      'p',
      { className: 'cms-buttons' },
      h(
        'a',
        { className: 'cms-button cms-button-first', href: 'duyet/' },
        isWriter ? 'Xem bài đang chờ' : 'Xem và duyệt',
      ),
    ),
  );
}

function item(waiting: WaitingText, isWriter: boolean) {
  const { path, origin, name, kind, returned, state, notes } = waiting;
  const comes = whatComes(waiting);
  const last = notes.at(-1);
  return h(
    'li',
    { key: origin + path },
    h('b', null, name),
    h('p', null, `${KIND_NAMES[kind]}. ${whoWaits(waiting)}`),
    comes && h('p', null, comes),
    returned && h('p', null, `${returned.name} gửi lại: ${returned.reason}`),
    last && h('p', null, `${last.name} ghi chú: ${last.text}`),
    (isWriter || state === 'draft') &&
      h('a', { href: entryAddress(path) }, isWriter ? 'Mở bài để sửa' : 'Mở bài'),
  );
}
