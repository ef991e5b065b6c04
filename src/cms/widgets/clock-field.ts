import { Component, createElement as h, type ChangeEvent } from 'react';
import type { ControlProps } from './control.ts';

/** A time of day, HH:MM, in the browser's own input. Decap's offers “Hôm nay” beside it, and a day makes no time. */
export class ClockField extends Component<ControlProps<string, string | null>> {
  override render() {
    const { value, forID, classNameWrapper, onChange, setActiveStyle, setInactiveStyle } =
      this.props;
    return h('input', {
      type: 'time',
      id: forID,
      className: classNameWrapper,
      value: value ?? '',
      onChange: ({ target }: ChangeEvent<HTMLInputElement>) => onChange(target.value || null),
      onFocus: setActiveStyle,
      onBlur: setInactiveStyle,
    });
  }
}
