import type { Card } from '../../search/cards.ts';
import { markWords } from '../../search/mark.ts';
import type { Query } from '../../search/query.ts';

/** An element with properties and children. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** One result: a link, its kind, our own summary with the found words marked. */
export function renderResult(
  { id, kind, title, summary }: Card,
  query: Query,
  base: string,
): HTMLLIElement {
  const marked = markWords(summary, query).map(({ text, isFound }) =>
    isFound ? make('mark', {}, text) : text,
  );
  const about = make(
    'p',
    {},
    make('span', { className: 'text-soft' }, kind),
    ...(summary ? [' · ', ...marked] : []),
  );
  return make('li', {}, make('a', { href: addressOf(id, base) }, title), about);
}

/** "thuat-ngu/#otp" is a place on a page, everything else a page. */
const addressOf = (id: string, base: string) => `${base}${id}${id.includes('#') ? '' : '/'}`;

/** One chip for each kind that was found, after one for all; the chosen one is pressed. */
export function renderChips(
  kinds: ReadonlyMap<string, number>,
  chosen: string | undefined,
  choose: (kind: string | undefined) => void,
): HTMLElement {
  const total = [...kinds.values()].reduce((sum, count) => sum + count, 0);
  const chip = (label: string, kind: string | undefined) => {
    const button = make('button', { type: 'button', onclick: () => choose(kind) }, label);
    button.ariaPressed = String(kind === chosen);
    return button;
  };
  const chips = [
    chip(`Tất cả (${total})`, undefined),
    ...[...kinds].map(([kind, count]) => chip(`${kind} (${count})`, kind)),
  ];
  const group = make('div', { className: 'chips' }, ...chips);
  group.setAttribute('role', 'group');
  group.ariaLabel = 'Chỉ xem loại';
  return group;
}
