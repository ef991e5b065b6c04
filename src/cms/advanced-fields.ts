import { useState, type MouseEvent } from 'react';
import { button } from './react-parts.ts';

interface Field {
  get: (key: string) => unknown;
}

interface Entry {
  getIn: (path: readonly string[]) => unknown;
}

interface Props {
  /** Every field of the form, as Decap keeps them. */
  fields: { filter: (wanted: (field: Field) => boolean) => { size: number } };
  entry: Entry;
}

/** Whether a field waits behind the button. What only one kind of entry needs does so with every other kind. */
export const isMore = (field: Field, entry: Entry): boolean =>
  field.get('more') === true &&
  (!field.get('forKind') || field.get('forKind') !== entry.getIn(['data', 'kind']));

/** The button that shows the fields that a form seldom needs. They are there all the time, and checked with the others. */
export function AdvancedFields({ fields, entry }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const count = fields.filter((field) => isMore(field, entry)).size;
  if (count === 0) return null;
  const toggle = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    currentTarget.parentElement?.toggleAttribute('data-all', !isOpen);
    setIsOpen(!isOpen);
  };
  return button(
    isOpen ? 'Thu bớt các ô ít dùng' : `Hiện thêm ${count} ô ít dùng`,
    toggle,
    // Not another button after its words have changed: the focus stays.
    { key: '', className: 'cms-more', 'aria-expanded': isOpen },
  );
}

/** Shows those fields when what somebody is taken to is among them. */
export function revealField(isAmongThem: (hidden: Element) => boolean): void {
  const button = document.querySelector<HTMLButtonElement>('.cms-more[aria-expanded="false"]');
  const hidden = [...(button?.parentElement?.querySelectorAll(':scope > [data-more]') ?? [])];
  if (hidden.some(isAmongThem)) button?.click();
}
