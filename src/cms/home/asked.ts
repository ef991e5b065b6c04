import localForage from 'decap-cms-lib-util/dist/esm/localForage';
import type { Day } from '../../core/dates.ts';
import { leftDrafts } from '../backend/drafts.ts';
import { callServer } from '../backend/server.ts';
import { apiUrl, hasServer, readEntries } from '../draft.ts';
import { readRemoved } from '../removed.ts';
import { readRequests } from './requests.ts';
import { openMatters, weekIdeas, weekState } from './week.ts';

/** Null where there are no accounts. */
async function readUser() {
  if (!hasServer()) return null;
  const { user, isByAccount } = await callServer(apiUrl(), 'me', {});
  return isByAccount ? user : null;
}

export type Asked = ReturnType<typeof askAll>;

/** Asks for all that the first screen shows, at once. What cannot be had is undefined; `failure`, which comes last, says why. */
export function askAll(today: Day) {
  const failures: string[] = [];
  const orNothing = <T>(answer: Promise<T>): Promise<T | undefined> =>
    answer.catch((error: unknown) => {
      failures.push((error as Error).message);
      return undefined;
    });
  const user = readUser();
  const news = readEntries('news');
  const units = readEntries('units');
  const tasks = readEntries('tasks');
  const reports = readEntries('reports');
  const all = Promise.all([news, reports, tasks, readEntries('guides'), readEntries('events')]);
  const answers = {
    user: orNothing(user).then((known) => known ?? null),
    drafts: orNothing(leftDrafts(localForage)),
    waiting: orNothing(user.then((known) => (known ? callServer(apiUrl(), 'waiting', {}) : []))),
    units: orNothing(units),
    progress: orNothing(Promise.all([tasks, reports, units])),
    week: orNothing(news.then((known) => weekState(known, today))),
    ideas: orNothing(
      all.then(([known, reports, tasks, guides, events]) =>
        weekState(known, today).isEmpty ? weekIdeas({ events, reports, tasks, guides }, today) : [],
      ),
    ),
    matters: orNothing(
      all.then(([, reports, tasks, guides]) => openMatters({ guides, tasks, reports })),
    ),
    removed: orNothing(hasServer() ? readRemoved() : Promise.resolve([])),
    // Before the first build there are none.
    requests: readRequests().catch(() => []),
  };
  return { ...answers, failure: Promise.all(Object.values(answers)).then(() => failures[0]) };
}
