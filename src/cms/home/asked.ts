import localForage from 'decap-cms-lib-util/dist/esm/localForage';
import type { User } from '../../../server/api/contract.ts';
import { leftDrafts } from '../backend/drafts.ts';
import { callServer } from '../backend/server.ts';
import { apiUrl, hasServer, readEntries } from '../draft.ts';
import { readRemoved } from '../removed.ts';
import { readRequests } from './requests.ts';

/** Undefined where there are no accounts. */
const readUser = async (): Promise<User | undefined> => {
  if (!hasServer()) return undefined;
  const { user, isByAccount } = await callServer(apiUrl(), 'me', {});
  return isByAccount ? (user ?? undefined) : undefined;
};

export type Asked = ReturnType<typeof askAll>;

/** Asks for all that the first screen shows, at once. What cannot be had is undefined; `failure`, which comes last, says why. */
export function askAll() {
  const failures: string[] = [];
  const orNothing = <T>(answer: Promise<T>): Promise<T | undefined> =>
    answer.catch((error: unknown) => {
      failures.push((error as Error).message);
      return undefined;
    });
  const user = readUser();
  const news = readEntries('news');
  const units = readEntries('units');
  const reports = readEntries('reports');
  const tasks = readEntries('tasks');
  const answers = {
    user: orNothing(user),
    drafts: orNothing(leftDrafts(localForage)),
    waiting: orNothing(user.then((known) => (known ? callServer(apiUrl(), 'waiting', {}) : []))),
    units: orNothing(units),
    progress: orNothing(allOf({ units, reports, tasks })),
    news: orNothing(news),
    content: orNothing(
      allOf({ news, reports, tasks, guides: readEntries('guides'), events: readEntries('events') }),
    ),
    removed: orNothing(hasServer() ? readRemoved() : Promise.resolve([])),
    // Before the first build there are none.
    requests: readRequests().catch(() => []),
  };
  return { ...answers, failure: Promise.all(Object.values(answers)).then(() => failures[0]) };
}

/** Several answers as one, each by its name. */
async function allOf<T extends Record<string, Promise<unknown>>>(answers: T) {
  const known = await Promise.all(Object.values(answers));
  return Object.fromEntries(Object.keys(answers).map((name, index) => [name, known[index]])) as {
    [Name in keyof T]: Awaited<T[Name]>;
  };
}
