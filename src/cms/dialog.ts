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
  /** The first is what most people want; the last is what closing the dialog means. */
  choices: readonly [Choice<T>, ...Choice<T>[]];
}

/** Asks in a dialog over the page, and gives what was chosen. Does not vanish by itself, as a toast would. */
export function ask<T extends string>({
  title,
  text,
  points = [],
  choices,
}: Question<T>): Promise<T> {
  const dialog = element('dialog', 'cms-dialog');
  const heading = element('h2', '', title);
  heading.id = `cms-dialog-${crypto.randomUUID()}`;
  dialog.setAttribute('aria-labelledby', heading.id);
  const list = element('ul');
  list.append(...points.map((point) => element('li', '', point)));
  const buttons = element('div', 'cms-dialog-buttons');
  dialog.append(
    heading,
    ...text.map((paragraph) => element('p', '', paragraph)),
    ...(points.length ? [list] : []),
    buttons,
  );
  return new Promise((resolve) => {
    const last = choices[choices.length - 1] ?? choices[0];
    let chosen = last.value;
    for (const { value, label } of choices) {
      const button = element('button', '', label);
      button.type = 'button';
      button.addEventListener('click', () => {
        chosen = value;
        dialog.close();
      });
      buttons.append(button);
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

function element<N extends keyof HTMLElementTagNameMap>(
  name: N,
  className = '',
  text = '',
): HTMLElementTagNameMap[N] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
