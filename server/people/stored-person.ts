import { ROLES, type Person, type Role } from '../api/contract.ts';

/** The unit that confirms what others report. */
const OFFICE = 'van-phong';

/** A person as the library keeps it. */
export interface StoredPerson {
  id: string;
  name: string;
  username: string;
  role: string;
  unit?: string | null;
  banned?: boolean | null;
  lastSeen?: Date | null;
  createdAt: Date;
}

const isRole = (role: string): role is Role => (ROLES as readonly string[]).includes(role);

/** A person as the contract has it. An unknown role may do the least. */
export function toPerson(stored: StoredPerson, invitedUntil: Date | undefined): Person {
  const { id, username, name, role, unit, banned, lastSeen } = stored;
  return {
    id,
    login: username,
    name,
    role: isRole(role) ? role : 'editor',
    unit: unit ?? undefined,
    isOffice: unit === OFFICE,
    isLocked: Boolean(banned),
    lastSeen: lastSeen?.toISOString(),
    invitedUntil: invitedUntil?.toISOString(),
  };
}
