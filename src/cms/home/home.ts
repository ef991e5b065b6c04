import { createElement as h, useEffect, useState } from 'react';
import { isOfUnit, type User } from '../../../server/api/contract.ts';
import { callServer } from '../backend/server.ts';
import { thisDay } from '../clock.ts';
import { apiUrl, hasServer, readEntries, type Entry } from '../draft.ts';
import { bylineOf } from './links.ts';
import { Account } from './account.ts';
import { Awaiting } from './awaiting.ts';
import { DraftList } from './draft-list.ts';
import { Jobs } from './jobs.ts';
import { MattersPart, WeekPart } from './matters.ts';
import { RemovedList } from './removed-list.ts';
import { Requests } from './requests.ts';
import { Trial } from '../trial/trial.ts';
import { UnitHome } from './unit-home.ts';
import { Waiting } from './waiting.ts';
import { openMatters, weekIdeas, weekState } from './week.ts';

interface Known {
  week?: ReturnType<typeof weekState>;
  matters?: ReturnType<typeof openMatters>;
  ideas?: ReturnType<typeof weekIdeas>;
  tasks?: readonly Entry[];
  reports?: readonly Entry[];
  units?: readonly Entry[];
  guides?: readonly Entry[];
  platforms?: readonly Entry[];
}

/** The first screen: what this week has, the jobs that are done every week, and what somebody should look at. */
export function Home() {
  const today = thisDay();
  const [known, setKnown] = useState<Known>({});
  /** Null where there are no accounts. */
  const [user, setUser] = useState<User | null>(null);
  const [isTrying, setTrying] = useState(false);
  useEffect(() => {
    const learn = (more: Known) => setKnown((before) => ({ ...before, ...more }));
    if (hasServer())
      void callServer(apiUrl(), 'me', {}).then(
        (me) => setUser(me.isByAccount ? me.user : null),
        () => undefined,
      );
    void readEntries('units').then((units) => learn({ units }));
    void readEntries('news').then((news) => learn({ week: weekState(news, today) }));
    void Promise.all(['guides', 'tasks', 'reports', 'events'].map(readEntries)).then(
      ([guides = [], tasks = [], reports = [], events = []]) =>
        learn({
          matters: openMatters({ guides, tasks, reports }),
          ideas: weekIdeas({ events, reports, tasks, guides }, today),
          guides,
          tasks,
          reports,
        }),
    );
    void readEntries('platforms').then((platforms) => learn({ platforms }));
    // What was tried is read anew.
  }, [today, isTrying]);
  const { week, matters, ideas, tasks = [], reports = [], units = [], guides = [] } = known;
  const byline = bylineOf(units);
  const names = {
    nameOfTask: (id: unknown) => {
      const { number, title } = tasks.find(({ slug }) => slug === id)?.data ?? {};
      return title ? `Nhiệm vụ ${String(number)}: ${String(title)}` : String(id);
    },
    nameOfUnit: (id: unknown) => String(units.find(({ slug }) => slug === id)?.data.name ?? id),
  };
  if (isTrying)
    return h(Trial, {
      guides,
      nameOfPlatform: (id: unknown) =>
        String(known.platforms?.find(({ slug }) => slug === id)?.data.name ?? ''),
      leave: () => setTrying(false),
    });
  if (user && isOfUnit(user))
    return h(
      'main',
      { className: 'cms-home' },
      h('h1', null, 'Việc của đơn vị'),
      h(DraftList),
      h(UnitHome, { unit: user.unit ?? '', tasks, reports, ...names }),
      h(Account, { user }),
    );
  return h(
    'main',
    { className: 'cms-home' },
    h('h1', null, 'Hôm nay làm gì?'),
    h(DraftList),
    user && h(Waiting, { user }),
    user?.isOffice && h(Awaiting, { office: user.unit ?? '', reports, ...names }),
    h(WeekPart, { week, ideas, today, byline }),
    h(Jobs, { today, byline, onTry: () => setTrying(true) }),
    hasServer() && h(RemovedList),
    h(Requests),
    user && h(Account, { user }),
    h(MattersPart, { matters }),
  );
}
