import { createElement as h, useEffect, useState } from 'react';
import { isOfUnit, type User } from '../../../server/api/contract.ts';
import { thisDay } from '../clock.ts';
import type { Entry } from '../draft.ts';
import { inOrder, once } from '../in-order.ts';
import { Trial } from '../trial/trial.ts';
import { Account } from './account.ts';
import { askAll, type Asked } from './asked.ts';
import { Awaiting } from './awaiting.ts';
import { DraftList } from './draft-list.ts';
import { Jobs, type JobsProps } from './jobs.ts';
import { bylineOf } from './links.ts';
import { IdeasPart, MattersPart, WeekPart } from './matters.ts';
import { RemovedList } from './removed-list.ts';
import { Requests } from './requests.ts';
import { UnitHome } from './unit-home.ts';
import { Waiting } from './waiting.ts';

type Props = Omit<JobsProps, 'byline'>;

/** The first screen: what this week has, the jobs that are done every week, and what somebody should look at. */
export function Home() {
  const today = thisDay();
  const [isTrying, setTrying] = useState(false);
  // Another day, and what was tried, is read anew.
  return isTrying
    ? h(Trial, { leave: () => setTrying(false) })
    : h(FirstScreen, { key: today, today, onTry: () => setTrying(true) });
}

function FirstScreen({ today, onTry }: Props) {
  const [asked] = useState(() => askAll(today));
  return h(
    'main',
    { className: 'cms-home' },
    h('h1', null, 'Hôm nay làm gì?'),
    inOrder([
      once(asked.user, (user) =>
        user && isOfUnit(user)
          ? h(UnitScreen, { asked, user })
          : h(WardScreen, { asked, user, today, onTry }),
      ),
    ]),
  );
}

const UnitScreen = ({ asked, user }: { asked: Asked; user: User }) =>
  inOrder([
    once(asked.drafts, (drafts) => h(DraftList, { drafts })),
    once(asked.progress, ([tasks, reports]) =>
      h(UnitHome, { unit: user.unit ?? '', tasks, reports, nameOfTask: taskNames(tasks) }),
    ),
    h(Account, { user }),
    once(asked.failure, (message) => h('p', { role: 'alert' }, message)),
  ]);

function WardScreen({ asked, user, today, onTry }: Props & { asked: Asked; user: User | null }) {
  const [byline, setByline] = useState<string>();
  useEffect(() => {
    void asked.units.then((units = []) => setByline(bylineOf(units)));
  }, [asked]);
  return inOrder([
    once(asked.drafts, (drafts) => h(DraftList, { drafts })),
    user && once(asked.waiting, (waiting) => h(Waiting, { user, waiting })),
    user?.isOffice &&
      once(asked.progress, ([tasks, reports, units]) =>
        h(Awaiting, {
          office: user.unit ?? '',
          reports,
          nameOfTask: taskNames(tasks),
          nameOfUnit: (id) => String(units.find(({ slug }) => slug === id)?.data.name ?? id),
        }),
      ),
    once(asked.week, (week) => h(WeekPart, { week })),
    h(Jobs, { today, byline, onTry }),
    once(asked.ideas, (ideas) => h(IdeasPart, { ideas, today, byline })),
    once(asked.removed, (removed) => h(RemovedList, { removed })),
    once(asked.requests, (requests) => h(Requests, { requests })),
    user && h(Account, { user }),
    once(asked.matters, (matters) => h(MattersPart, { matters })),
    once(asked.failure, (message) => h('p', { role: 'alert' }, message)),
  ]);
}

const taskNames = (tasks: readonly Entry[]) => (id: unknown) => {
  const { number, title } = tasks.find(({ slug }) => slug === id)?.data ?? {};
  return title ? `Nhiệm vụ ${String(number)}: ${String(title)}` : String(id);
};
