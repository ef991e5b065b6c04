import { createElement as h, useEffect, useRef } from 'react';
import type { Choice } from './choices.ts';

interface Props {
  id: string;
  choices: readonly Choice[];
  /** Place of what the keyboard is at. */
  active: number;
  /** Said where there is nothing to choose. */
  nothing: string;
  onChoose: (choice: Choice) => void;
}

/** The list of a combobox: the keyboard moves in the field, which names the active choice. */
export function ChoiceList({ id, choices, active, nothing, onChoose }: Props) {
  const list = useRef<HTMLUListElement>(null);
  // In braces: newer browsers give a promise, which React would take for the effect's end.
  useEffect(() => {
    list.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return h(
    'ul',
    {
      ref: list,
      id,
      role: 'listbox',
      'aria-label': 'Các mục để chọn',
      // The field keeps the focus, so that the list stays open until the press has ended.
      onMouseDown: (event) => event.preventDefault(),
    },
    ...choices.map((choice, index) =>
      h(
        'li',
        {
          key: choice.slug,
          id: `${id}-${index}`,
          role: 'option',
          'aria-selected': index === active,
          onClick: () => onChoose(choice),
        },
        choice.title,
      ),
    ),
    choices.length === 0 && h('li', { key: '', role: 'presentation' }, nothing),
  );
}
