import type { CmsWidgetParam } from 'decap-cms-core';
import { createElement } from 'react';

interface Props {
  value: string | number | undefined;
  forID: string;
  classNameWrapper: string;
}

/** Shows a value that editors may read but never change: the cells of the annex. */
const LockedControl = ({ value, forID, classNameWrapper }: Props) =>
  createElement(
    'output',
    { id: forID, className: `${classNameWrapper} cms-locked` },
    value === undefined || value === '' ? 'Bản gốc để trống' : String(value),
  );

// Decap calls the method that checks a value on every control; a function component has none, and a value that cannot change needs none.
export const locked = {
  name: 'locked',
  controlComponent: LockedControl,
} as unknown as CmsWidgetParam;
