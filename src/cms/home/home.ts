import { createElement as h, useEffect, useState } from 'react';
import { isOfUnit, type User } from '../../../server/api/contract.ts';
import type { Day } from '../../core/dates.ts';
import { thisDay } from '../clock.ts';
import type { Entry } from '../draft.ts';
import { inOrder, once } from '../in-order.ts';
import { Trial } from '../trial/trial.ts';
import { Account } from './account.ts';
import { askAll, type Asked } from './asked.ts';
import { Awaiting } from './awaiting.ts';
import { DraftList } from './draft-list.ts';
import { Jobs } from './jobs.ts';
import { bylineOf } from './links.ts';
import { IdeasPart, MattersPart, WeekPart } from './matters.ts';
import { RemovedList } from './removed-list.ts';
import { Requests } from './requests.ts';
import { UnitHome } from './unit-home.ts';
import { Waiting } from './waiting.ts';
import { openMatters, weekIdeas, weekState } from './week.ts';

interface Props {
  today: Day;
  onTry: () => void;
}

/** The first screen: what this week has, the jobs that are done every week, and what somebody should look at. */
export function Home() {
  const today = thisDay();
  const [isTrying, setTrying] = useState(false);
  // Another day, and what was tried, is read anew.
  return isTrying
    ? h(Trial, { leave: () => setTrying(false) })
    : h(FirstScreen, { key: today, today, onTry: () => setTrying(true) });
}

function FirstScreen(props: Props) {
  const [asked] = useState(askAll);
  return h(
    'main',
    { className: 'cms-home' },
    h('h1', null, 'Hôm nay làm gì?'),
    inOrder([
      once(asked.user, (user) =>
        user && isOfUnit(user)
          ? h(UnitScreen, { asked, user })
          : h(WardScreen, { ...props, asked, user }),
      ),
    ]),
  );
}

/** Why a part is not there. */
const failurePart = ({ failure }: Asked) =>
  once(failure, (message) => message && h('p', { role: 'alert' }, message));

function UnitScreen({ asked, user }: { asked: Asked; user: User }) {
  return inOrder([
    once(asked.drafts, (drafts) => drafts && h(DraftList, { drafts })),
    once(
      asked.progress,
      (known) =>
        known && h(UnitHome, { ...known, unit: user.unit ?? '', nameOfTask: taskNames(known) }),
    ),
    h(Account, { user }),
    failurePart(asked),
  ]);
}

function WardScreen({
  asked,
  user,
  today,
  onTry,
}: Props & { asked: Asked; user: User | undefined }) {
  const [byline, setByline] = useState<string>();
  useEffect(() => {
    void asked.units.then((units = []) => setByline(bylineOf(units)));
  }, [asked]);
  return inOrder([
    once(asked.drafts, (drafts) => drafts && h(DraftList, { drafts })),
    user && once(asked.waiting, (waiting) => waiting && h(Waiting, { user, waiting })),
    user?.isOffice &&
      once(
        asked.progress,
        (known) =>
          known &&
          h(Awaiting, {
            office: user.unit ?? '',
            reports: known.reports,
            nameOfTask: taskNames(known),
            nameOfUnit: (id) =>
              String(known.units.find(({ slug }) => slug === id)?.data.name ?? id),
          }),
      ),
    once(asked.news, (news) => news && h(WeekPart, { week: weekState(news, today) })),
    h(Jobs, { today, byline, onTry }),
    once(
      asked.content,
      (known) =>
        known &&
        weekState(known.news, today).isEmpty &&
        h(IdeasPart, { ideas: weekIdeas(known, today), today, byline }),
    ),
    once(asked.removed, (removed) => removed && h(RemovedList, { removed })),
    once(asked.requests, (requests) => h(Requests, { requests })),
    user && h(Account, { user }),
    once(asked.content, (known) => known && h(MattersPart, { matters: openMatters(known) })),
    failurePart(asked),
  ]);
}

const taskNames =
  ({ tasks }: { tasks: readonly Entry[] }) =>
  (id: unknown) => {
    const { number, title } = tasks.find(({ slug }) => slug === id)?.data ?? {};
    return title ? `Nhiệm vụ ${String(number)}: ${String(title)}` : String(id);
  };
