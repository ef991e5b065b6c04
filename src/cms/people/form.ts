import { FIRST, button, el, type Attributes, type Child } from '../dom.ts';

/** A field under its name, with what it wants beside it. */
export function field(
  label: string,
  attributes: Readonly<Record<string, string | boolean | undefined>>,
  hint?: string,
): { input: HTMLInputElement; element: HTMLElement } {
  const id = `o-${attributes.name}`;
  const input = el('input', {
    id,
    required: true,
    ...attributes,
    ...(hint && { 'aria-describedby': `${id}-goi-y` }),
  });
  return labelled(label, input, hint && el('small', { id: `${id}-goi-y` }, hint));
}

const labelled = <T extends HTMLElement>(label: string, input: T, ...hint: Child[]) => ({
  input,
  element: el(
    'p',
    { class: 'people-field' },
    el('label', { for: input.id }, label),
    input,
    ...hint,
  ),
});

/** A box for a sentence or two. */
export const sentence = (label: string, id: string, maxlength: string) =>
  labelled(label, el('textarea', { id, rows: '2', maxlength, required: true }));

/** A field with a closed list, by code and words. */
export function choice(
  label: string,
  name: string,
  options: readonly (readonly [code: string, words: string])[],
  chosen = '',
): { input: HTMLSelectElement; element: HTMLElement } {
  const id = `o-${name}`;
  const input = el(
    'select',
    { id },
    ...options.map(([code, words]) =>
      el('option', { value: code, selected: code === chosen }, words),
    ),
  );
  return labelled(label, input);
}

/** A part of a page under its heading. */
export const part = (title: string, ...children: Child[]) =>
  el('section', { class: 'people-part' }, el('h2', {}, title), ...children);

/** Where a refusal is said aloud. */
export const saidPart = (text = '') => el('p', { role: 'alert', class: 'people-said' }, text);

/** A form whose sending is shown, and whose refusal is said aloud beside its button. */
export function form(
  label: string,
  send: () => Promise<void>,
  ...parts: (HTMLElement | false | undefined)[]
): HTMLFormElement {
  const said = saidPart();
  const submit = el('button', { type: 'submit', ...FIRST }, label);
  const element = el('form', { class: 'people-form' }, ...parts, said, submit);
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    void whileBusy(submit, said, send);
  });
  return element;
}

/** A button that rests while its work is done; why that failed is said in `said`. */
export function workButton(
  label: string,
  said: HTMLElement,
  work: () => Promise<void>,
  attributes: Attributes = {},
): HTMLButtonElement {
  const press = () => void whileBusy(pressed, said, work);
  const pressed: HTMLButtonElement = button(label, press, attributes);
  return pressed;
}

/** What a folded part says; `name` tells it from others for who only hears it. */
export const summaryOf = (label: string, name: string) =>
  el('summary', {}, label, el('span', { class: 'cms-unseen' }, ` ${name}`));

/** A part that stays folded until somebody wants it. */
export const folded = (label: string, name: string, ...parts: Child[]) =>
  el('details', {}, summaryOf(label, name), ...parts);

/** What is asked for when it is unfolded: `place` takes it, `said` why that failed. */
export function unfolding(
  summary: HTMLElement,
  place: HTMLElement,
  said: HTMLElement,
  load: () => Promise<Node[]>,
): HTMLElement {
  const open = async () => {
    if (place.childElementCount > 0) return;
    try {
      place.replaceChildren(...(await load()));
    } catch (error) {
      said.textContent = (error as Error).message;
    }
  };
  return el('details', { ontoggle: () => void open() }, summary, place);
}

/** Runs what a button does, and says why it failed. The button rests meanwhile. */
async function whileBusy(
  pressed: HTMLButtonElement,
  said: HTMLElement,
  work: () => Promise<void>,
): Promise<void> {
  pressed.disabled = true;
  said.textContent = '';
  try {
    await work();
  } catch (error) {
    said.textContent = (error as Error).message;
  } finally {
    pressed.disabled = false;
  }
}
