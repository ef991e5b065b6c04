import { Component, createElement as h, type ChangeEvent, type ReactNode } from 'react';
import type { ControlProps } from './control.ts';

interface Option {
  value: string;
  label: string;
}

/** A choice from a closed list: the browser's own, which every phone and every screen reader knows. */
export class SelectField extends Component<ControlProps<string, string | null>> {
  override render() {
    const { value, field } = this.props;
    const kept = field.get('options') as Iterable<{ get(name: keyof Option): string }>;
    const options = [...kept].map((option) => ({
      value: option.get('value'),
      label: option.get('label'),
    }));
    // What a file has and the list has not is shown as it is, not as the first choice.
    return drawSelect(this.props, options, { unknown: value ?? '' });
  }
}

/** The list itself. `empty` is what it says while nothing is chosen, `unknown` what it calls a value that it does not have. */
export function drawSelect(
  props: ControlProps<string, string | null>,
  options: readonly Option[],
  { empty = 'Bấm để chọn', unknown }: { empty?: string; unknown: string },
): ReactNode {
  const { value, field, forID, classNameWrapper, onChange, setActiveStyle, setInactiveStyle } =
    props;
  const isKnown = !value || options.some((option) => option.value === value);
  const isRequired = field.get('required') !== false;
  return h(
    'select',
    {
      id: forID,
      className: `${classNameWrapper} cms-select`,
      value: value ?? '',
      onChange: ({ target }: ChangeEvent<HTMLSelectElement>) => onChange(target.value || null),
      onFocus: setActiveStyle,
      onBlur: setInactiveStyle,
    },
    h('option', { value: '', disabled: isRequired }, isRequired || !value ? empty : 'Bỏ chọn'),
    ...[...options, ...(isKnown ? [] : [{ value, label: unknown }])].map((option) =>
      h('option', { key: option.value, value: option.value }, option.label),
    ),
  );
}
