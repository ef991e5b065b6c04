import { el, paragraph } from './dom.ts';

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

/** Asks in a dialog over the page, and gives what was chosen. Does not vanish by itself, as a toast would. */
export function ask<T extends string>({
  title,
  text,
  points = [],
  shown,
  choices,
}: Question<T>): Promise<T> {
  const id = `cms-dialog-${crypto.randomUUID()}`;
  const buttons = el('div', { class: 'cms-dialog-buttons' });
  const dialog = el(
    'dialog',
    { class: 'cms-dialog', 'aria-labelledby': id },
    el('h2', { id }, title),
    ...text.map((line) => paragraph(line)),
    points.length > 0 && el('ul', {}, ...points.map((point) => el('li', {}, point))),
    shown,
    buttons,
  );
  return new Promise((resolve) => {
    const last = choices[choices.length - 1] ?? choices[0];
    let chosen = last.value;
    for (const { value, label } of choices) {
      const choose = () => {
        chosen = value;
        dialog.close();
      };
      buttons.append(el('button', { type: 'button', onclick: choose }, label));
    }
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(chosen);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Tells something that must be read. */
export const tell = (title: string, text: readonly string[], points: readonly string[] = []) =>
  ask({ title, text, points, choices: [{ value: 'ok', label: 'Đã hiểu' }] });
