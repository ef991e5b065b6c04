import type { User } from './contract.ts';
import type { Session } from './sessions.ts';

/** What the CMS is told of who is at work. */
export const toUser = ({
  person,
  login,
  name,
  role,
  unit,
  isOffice,
}: Omit<Session, 'id' | 'isFresh'>): User => ({
  id: person,
  login,
  name,
  role,
  unit,
  isOffice,
});
