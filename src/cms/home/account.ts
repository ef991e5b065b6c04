import { createElement as h, useEffect, useState } from 'react';
import { PAGES } from '../people/pages.ts';
import { callServer } from '../backend/server.ts';
import { apiUrl } from '../draft.ts';
import type { User } from '../../../server/api/contract.ts';

/** Whose account this is, and the pages about people that it may open. Nothing where there are no accounts. */
export function Account() {
  const [user, setUser] = useState<User | null>(null);
  useEffect(() => {
    void callServer(apiUrl(), 'me', {})
      .then((me) => setUser(me.isByAccount ? me.user : null))
      .catch(() => undefined);
  }, []);
  if (!user) return null;
  return h(
    'nav',
    { className: 'cms-account', 'aria-label': 'Tài khoản' },
    h('span', null, user.name),
    ...PAGES.filter(({ roles }) => roles.includes(user.role)).map(({ folder, name }) =>
      h('a', { key: folder, href: `${folder}/` }, name),
    ),
  );
}
