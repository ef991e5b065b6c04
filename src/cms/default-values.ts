import type { CMS } from 'decap-cms-core';
import { thisDay } from './clock.ts';
import type { Field } from './widgets/control.ts';

const LAST = '{{last}}';
const keyOf = (field: string) => `cms.last.${field}`;
/** The fields that ask for what was chosen last. */
const remembered = new Set<string>();

/** What a field of a new entry starts with. Decap calls this as it makes the entry, so that nothing counts as typed. */
export function firstValue(field: Field): unknown {
  const value = field.get('default') ?? null;
  if (value === '{{now}}') return thisDay();
  if (value === '{{year}}') return thisDay().slice(0, 4);
  if (value !== LAST) return value;
  const name = String(field.get('name'));
  remembered.add(name);
  return localStorage.getItem(keyOf(name));
}

/** Keeps what this editor chose, whenever an entry was saved: whose unit reports, who writes. */
export function registerDefaultValues(cms: CMS): void {
  cms.registerEventListener({
    name: 'postSave',
    handler: ({ entry }) => {
      for (const name of remembered) {
        const value: unknown = entry.get('data').get(name);
        if (typeof value === 'string' && value) localStorage.setItem(keyOf(name), value);
      }
    },
  });
}
