export type Child = Node | string | false | undefined;
export type Attributes = Readonly<
  Record<string, string | boolean | ((event: Event) => void) | undefined>
>;

/** An element with its attributes, listeners (“onclick”) and children. Text is always text. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== false && child !== undefined));
  return element;
}

/** A paragraph. */
export const paragraph = (...children: Child[]) => el('p', {}, ...children);

/** A button of ours. */
export const button = (label: string, onPress: () => void, attributes: Attributes = {}) =>
  el('button', { type: 'button', class: 'cms-button', onclick: onPress, ...attributes }, label);
/** Makes it the one that most people want. */
export const FIRST = { class: 'cms-button cms-button-first' } as const;
