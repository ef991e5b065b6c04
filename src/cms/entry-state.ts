import { createElement as h, useEffect, useState } from 'react';
import { stateInList, watchStates } from './approval.ts';

/** What a list says of an entry that is not published as it stands, as long as that is so. */
export function EntryState({ path }: { path: string }) {
  const [state, setState] = useState(() => stateInList(path));
  useEffect(() => watchStates(() => setState(stateInList(path))), [path]);
  return state ? h('span', { className: 'cms-entry-state' }, state) : null;
}
