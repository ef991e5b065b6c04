import type { AccessActions } from '../api/door.ts';
import { SESSION_COOKIE } from './auth.ts';
import { sendCookies, type Entrance } from './entrance.ts';
import { shortAddress } from './log.ts';

/** Where somebody is logged in, and the ways out. */
export const ownSessions = (
  entrance: Entrance,
): Pick<AccessActions, 'logout' | 'sessions' | 'endSessions'> => ({
  logout: async (_, visit) => {
    const headers = entrance.headersOf(visit.request, [SESSION_COOKIE]);
    sendCookies(
      visit.response,
      (await entrance.auth.api.signOut({ headers, returnHeaders: true })).headers,
    );
    return {};
  },
  sessions: async (_, { session }) => {
    const { internalAdapter } = await entrance.auth.$context;
    const all = await internalAdapter.listSessions(session?.person ?? '', {
      onlyActiveSessions: true,
    });
    return all
      .map((one: (typeof all)[number] & { lastSeen?: Date | null }) => ({
        since: one.createdAt.toISOString(),
        lastSeen: (one.lastSeen ?? one.createdAt).toISOString(),
        address: shortAddress(one.ipAddress ?? ''),
        browser: one.userAgent ?? '',
        isThis: one.id === session?.id,
      }))
      .sort((a, b) => b.lastSeen.localeCompare(a.lastSeen));
  },
  endSessions: async (_, visit) => {
    const { session } = visit;
    if (!session) return {};
    const { internalAdapter } = await entrance.auth.$context;
    await internalAdapter.deleteUserSessions(session.person);
    entrance.note(visit, 'endSessions', session.login);
    return {};
  },
});
