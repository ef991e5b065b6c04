import { createElement as h, useEffect, useRef, useState, type ReactNode } from 'react';
import { drawingWithout, type Drawing } from '../../collections/drawings.ts';
import { wereAsked } from '../../core/drawings/asked.ts';
import { draw } from '../../core/drawings/index.ts';
import { thisDay } from '../clock.ts';
import { itemWith } from '../draft.ts';
import { button } from '../react-parts.ts';
import { readList } from './choice-lists.ts';
import type { ControlProps } from './control.ts';
import {
  boldWordsOf,
  figureChoices,
  KIND_CHOICES,
  mostWordsOf,
  variantChoices,
  withWords,
  type DrawingChoice,
} from './drawing-choices.ts';

/** What Decap keeps of a group of values. */
interface Kept {
  toJS(): Drawing;
}

export type DrawingProps = ControlProps<Kept | Drawing, Drawing | null>;

/** Any number does: it only says who plays in the picture. */
const CAST = 1;

/** The drawing of a step: picked from pictures, its words ticked. Nothing is typed, so nothing is made up. */
export function DrawingPicker({ value, forID, classNameWrapper, onChange }: DrawingProps) {
  const [opened, setOpened] = useState<'kinds' | 'variants' | 'figures'>();
  const [isAsked, setAsked] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => void readAsked().then(setAsked), []);
  const kept = value && 'toJS' in value ? value.toJS() : value;
  const drawing = kept && !isAsked ? drawingWithout(kept, 'who') : kept;
  const svg = drawing && draw(drawing, CAST);
  // Words that were taken out can be put back, also those that the step does not say in bold.
  const [first] = useState(drawing?.words ?? []);
  const variants = drawing && svg ? variantChoices(drawing.kind) : [];
  const choose = (next: Drawing, after?: 'variants' | 'figures') => {
    setOpened(after);
    // What was pressed goes away.
    opener.current?.focus();
    onChange(withWords(next, drawing?.words ?? []));
  };
  const chooseKind = (next: Drawing) =>
    choose(next, variantChoices(next.kind).length > 0 ? 'variants' : undefined);
  const figures = drawing && svg ? figureChoices(drawing, isAsked) : [];
  const chooseVariant = (next: Drawing) => choose(next, figures.length > 0 ? 'figures' : undefined);
  return h(
    'div',
    { id: forID, className: `${classNameWrapper} cms-drawing` },
    drawing && svg
      ? [
          h('div', {
            key: 'picture',
            className: 'cms-drawing-shown',
            dangerouslySetInnerHTML: { __html: svg },
          }),
          words(drawing, [...first, ...boldWordsOf(itemWith('steps', 'drawing', value))], onChange),
        ]
      : h('p', {}, 'Chưa có hình.'),
    button(
      svg ? 'Chọn hình khác' : 'Chọn hình',
      () => setOpened(opened ? undefined : 'kinds'),
      // The same one, whatever it says: the focus comes back to it.
      { key: 'opener', ref: opener, 'aria-expanded': opened !== undefined },
    ),
    svg && button('Bỏ hình', () => onChange(null)),
    opened === 'kinds' && choices('Loại hình', KIND_CHOICES, drawing?.kind, chooseKind),
    opened === 'variants' && choices('Cách vẽ', variants, drawing?.as, chooseVariant),
    opened === 'figures' &&
      choices('Người trong hình', figures, drawing?.who ?? '', (next) => choose(next)),
  );
}

/** Whether those whom the special figures show have agreed, as it is saved now. */
async function readAsked(): Promise<boolean> {
  const settings = await readList('settings');
  return wereAsked(settings.find(({ slug }) => slug === 'consultation')?.data ?? {}, thisDay());
}

/** Words of the step, each to be put into the picture by a tick. */
function words(
  drawing: Drawing,
  said: readonly string[],
  onChange: (next: Drawing) => void,
): ReactNode {
  const { words: shown = [] } = drawing;
  const most = mostWordsOf(drawing);
  const offered = [...new Set([...shown, ...said])];
  if (most === 0 || offered.length === 0) return null;
  return h(
    'fieldset',
    { key: 'words' },
    h('legend', {}, `Chữ hiện trong hình (nhiều nhất ${most})`),
    offered.map((word) => {
      const isShown = shown.includes(word);
      const next = isShown ? shown.filter((one) => one !== word) : [...shown, word];
      return h(
        'label',
        { key: word },
        h('input', {
          type: 'checkbox',
          checked: isShown,
          disabled: !isShown && shown.length >= most,
          onChange: () => onChange(withWords(drawing, next)),
        }),
        word,
      );
    }),
  );
}

/** Pictures to press, the chosen one marked. */
function choices(
  label: string,
  all: readonly DrawingChoice[],
  chosen: string | undefined,
  choose: (drawing: Drawing) => void,
): ReactNode {
  return h(
    'div',
    { className: 'cms-drawing-choices', role: 'group', 'aria-label': label },
    all.map(({ name, code, drawing }) =>
      h(
        'button',
        {
          key: name,
          type: 'button',
          'aria-pressed': code === chosen,
          onClick: () => choose(drawing),
        },
        h('span', { dangerouslySetInnerHTML: { __html: draw(drawing, CAST, true) ?? '' } }),
        name,
      ),
    ),
  );
}
