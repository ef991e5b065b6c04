import { findAttributeFault } from '../../markdown/component-rules.ts';
import type { AttributeKind, ContentComponent } from '../../markdown/components.ts';

interface Question {
  name: string;
  label: string;
  hint: string;
  kind: AttributeKind;
  isRequired: boolean;
}

/** Asks for what a component in a line needs, in a small window of its own. Null when the editor changes her mind. */
export function fillIn(component: ContentComponent, values: Readonly<Record<string, string>>): Promise<Record<string, string> | null> {
  const questions = questionsOf(component);
  const dialog = make('dialog', { className: 'cms-dialog' });
  const form = make('form', { method: 'dialog', noValidate: true });
  const fields = questions.map((question) => fieldFor(question, values[question.name] ?? ''));
  const cancel = make('button', { type: 'button', textContent: 'Bỏ qua' });
  const done = make('button', { type: 'submit', textContent: 'Xong' });
  const buttons = make('div', { className: 'cms-dialog-buttons' });
  buttons.append(done, cancel);
  form.append(make('h2', { textContent: component.label }), ...fields.map(({ element }) => element), buttons);
  dialog.append(form);
  document.body.append(dialog);
  dialog.setAttribute('aria-label', component.label);
  // Keys typed here are not for the editor behind the window.
  for (const event of ['keydown', 'paste', 'beforeinput']) dialog.addEventListener(event, (typed) => typed.stopPropagation());

  return new Promise((resolve) => {
    let answer: Record<string, string> | null = null;
    cancel.addEventListener('click', () => dialog.close());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const wrong = fields.filter((field) => !field.check());
      if (wrong[0]) return wrong[0].input.focus();
      answer = Object.fromEntries(
        fields.map(({ input }, place): [string, string] => [questions[place]?.name ?? '', input.value.trim()]).filter(([, value]) => value),
      );
      dialog.close();
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(answer);
    });
    dialog.showModal();
  });
}

function questionsOf({ attributes, required, hasBody, bodyLabel = '' }: ContentComponent): Question[] {
  const asked = Object.entries(attributes).map(([name, attribute]) => ({ name, ...attribute, isRequired: required.includes(name) }));
  return hasBody ? [{ name: 'text', label: bodyLabel, hint: 'Chữ bà con đọc trong câu.', kind: 'text', isRequired: true }, ...asked] : asked;
}

function fieldFor({ label, hint, kind, isRequired }: Question, value: string) {
  const id = `cms-fill-in-${crypto.randomUUID()}`;
  const input = make('input', { id, value, required: isRequired, inputMode: kind === 'phone' ? 'tel' : 'text' });
  const error = make('p', { className: 'cms-dialog-error', id: `${id}-error`, role: 'alert' });
  const help = make('p', { id: `${id}-hint`, textContent: hint });
  input.setAttribute('aria-describedby', `${help.id} ${error.id}`);
  const element = make('div');
  element.append(make('label', { htmlFor: id, textContent: isRequired ? label : `${label} (có thể bỏ trống)` }), input, help, error);
  const check = () => {
    const text = input.value.trim();
    const fault = text ? findAttributeFault(kind, text) : isRequired ? 'Mục này chưa có chữ. Hãy điền vào.' : undefined;
    error.textContent = fault ?? '';
    input.setAttribute('aria-invalid', String(fault !== undefined));
    return fault === undefined;
  };
  return { element, input, check };
}

const make = <K extends keyof HTMLElementTagNameMap>(tag: K, properties: object = {}): HTMLElementTagNameMap[K] =>
  Object.assign(document.createElement(tag), properties);
