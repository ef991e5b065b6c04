import { createElement } from 'react';
import type { ControlProps } from './control.ts';

/** Shows a value that editors may read but never change: the cells of the annex. */
export const ReadonlyField = ({
  value,
  forID,
  classNameWrapper,
}: ControlProps<string | number, never>) =>
  createElement(
    'output',
    { id: forID, className: `${classNameWrapper} cms-locked` },
    String(value ?? '') || 'Bản gốc để trống',
  );
