import type { Result } from '../../../server/api/contract.ts';
import { dayIn, formatDay } from '../../core/dates.ts';
import { el, paragraph } from '../dom.ts';
import { deviceOf } from './device.ts';
import { field, folded, form, saidPart, workButton } from './form.ts';
import { canUsePasskeys, makePasskey } from './passkey.ts';
import { ask } from './screen.ts';

type Passkey = Result<'passkeys'>['passkeys'][number];
type Refresh = () => Promise<void>;

/** The ways in of whoever has logged in: passkeys to add, name and remove, and whether there is a password. */
export async function showPasskeys(): Promise<HTMLElement> {
  const place = el('div', { tabindex: '-1' });
  const show = async () => {
    const { passkeys, hasPassword } = await ask('passkeys', {});
    place.replaceChildren(
      paragraph(
        hasPassword
          ? 'Anh chị có mật khẩu và mã 6 số. Có thể thêm khóa trong máy để vào nhanh bằng vân tay, khuôn mặt hoặc mã PIN.'
          : 'Anh chị vào bằng khóa trong máy, không có mật khẩu. Nên có khóa ở hai máy, để mất một máy vẫn vào được.',
      ),
      el('ul', { class: 'people-list' }, ...passkeys.map((one) => passkeyPart(one, refresh))),
      canUsePasskeys()
        ? addPart(refresh)
        : el('p', { class: 'people-help' }, 'Trình duyệt này chưa dùng được khóa trong máy.'),
    );
  };
  const refresh: Refresh = async () => {
    await show();
    place.focus();
  };
  await show();
  return el(
    'section',
    { class: 'people-keys', 'aria-labelledby': 'khoa-trong-may' },
    el('h2', { id: 'khoa-trong-may' }, 'Khóa trong máy'),
    place,
  );
}

function addPart(refresh: Refresh): HTMLElement {
  const name = field(
    'Tên cho khóa mới',
    {
      name: 'passkey',
      autocomplete: 'off',
      maxlength: '60',
      value: deviceOf(navigator.userAgent),
    },
    'Để sau này biết khóa ở máy nào. Ví dụ: Điện thoại của tôi.',
  );
  const send = async () => {
    const response = await makePasskey(await ask('addPasskeyOptions', {}));
    await ask('addPasskey', { response, name: name.input.value });
    await refresh();
  };
  return el(
    'details',
    { class: 'people-part' },
    el('summary', {}, 'Thêm khóa'),
    form('Thêm khóa trong máy này', send, name.element),
  );
}

function passkeyPart({ id, name, since }: Passkey, refresh: Refresh): HTMLElement {
  const input = field('Tên khóa', {
    name: `passkey-${id}`,
    autocomplete: 'off',
    maxlength: '60',
    value: name,
  });
  const rename = async () => {
    await ask('renamePasskey', { id, name: input.input.value });
    await refresh();
  };
  const said = saidPart();
  const remove = async () => {
    await ask('removePasskey', { id });
    await refresh();
  };
  return el(
    'li',
    {},
    el('h3', {}, name || 'Khóa chưa đặt tên'),
    el('p', { class: 'people-help' }, `Thêm ngày ${formatDay(dayIn(new Date(since)))}.`),
    folded(
      'Đổi',
      name,
      form('Lưu tên', rename, input.element),
      paragraph('Mất máy hoặc không dùng máy ấy nữa thì bỏ khóa.'),
      said,
      workButton('Bỏ khóa này', said, remove),
    ),
  );
}
