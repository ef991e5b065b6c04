import { el } from '../dom.ts';

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
  const element = el(
    'p',
    { class: 'people-field' },
    el('label', { for: id }, label),
    input,
    hint && el('small', { id: `${id}-goi-y` }, hint),
  );
  return { input, element };
}

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
  const element = el('p', { class: 'people-field' }, el('label', { for: id }, label), input);
  return { input, element };
}

export const button = (label: string, onclick: () => void, isFirst = false) =>
  el(
    'button',
    { type: 'button', class: isFirst ? 'cms-button cms-button-first' : 'cms-button', onclick },
    label,
  );

/** A form whose sending is shown, and whose refusal is said aloud beside its button. */
export function form(
  label: string,
  send: () => Promise<void>,
  ...parts: (HTMLElement | false | undefined)[]
): HTMLFormElement {
  const said = el('p', { role: 'alert', class: 'people-said' });
  const submit = el('button', { type: 'submit', class: 'cms-button cms-button-first' }, label);
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
  isFirst = false,
): HTMLButtonElement {
  const pressed: HTMLButtonElement = button(
    label,
    () => void whileBusy(pressed, said, work),
    isFirst,
  );
  return pressed;
}

/** Runs what a button does, and says why it failed. The button rests meanwhile. */
export async function whileBusy(
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
