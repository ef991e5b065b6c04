import { createElement as h, useLayoutEffect, useRef } from 'react';

interface Props {
  slugs: readonly string[];
  titleOf: (slug: string) => string;
  /** Puts an entry at another place. */
  onMove: (slug: string, place: number) => void;
  /** Undefined when none may go. */
  onRemove: ((slug: string) => void) | undefined;
}

/** The entries that a field names, in their order, each with its buttons. */
export function ChosenList({ slugs, titleOf, onMove, onRemove }: Props) {
  // A button that moves its entry loses the focus with its place.
  const pressed = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    pressed.current?.focus();
    pressed.current = null;
  }, [slugs]);
  if (slugs.length === 0) return null;
  const button = (sign: string, label: string, onPress: () => void, isDisabled = false) =>
    h(
      'button',
      {
        type: 'button',
        'aria-label': label,
        'aria-disabled': isDisabled,
        onClick: () => !isDisabled && onPress(),
      },
      sign,
    );
  const mover = (slug: string, place: number, sign: string, words: string) =>
    button(
      sign,
      `Đưa ${titleOf(slug)} ${words}`,
      () => {
        pressed.current = document.activeElement as HTMLElement;
        onMove(slug, place);
      },
      place < 0 || place >= slugs.length,
    );
  return h(
    'ol',
    { className: 'cms-chosen' },
    ...slugs.map((slug, place) =>
      h(
        'li',
        { key: slug },
        h('span', null, titleOf(slug)),
        slugs.length > 1 && mover(slug, place - 1, '↑', 'lên'),
        slugs.length > 1 && mover(slug, place + 1, '↓', 'xuống'),
        onRemove && button('✕', `Bỏ ${titleOf(slug)}`, () => onRemove(slug)),
      ),
    ),
  );
}
