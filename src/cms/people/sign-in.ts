import type { User } from '../../../server/api/contract.ts';
import { callServer } from '../backend/server.ts';
import { openDialog } from '../dialog.ts';
import { button, el, paragraph } from '../dom.ts';
import { field, form, saidPart, workButton } from './form.ts';
import { canUsePasskeys, usePasskey } from './passkey.ts';

/** The login: name and password, then the code; or a passkey. Calls back once somebody is in. */
export function signInForm(address: string, done: (user: User) => void): HTMLElement {
  const place = el('div', { class: 'people-sign-in' });
  showPassword();
  return place;

  function showPassword(): void {
    const login = field('Tên đăng nhập', {
      name: 'login',
      autocomplete: 'username',
      autocapitalize: 'none',
      spellcheck: 'false',
    });
    const password = field('Mật khẩu', {
      name: 'password',
      type: 'password',
      autocomplete: 'current-password',
    });
    const send = async () => {
      await callServer(address, 'signIn', {
        login: login.input.value,
        password: password.input.value,
      });
      showCode();
    };
    place.replaceChildren(
      form('Tiếp tục', send, login.element, password.element),
      ...(canUsePasskeys() ? [passkeyPart()] : []),
      el(
        'p',
        { class: 'people-help' },
        'Quên mật khẩu, mất điện thoại? Hãy nhờ người quản trị trang gửi liên kết mới.',
      ),
    );
  }

  function showCode(): void {
    const code = field(
      'Mã 6 số',
      { name: 'code', autocomplete: 'one-time-code', inputmode: 'numeric', maxlength: '30' },
      'Xem trong ứng dụng tạo mã trên điện thoại. Mất điện thoại thì điền một mã dự phòng.',
    );
    const send = async () =>
      done((await callServer(address, 'signInCode', { code: code.input.value })).user);
    place.replaceChildren(
      form('Đăng nhập', send, code.element),
      button('Quay lại', () => showPassword()),
    );
    code.input.focus();
  }

  function passkeyPart(): HTMLElement {
    const said = saidPart();
    const enter = async () => {
      const options = await callServer(address, 'passkeyOptions', {});
      const response = await usePasskey(options);
      done((await callServer(address, 'signInPasskey', { response })).user);
    };
    return el(
      'div',
      { class: 'people-passkey' },
      paragraph('hoặc'),
      workButton('Đăng nhập bằng vân tay, khuôn mặt hoặc mã PIN của máy', said, enter),
      said,
    );
  }
}

/** Asks to log in over the page that is open, so that what is being written stays. Throws when the person declines. */
export async function signInOverPage(address: string, message: string): Promise<void> {
  let isIn = false;
  const dialog = openDialog(
    { 'aria-labelledby': 'dang-nhap-lai' },
    el('h2', { id: 'dang-nhap-lai' }, 'Đăng nhập lại'),
    paragraph(message),
    signInForm(address, () => {
      isIn = true;
      dialog.close();
    }),
    button('Để sau', () => dialog.close()),
  );
  await dialog.closed;
  if (!isIn) throw new Error(message);
}
