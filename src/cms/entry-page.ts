import type { Map } from 'immutable';
import { createElement as h } from 'react';
import { addressOf, isAddressed } from '../core/addresses.ts';
import { href } from '../site.ts';
import { stateInList } from './approval.ts';
import { contentOf } from './draft.ts';

/** Where an entry stands on the site; undefined where its collection has no pages. A report stands on its task's page. */
export function pageOf(collection: string, slug: string, task?: unknown): string | undefined {
  if (collection === 'reports') return href(addressOf('tasks', String(task)));
  return isAddressed(collection) ? href(addressOf(collection, slug)) : undefined;
}

/** In a list: the way to an entry's page, where it is published as it stands. */
export function EntryPage({ entry, title }: { entry: Map<string, unknown>; title: string }) {
  const address = pageOf(
    contentOf(String(entry.get('collection'))),
    String(entry.get('slug')),
    entry.getIn(['data', 'task']),
  );
  if (!address || stateInList(entry.get('path'))) return null;
  return h(
    'a',
    {
      className: 'cms-entry-page',
      href: address,
      target: '_blank',
      rel: 'noopener',
      'aria-label': `Xem trên trang: ${title}`,
    },
    'Xem',
  );
}
