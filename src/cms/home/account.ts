import { createElement as h } from 'react';
import type { User } from '../../../server/api/contract.ts';
import { PAGES } from '../people/pages.ts';

/** Whose account this is, and the pages about people that it may open. */
export const Account = ({ user }: { user: User }) =>
  h(
    'nav',
    { className: 'cms-account', 'aria-label': 'Tài khoản' },
    h('span', null, user.name),
    ...PAGES.filter(({ roles }) => roles.includes(user.role)).map(({ folder, name }) =>
      h('a', { key: folder, href: `${folder}/` }, name),
    ),
  );
