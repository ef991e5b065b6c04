import { createElement as h } from 'react';
import type { List } from 'immutable';
import type { Field } from './widgets/control.ts';

/** How much of a limited field is used: “118/200”. */
export function Counter({ field, value }: { field: Field; value: unknown }) {
  const [pattern = ''] = (field.get('pattern') as List<string> | undefined) ?? [];
  const most = Number(/\{0,(\d+)\}\$$/.exec(pattern)?.[1]);
  if (!most || typeof value !== 'string' || !value) return null;
  const used = [...value].length;
  return h('span', { className: 'cms-counter', 'data-over': used > most }, `${used}/${most}`);
}
