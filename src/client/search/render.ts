import { markWords } from '../../search/mark.ts';
import type { Query } from '../../search/query.ts';

/** What is shown of a page that was found. */
export interface Found {
  id: string;
  kind: string;
  title: string;
  /** Its summary, or the sentence that has the words. */
  text: string;
}

/** Puts a text into the clipboard; false when it may not. */
export type Copy = (text: string) => Promise<boolean>;

/** Where the list stands. */
export interface Place {
  base: string;
  isPage: boolean;
  copy: Copy;
}

/** An answer as it is shown. */
export interface Shown {
  query: Query;
  found: readonly Found[];
  typed: string;
  status: string;
  /** The answer is one of many while somebody types. */
  isPassing: boolean;
  searchExactly: () => void;
  /** Undefined when the whole text has answered, or is being asked. */
  searchWhole: (() => void) | undefined;
}

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

/** One result: a link, its kind, a sentence about it; what was asked for is marked. */
export function renderResult(
  { id, kind, title, text }: Found,
  query: Query,
  base: string,
): HTMLLIElement {
  const mark = (words: string, background = '') =>
    markWords(words, query).map(({ text: stretch, isFound }) => {
      if (!isFound) return stretch;
      const one = make('mark', {}, stretch);
      one.style.background = background;
      return one;
    });
  const about = make(
    'p',
    {},
    make('span', { className: 'text-soft' }, kind),
    ...(text ? [' · ', ...mark(text)] : []),
  );
  // One child: the parts of a title must not become items of the link's flex row. It is bold all over: its marks need a ground.
  const name = make('span', {}, ...mark(title, 'var(--color-on-board-mark)'));
  return make('li', {}, make('a', { href: addressOf(id, base) }, name), about);
}

/** "thuat-ngu/#otp" is a place on a page, everything else a page. */
const addressOf = (id: string, base: string) => `${base}${id}${id.includes('#') ? '' : '/'}`;

export const button = (words: string, onclick: () => void, className = 'btn two') =>
  make('button', { type: 'button', className, onclick }, words);

/** One row with a chip for each kind that was found, after one for all; the chosen one is pressed. */
export function renderChips(
  kinds: ReadonlyMap<string, number>,
  chosen: string | undefined,
  choose: (kind: string | undefined) => void,
): HTMLElement {
  const total = [...kinds.values()].reduce((sum, count) => sum + count, 0);
  const chip = (label: string, kind: string | undefined) => {
    const one = button(label, () => choose(kind), '');
    one.ariaPressed = String(kind === chosen);
    one.style.flexShrink = '0';
    return one;
  };
  const chips = [
    chip(`Tất cả (${total})`, undefined),
    ...[...kinds].map(([kind, count]) => chip(`${kind} (${count})`, kind)),
  ];
  const group = make('div', { className: 'chips' }, ...chips);
  Object.assign(group.style, { flexWrap: 'nowrap', overflowX: 'auto' });
  group.setAttribute('role', 'group');
  group.ariaLabel = 'Chỉ xem loại';
  return group;
}
