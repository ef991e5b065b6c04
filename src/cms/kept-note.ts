import { createElement as h } from 'react';

interface Props {
  collection: { get: (key: string) => unknown };
  entry: { get: (key: string) => unknown };
}

/** At the end of a form without a button to delete: why there is none, and what to do instead. */
export function KeptNote({ collection, entry }: Props) {
  const words = collection.get('kept');
  return typeof words === 'string' && !entry.get('newRecord')
    ? h('p', { className: 'cms-kept' }, words)
    : null;
}
