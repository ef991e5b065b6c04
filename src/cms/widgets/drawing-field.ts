import { createElement as h, useEffect, useState } from 'react';
import { later } from '../later.ts';
import type { DrawingPicker, DrawingProps } from './drawing-picker.ts';

/** The drawing of a step. Few forms have one: what draws comes with the first that does. */
export function DrawingField(props: DrawingProps) {
  const [Picker, setPicker] = useState<typeof DrawingPicker>();
  useEffect(() => {
    void later(() => import('./drawing-picker.ts')).then((part) =>
      setPicker(() => part?.DrawingPicker),
    );
  }, []);
  return Picker
    ? h(Picker, props)
    : h('div', { id: props.forID, className: props.classNameWrapper });
}
