import { Component, createElement as h, type ChangeEvent } from 'react';
import { firstValue } from '../default-values.ts';
import type { ControlProps } from './control.ts';
import { readWritten, writeKept } from './written-day.ts';
import { thisDay } from '../clock.ts';

type Props = ControlProps<string, string | null>;

interface State {
  typed: string;
}

/**
 * A day, written dd/mm/yyyy whatever the language of the browser, whose own box would say mm/dd/yyyy on many machines;
 * picked from its calendar too. With `time` the time of day stands beside it.
 */
export class DayField extends Component<Props, State> {
  override state: State = { typed: '' };

  private get parts(): [day: string, time: string] {
    const [day = '', time = ''] = (this.props.value ?? '').split('T');
    return [day, time];
  }

  private get hasTime(): boolean {
    return this.props.field.get('time') === true;
  }

  private keep(day: string, time: string): void {
    const kept = this.hasTime && (day || time) ? `${day}T${time}` : day;
    this.props.onChange(kept || null);
  }

  // Decap gives an item of a list its default as it is configured.
  override componentDidMount(): void {
    const { field, value, onChange } = this.props;
    if (value && value === field.get('default')) onChange(String(firstValue(field)));
  }

  private readonly type = ({ target }: ChangeEvent<HTMLInputElement>) => {
    this.setState({ typed: target.value });
    this.keep(readWritten(target.value), this.parts[1]);
  };

  private readonly pick = (day: string) => {
    this.setState({ typed: '' });
    this.keep(day, this.parts[1]);
  };

  private readonly leave = () => {
    this.setState({ typed: '' });
    this.props.setInactiveStyle();
  };

  override render() {
    const { field, forID, classNameWrapper, setActiveStyle, setInactiveStyle } = this.props;
    const { typed } = this.state;
    const [day, time] = this.parts;
    const label = String(field.get('label'));
    return h(
      'div',
      { className: `${classNameWrapper} cms-day` },
      h('input', {
        type: 'text',
        inputMode: 'numeric',
        id: forID,
        autoComplete: 'off',
        placeholder: field.get('month') === true ? 'ngày/tháng/năm, tháng/năm' : 'ngày/tháng/năm',
        // As it is typed while somebody types, also “5/6/26” on its way to 2026.
        value: typed && readWritten(typed) === day ? typed : writeKept(day),
        onChange: this.type,
        onFocus: setActiveStyle,
        onBlur: this.leave,
      }),
      this.hasTime &&
        h('input', {
          type: 'time',
          'aria-label': `Giờ: ${label}`,
          value: time,
          onChange: ({ target }: ChangeEvent<HTMLInputElement>) => this.keep(day, target.value),
          onFocus: setActiveStyle,
          onBlur: setInactiveStyle,
        }),
      // The browser's own calendar, seen as a button: who works with keys types.
      h(
        'span',
        { className: 'cms-day-button' },
        'Lịch',
        h('input', {
          type: 'date',
          tabIndex: -1,
          'aria-label': `Lịch: ${label}`,
          value: /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : '',
          onChange: ({ target }: ChangeEvent<HTMLInputElement>) => this.pick(target.value),
        }),
      ),
      !this.hasTime &&
        h(
          'button',
          {
            type: 'button',
            className: 'cms-day-button',
            'aria-label': `Hôm nay: ${label}`,
            onClick: () => this.pick(thisDay()),
          },
          'Hôm nay',
        ),
    );
  }
}
