import { el, paragraph, type Attributes, type Child } from './dom.ts';

interface Choice<T extends string> {
  value: T;
  label: string;
}

export interface Question<T extends string> {
  title: string;
  /** Paragraphs. */
  text: readonly string[];
  /** Points, such as places to be mended. */
  points?: readonly string[];
  /** What is looked at before the choice. */
  shown?: HTMLElement | undefined;
  /** The first is what most people want; the last is what closing the dialog means. */
  choices: readonly [Choice<T>, ...Choice<T>[]];
}

/** Opens a dialog over the page. Gives the way to close it, and when it is closed. */
export function openDialog(name: Attributes, ...parts: Child[]) {
  const dialog = el('dialog', { class: 'cms-dialog', ...name }, ...parts);
  const closed = new Promise((resolve) => dialog.addEventListener('close', resolve)).then(() =>
    dialog.remove(),
  );
  document.body.append(dialog);
  dialog.showModal();
  return { close: () => dialog.close(), closed };
}

/** Asks in a dialog over the page, and gives what was chosen. Does not vanish by itself, as a toast would. */
export async function ask<T extends string>({
  title,
  text,
  points = [],
  shown,
  choices,
}: Question<T>): Promise<T> {
  const id = `cms-dialog-${crypto.randomUUID()}`;
  const buttons = el('div', { class: 'cms-dialog-buttons' });
  let { value: chosen } = choices[choices.length - 1] ?? choices[0];
  for (const { value, label } of choices) {
    const choose = () => {
      chosen = value;
      dialog.close();
    };
    buttons.append(el('button', { type: 'button', onclick: choose }, label));
  }
  const dialog = openDialog(
    { 'aria-labelledby': id },
    el('h2', { id }, title),
    ...text.map((line) => paragraph(line)),
    points.length > 0 && el('ul', {}, ...points.map((point) => el('li', {}, point))),
    shown,
    buttons,
  );
  await dialog.closed;
  return chosen;
}

/** Tells something that must be read. */
export const tell = (title: string, text: readonly string[], points: readonly string[] = []) =>
  ask({ title, text, points, choices: [{ value: 'ok', label: 'Đã hiểu' }] });
