import type { User } from './contract.ts';
import type { Session } from './sessions.ts';

/** What the CMS is told of who is at work, and a little more: the contract leaves out what it does not name. */
export const toUser = ({ person, ...known }: Omit<Session, 'id' | 'isFresh'>): User => ({
  ...known,
  id: person,
});
