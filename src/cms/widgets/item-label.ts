import { useSyncExternalStore, type ReactNode } from 'react';
import type { Map } from 'immutable';
import { namesIn } from '../code-names.ts';
import { knownLists } from './choice-lists.ts';
import type { Field } from './control.ts';

type Item = Map<string, unknown>;

/** What a folded item of a list shows: drawn anew when a list has come that its names stand in. */
export function ItemLabel({ draw }: { draw: () => ReactNode }): ReactNode {
  useSyncExternalStore(knownLists.subscribe, knownLists.version);
  return draw();
}

/** An item with names in the place of codes. */
export const named = (item: Item, fields: Iterable<Field>): Item =>
  item.merge(namesIn(fields, item.toObject(), knownLists.get));
