import { createElement as h } from 'react';
import type { JobsProps } from './jobs.ts';
import { listPart } from '../react-parts.ts';
import { newsLink } from './links.ts';
import type { openMatters, weekIdeas, weekState } from './week.ts';

/** What this week has. */
export const WeekPart = ({ week }: { week: ReturnType<typeof weekState> }) =>
  h(
    'p',
    { className: 'cms-week', role: 'status', 'data-empty': week.isEmpty },
    h('b', null, week.sentence),
    ` ${week.when}.`,
  );

interface IdeasProps extends Omit<JobsProps, 'onTry'> {
  ideas: ReturnType<typeof weekIdeas>;
}

/** What a week that has nothing yet could be told of. */
export const IdeasPart = ({ ideas, today, byline }: IdeasProps) =>
  ideas.length > 0 &&
  listPart(
    { id: 'goi-y', title: 'Tuần này có thể viết về' },
    ...ideas.map(({ kind, text }) =>
      h('li', { key: text }, h('a', newsLink(kind, today, byline), text)),
    ),
  );

/** What somebody should look at again. */
export const MattersPart = ({ matters }: { matters: ReturnType<typeof openMatters> }) =>
  matters.length > 0 &&
  listPart(
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
