import { formatDay } from '../core/dates.ts';
import { indicatorName } from './widgets/indicators.ts';
import { titleOf, type Listed } from './widgets/choices.ts';
import type { Field } from './widgets/control.ts';

interface Option {
  get: (key: 'label' | 'value') => string;
}

type ListOf = (collection: string) => readonly Listed[] | undefined;

/** What a code in a list is called: the words of the field's choice, “số 3” for task nv-03. Other values stay as they are. */
export function optionLabel(field: Field | undefined, value: unknown): unknown {
  const options = field?.get('options') as Iterable<Option> | undefined;
  const option = [...(options ?? [])].find((one) => one.get('value') === value);
  if (option) return option.get('label');
  const task = field?.get('collection') === 'tasks' && /^nv-(\d+)$/.exec(String(value));
  return task ? `số ${Number(task[1])}` : value;
}

/** What editors call the values of an entry, or of an item within one. A name whose list has not come yet is “…”. */
export const namesIn = (
  fields: Iterable<Field>,
  data: Readonly<Record<string, unknown>>,
  listOf: ListOf,
): Record<string, unknown> => ({
  ...data,
  ...Object.fromEntries(
    [...fields].flatMap((field) => {
      const name = String(field.get('name'));
      return data[name] ? [[name, nameOf(field, data[name], listOf)]] : [];
    }),
  ),
});

function nameOf(field: Field, value: unknown, listOf: ListOf): unknown {
  const widget = field.get('widget');
  if (widget === 'day' && !field.get('time')) return formatDay(String(value));
  if (widget === 'indicator') return indicatorName(listOf('tasks'), String(value));
  if (widget !== 'relation' || typeof value !== 'string') return optionLabel(field, value);
  const patterns = [...(field.get('display_fields') as Iterable<string>)];
  const entry = listOf(String(field.get('collection')))?.find(({ slug }) => slug === value);
  return entry ? titleOf(entry.data, patterns) : '…';
}
