import { findAttributeFault } from '../../core/dialect/component-rules.ts';
import type { ComponentAttribute, ContentComponent } from '../../core/dialect/components.ts';
import { openDialog } from '../dialog.ts';
import { el } from '../dom.ts';
import { readEntries } from '../draft.ts';

interface Question extends ComponentAttribute {
  name: string;
  isRequired: boolean;
}

type Values = Record<string, string>;

/** Asks, in a window over the page, for what a component in a line needs. Null when the editor changes her mind. */
export async function fillIn(
  component: ContentComponent,
  values: Readonly<Values>,
): Promise<Values | null> {
  const fields = await Promise.all(
    questionsOf(component).map((question) => fieldFor(question, values[question.name] ?? '')),
  );
  let answer: Values | null = null;
  const submit = (event: Event) => {
    event.preventDefault();
    const wrong = fields.filter((field) => !field.check());
    if (wrong[0]) return wrong[0].input.focus();
    answer = Object.fromEntries(
      fields.map(({ name, input }) => [name, input.value.trim()]).filter(([, value]) => value),
    );
    dialog.close();
  };
  const form = el(
    'form',
    { novalidate: true, onsubmit: submit },
    el('h2', {}, component.label),
    ...fields.map(({ element }) => element),
    el(
      'div',
      { class: 'cms-dialog-buttons' },
      el('button', { type: 'submit' }, 'Xong'),
      el('button', { type: 'button', onclick: () => dialog.close() }, 'Bỏ qua'),
    ),
  );
  const dialog = openDialog({ 'aria-label': component.label }, form);
  await dialog.closed;
  return answer;
}

function questionsOf({ attributes, required, bodyLabel }: ContentComponent): Question[] {
  const hint = 'Chữ bà con đọc trong câu.';
  return [
    ...(bodyLabel
      ? [{ name: 'text', label: bodyLabel, hint, kind: 'text' as const, isRequired: true }]
      : []),
    ...Object.entries(attributes).map(([name, attribute]) => ({
      name,
      ...attribute,
      isRequired: required.includes(name),
    })),
  ];
}

async function fieldFor({ name, label, hint, kind, isRequired }: Question, value: string) {
  const id = `cms-fill-in-${name}`;
  const described = { id, 'aria-describedby': `${id}-hint ${id}-error` };
  const input =
    kind === 'term'
      ? el('select', described, ...(await termOptions(value)))
      : el('input', { ...described, value, inputmode: kind === 'phone' ? 'tel' : 'text' });
  const error = el('p', { class: 'cms-dialog-error', id: `${id}-error`, role: 'alert' });
  const element = el(
    'div',
    {},
    el('label', { for: id }, isRequired ? label : `${label} (có thể bỏ trống)`),
    input,
    el('p', { id: `${id}-hint` }, hint),
    error,
  );
  const check = () => {
    const text = input.value.trim();
    const missing = isRequired ? 'Mục này chưa có chữ. Hãy điền vào.' : '';
    const fault = text ? (findAttributeFault(kind, text) ?? '') : missing;
    error.textContent = fault;
    input.setAttribute('aria-invalid', String(fault !== ''));
    return fault === '';
  };
  return { name, element, input, check };
}

/** The words that the glossary explains. */
async function termOptions(chosen: string): Promise<HTMLOptionElement[]> {
  const terms = (await readEntries('terms'))
    .map(({ slug, data }) => ({ slug, term: String(data.term ?? slug) }))
    .sort((a, b) => a.term.localeCompare(b.term, 'vi'));
  return [
    el('option', { value: '' }, 'Bấm để chọn'),
    ...terms.map(({ slug, term }) =>
      el('option', { value: slug, selected: slug === chosen }, term),
    ),
  ];
}
