import { Fragment, createElement as h } from 'react';
import type { Day } from '../../core/dates.ts';
import { listPart } from '../react-parts.ts';
import { newsLink } from './links.ts';
import type { openMatters, weekIdeas, weekState } from './week.ts';

interface WeekProps {
  week: ReturnType<typeof weekState> | undefined;
  ideas: ReturnType<typeof weekIdeas> | undefined;
  today: Day;
  byline: string | undefined;
}

/** What this week has, and while it has nothing, what could be told of. */
export function WeekPart({ week, ideas = [], today, byline }: WeekProps) {
  return h(
    Fragment,
    null,
    h(
      'p',
      { className: 'cms-week', role: 'status', 'data-empty': week?.isEmpty },
      week ? h('b', null, week.sentence) : 'Đang xem tin của tuần này …',
      week && ` ${week.when}.`,
    ),
    week?.isEmpty &&
      ideas.length > 0 &&
      listPart(
        { id: 'goi-y', title: 'Tuần này có thể viết về' },
        ...ideas.map(({ kind, text }) =>
          h('li', { key: text }, h('a', newsLink(kind, today, byline), text)),
        ),
      ),
  );
}

/** What somebody should look at again. */
export function MattersPart({
  matters = [],
}: {
  matters: ReturnType<typeof openMatters> | undefined;
}) {
  if (matters.length === 0) return null;
  return listPart(
    { id: 'nen-xem', title: 'Nên xem lại' },
    ...matters.map(({ text, places }) =>
      h(
        'li',
        { key: text },
        h(
          'details',
          { className: 'cms-request' },
          h('summary', null, text),
          h(
            'ul',
            null,
            ...places.map(({ name, path }) =>
              h('li', { key: path }, h('a', { href: `#${path}` }, name)),
            ),
          ),
        ),
      ),
    ),
  );
}
