import { Component, createElement as h, type ChangeEvent } from 'react';
import type { ControlProps } from './control.ts';

interface Option {
  get(name: 'value' | 'label'): string;
}

/** A choice from a closed list: the browser's own, which every phone and every screen reader knows. */
export class SelectField extends Component<ControlProps<string, string | null>> {
  override render() {
    const { value, field, forID, classNameWrapper, onChange, setActiveStyle, setInactiveStyle } =
      this.props;
    const options = [...(field.get('options') as Iterable<Option>)].map((option) => ({
      value: option.get('value'),
      label: option.get('label'),
    }));
    // What a file has and the list has not is shown as it is, not as the first choice.
    if (value && !options.some((option) => option.value === value))
      options.push({ value, label: value });
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
      h(
        'option',
        { value: '', disabled: isRequired },
        isRequired || !value ? 'Bấm để chọn' : 'Bỏ chọn',
      ),
      ...options.map((option) =>
        h('option', { key: option.value, value: option.value }, option.label),
      ),
    );
  }
}
