import { copyText } from '../../core/copy-text.ts';
import { formatDay } from '../../core/dates.ts';
import { callServer } from '../backend/server.ts';
import { el } from '../dom.ts';
import { button, field, form, whileBusy } from './form.ts';
import { canUsePasskeys, makePasskey } from './passkey.ts';
import { API } from './screen.ts';

const NO_LINK =
  'Địa chỉ này thiếu phần cuối. Hãy mở đúng liên kết mà người quản trị trang đã gửi, hoặc nhờ gửi lại.';

/** The secret of the link, behind the “#”: it never leaves the browser but to be proved. */
const secretOf = (hash: string) => /^#moi=([\w-]+)$/.exec(hash)?.[1];

/** Takes an invitation: a passkey, or a password with codes. Looking at it uses nothing up. */
export async function showInvitation(place: HTMLElement): Promise<void> {
  const secret = secretOf(location.hash);
  try {
    if (secret === undefined) throw new Error(NO_LINK);
    const { name, login, expires } = await callServer(API, 'invitation', { secret });
    place.replaceChildren(
      el(
        'p',
        {},
        'Chào ',
        el('b', {}, name),
        '. Tên đăng nhập của anh chị là ',
        el('b', {}, login),
        '.',
      ),
      el('p', {}, `Liên kết này dùng một lần, đến ngày ${formatDay(expires)}.`),
      ...(canUsePasskeys() ? [passkeyPart(secret, place)] : []),
      passwordPart(secret, place),
    );
  } catch (error) {
    place.replaceChildren(
      el('p', { role: 'alert', class: 'people-said' }, (error as Error).message),
    );
  }
}

function passkeyPart(secret: string, place: HTMLElement): HTMLElement {
  const said = el('p', { role: 'alert', class: 'people-said' });
  const make = async () => {
    const options = await callServer(API, 'acceptPasskeyOptions', { secret });
    const response = await makePasskey(options);
    await callServer(API, 'acceptPasskey', { secret, response });
    showDone(place);
  };
  const press: HTMLButtonElement = button(
    'Dùng khóa trong máy này',
    () => void whileBusy(press, said, make),
    true,
  );
  return el(
    'section',
    { class: 'people-part' },
    el('h2', {}, 'Cách nhanh: khóa trong máy'),
    el(
      'p',
      {},
      'Mỗi lần vào chỉ cần vân tay, khuôn mặt hoặc mã PIN của máy này. Không phải nhớ mật khẩu.',
    ),
    press,
    said,
  );
}

function passwordPart(secret: string, place: HTMLElement): HTMLElement {
  const password = field(
    'Mật khẩu mới',
    { name: 'password', type: 'password', autocomplete: 'new-password', minlength: '12' },
    'Ít nhất 12 ký tự, không có tên của anh chị. Một câu dễ nhớ là tốt nhất.',
  );
  const show = el('input', {
    type: 'checkbox',
    id: 'hien',
    onchange: () => void (password.input.type = show.checked ? 'text' : 'password'),
  });
  const send = async () => {
    const { value } = password.input;
    showCodes(
      secret,
      value,
      await callServer(API, 'acceptPassword', { secret, password: value }),
      place,
    );
  };
  return el(
    'section',
    { class: 'people-part' },
    el('h2', {}, 'Cách khác: mật khẩu và mã 6 số'),
    form(
      'Đặt mật khẩu này',
      send,
      password.element,
      el('p', { class: 'people-check' }, show, el('label', { for: 'hien' }, 'Hiện mật khẩu')),
    ),
  );
}

interface Codes {
  uri: string;
  key: string;
  codes: readonly string[];
}

function showCodes(secret: string, password: string, made: Codes, place: HTMLElement): void {
  const heading = el('h2', { tabindex: '-1' }, '1. Thêm trang này vào ứng dụng tạo mã');
  const code = field('Mã 6 số', {
    name: 'code',
    autocomplete: 'one-time-code',
    inputmode: 'numeric',
    maxlength: '7',
  });
  const send = async () => {
    await callServer(API, 'acceptCode', { secret, password, code: code.input.value });
    showDone(place);
  };
  place.replaceChildren(
    el(
      'section',
      { class: 'people-part' },
      heading,
      el(
        'p',
        {},
        'Ứng dụng tạo mã cho một mã 6 số, mỗi nửa phút một mã mới. Nếu ứng dụng ở ngay máy này, bấm nút dưới đây. Nếu ở máy khác, thêm tài khoản bằng cách nhập khóa.',
      ),
      el('p', {}, el('a', { class: 'cms-button', href: made.uri }, 'Mở ứng dụng tạo mã')),
      el('p', {}, 'Khóa (gõ liền, không cần dấu cách):'),
      copyable((made.key.match(/.{1,4}/g) ?? []).join(' '), made.key),
    ),
    el(
      'section',
      { class: 'people-part' },
      el('h2', {}, '2. Giữ 10 mã dự phòng'),
      el(
        'p',
        {},
        'Mất điện thoại thì dùng một mã dự phòng thay cho mã 6 số. Mỗi mã dùng một lần. Hãy chép ra giấy, cất kỹ: trang này không hiện lại.',
      ),
      copyable(made.codes.join('\n'), made.codes.join('\n')),
    ),
    el(
      'section',
      { class: 'people-part' },
      el('h2', {}, '3. Điền mã 6 số để xong'),
      form('Xong, vào trang', send, code.element),
    ),
  );
  heading.focus();
}

/** Words to keep, with a button that copies them. */
export function copyable(shown: string, copied: string): HTMLElement {
  const said = el('span', { role: 'status' });
  const copy = async () => {
    said.textContent = (await copyText(copied))
      ? 'Đã chép.'
      : 'Máy không cho chép tự động. Hãy bấm giữ vào chữ rồi chọn “Sao chép”.';
  };
  return el(
    'div',
    { class: 'people-copy' },
    el('pre', { tabindex: '0' }, shown),
    button('Sao chép', () => void copy()),
    said,
  );
}

function showDone(place: HTMLElement): void {
  history.replaceState(null, '', location.pathname);
  const enter = el(
    'a',
    { class: 'cms-button cms-button-first', href: '../' },
    'Vào trang biên tập',
  );
  place.replaceChildren(
    el('p', { role: 'status' }, 'Xong. Anh chị đã đăng nhập.'),
    el('p', {}, enter),
  );
  enter.focus();
}
