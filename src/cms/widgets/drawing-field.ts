import { createElement as h, useEffect, useState } from 'react';
import type { Drawing } from '../../collections/drawings.ts';
import { later } from '../later.ts';
import type { ControlProps } from './control.ts';

/** What Decap keeps of a group of values. */
interface Kept {
  toJS(): Drawing;
}

/** Any number does: it only says who plays in the picture. */
const CAST = 1;

/** The drawing of a step. Its words, or the whole of it, can be taken out; nothing is typed. */
export function DrawingField({
  value,
  forID,
  classNameWrapper,
  onChange,
}: ControlProps<Kept | Drawing, Drawing | null>) {
  const drawing = value && 'toJS' in value ? value.toJS() : value;
  const [svg, setSvg] = useState<string>();
  const key = JSON.stringify(drawing);
  useEffect(() => {
    // Few forms have a picture: not for the first screen.
    if (drawing)
      void later(() => import('../../core/drawings/index.ts')).then((part) =>
        setSvg(part?.draw(drawing, CAST)),
      );
    // Decap gives a new object for the same picture at each letter.
  }, [key]);
  if (!drawing)
    return h('output', { id: forID, className: `${classNameWrapper} cms-locked` }, 'Không có hình');
  const { words, ...bare } = drawing;
  const button = (label: string, next: Drawing | null) =>
    h('button', { key: label, type: 'button', onClick: () => onChange(next) }, label);
  return h(
    'div',
    { id: forID, className: `${classNameWrapper} cms-drawing` },
    h('div', { dangerouslySetInnerHTML: { __html: svg ?? '' } }),
    words && button('Bỏ chữ trong hình', bare as Drawing),
    button('Bỏ hình', null),
  );
}
