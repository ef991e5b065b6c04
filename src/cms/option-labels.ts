import type { Field } from './widgets/control.ts';

interface Option {
  get: (key: 'label' | 'value') => string;
}

/** What a code in a list is called: the words of the field's choice, “số 3” for task nv-03. Other values stay as they are. */
export function optionLabel(field: Field | undefined, value: unknown): unknown {
  const options = field?.get('options') as Iterable<Option> | undefined;
  const option = [...(options ?? [])].find((one) => one.get('value') === value);
  if (option) return option.get('label');
  const task = field?.get('collection') === 'tasks' && /^nv-(\d+)$/.exec(String(value));
  return task ? `số ${Number(task[1])}` : value;
}
