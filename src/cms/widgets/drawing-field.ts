import { createElement as h, useState, type ReactNode } from 'react';
import type { Drawing } from '../../collections/drawings.ts';
import { draw } from '../../core/drawings/index.ts';
import { currentDraft } from '../draft.ts';
import type { ControlProps } from './control.ts';
import { DRAWING_GROUPS, mostWordsOf, wordsToTick } from './drawing-choices.ts';

/** What Decap keeps of a group of values. */
interface Kept {
  toJS(): Drawing;
}

/** Any number does: it only says who plays in the picture. */
const CAST = 1;

/** The drawing of a step: picked from pictures, its words ticked. Nothing is typed. */
export function DrawingField({
  value,
  forID,
  classNameWrapper,
  onChange,
}: ControlProps<Kept | Drawing, Drawing | null>) {
  const [isOpen, setOpen] = useState(false);
  const drawing = value && 'toJS' in value ? value.toJS() : value;
  const svg = drawing && draw(drawing, CAST);
  const choose = (next: Drawing) => {
    setOpen(false);
    onChange(next);
  };
  return h(
    'div',
    { id: forID, className: `${classNameWrapper} cms-drawing` },
    drawing && svg ? picture(svg) : h('p', {}, 'Không có hình'),
    drawing && svg && words(drawing, onChange),
    h(
      'button',
      { type: 'button', 'aria-expanded': isOpen, onClick: () => setOpen(!isOpen) },
      svg ? 'Chọn hình khác' : 'Chọn hình',
    ),
    svg && h('button', { type: 'button', onClick: () => onChange(null) }, 'Bỏ hình'),
    isOpen && grid(choose),
  );
}

const picture = (svg: string) => h('div', { dangerouslySetInnerHTML: { __html: svg } });

/** The words in bold of the step, each to be put into the picture by a tick. */
function words(drawing: Drawing, onChange: (next: Drawing) => void): ReactNode {
  const { words: shown = [], ...bare } = drawing;
  const offered = [...new Set([...shown, ...wordsToTick(drawing, currentDraft()?.data.steps)])];
  if (offered.length === 0) return null;
  const isFull = shown.length >= mostWordsOf(drawing);
  const toggle = (word: string) => {
    const next = shown.includes(word) ? shown.filter((one) => one !== word) : [...shown, word];
    onChange((next.length > 0 ? { ...bare, words: next } : bare) as Drawing);
  };
  return h(
    'fieldset',
    {},
    h('legend', {}, `Chữ hiện trong hình (tối đa ${mostWordsOf(drawing)})`),
    offered.map((word) =>
      h(
        'label',
        { key: word },
        h('input', {
          type: 'checkbox',
          checked: shown.includes(word),
          disabled: isFull && !shown.includes(word),
          onChange: () => toggle(word),
        }),
        ` ${word}`,
      ),
    ),
  );
}

const grid = (choose: (next: Drawing) => void): ReactNode =>
  DRAWING_GROUPS.map(({ label, choices }) =>
    h(
      'div',
      { key: label, role: 'group', 'aria-label': label },
      h('b', {}, label),
      h(
        'div',
        { className: 'cms-drawing-choices' },
        choices.map(({ name, drawing }) =>
          h(
            'button',
            { key: name, type: 'button', onClick: () => choose(drawing) },
            h('span', {
              'aria-hidden': true,
              dangerouslySetInnerHTML: { __html: draw(drawing, CAST) ?? '' },
            }),
            name,
          ),
        ),
      ),
    ),
  );
