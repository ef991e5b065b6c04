import { createElement as h, useState } from 'react';
import type { Device } from './record.ts';
import { thisDay } from '../clock.ts';

/** Which app, which version, which phone: no name of a person, no number of a phone. */
export function DeviceForm({ app, start }: { app: string; start: (device: Device) => void }) {
  const [fields, setFields] = useState({ app, version: '', device: '' });
  const field = (name: keyof typeof fields, label: string, hint: string) =>
    h(
      'p',
      { key: name, className: 'cms-trial-field' },
      h('label', { htmlFor: `thu-${name}` }, label),
      h('input', {
        id: `thu-${name}`,
        required: true,
        maxLength: name === 'version' ? 30 : 60,
        'aria-describedby': `thu-${name}-goi-y`,
        value: fields[name],
        onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
          setFields({ ...fields, [name]: currentTarget.value }),
      }),
      h('small', { id: `thu-${name}-goi-y` }, hint),
    );
  return h(
    'form',
    {
      onSubmit: (event: { preventDefault: () => void }) => {
        event.preventDefault();
        start({ date: thisDay(), ...fields });
      },
    },
    field('app', 'Ứng dụng', 'Tên ứng dụng hoặc trang đang thử.'),
    field('version', 'Phiên bản', 'Số ghi trong ứng dụng, ở mục thông tin ứng dụng.'),
    field('device', 'Máy', 'Loại máy, ví dụ “điện thoại Android”. Không ghi tên người.'),
    h('button', { type: 'submit', className: 'cms-button cms-button-first' }, 'Bắt đầu thử'),
  );
}
