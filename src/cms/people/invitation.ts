import { formatDay } from '../../core/dates.ts';
import { callServer } from '../backend/server.ts';
import { FIRST, el, paragraph } from '../dom.ts';
import { showCodes } from './codes.ts';
import { field, form, part, saidPart, workButton } from './form.ts';
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
      paragraph(
        'Chào ',
        el('b', {}, name),
        '. Tên đăng nhập của anh chị là ',
        el('b', {}, login),
        '.',
      ),
      paragraph(`Liên kết này dùng một lần, đến ngày ${formatDay(expires)}.`),
      ...(canUsePasskeys() ? [passkeyPart(secret, place)] : []),
      passwordPart(secret, place),
    );
  } catch (error) {
    place.replaceChildren(saidPart((error as Error).message));
  }
}

function passkeyPart(secret: string, place: HTMLElement): HTMLElement {
  const said = saidPart();
  const make = async () => {
    const options = await callServer(API, 'acceptPasskeyOptions', { secret });
    const response = await makePasskey(options);
    await callServer(API, 'acceptPasskey', { secret, response });
    showDone(place);
  };
  return part(
    'Cách nhanh: khóa trong máy',
    paragraph(
      'Mỗi lần vào chỉ cần vân tay, khuôn mặt hoặc mã PIN của máy này. Không phải nhớ mật khẩu.',
    ),
    workButton('Dùng khóa trong máy này', said, make, FIRST),
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
    const made = await callServer(API, 'acceptPassword', { secret, password: value });
    showCodes(made, place, async (code) => {
      await callServer(API, 'acceptCode', { secret, password: value, code });
      showDone(place);
    });
  };
  return part(
    'Cách khác: mật khẩu và mã 6 số',
    form(
      'Đặt mật khẩu này',
      send,
      password.element,
      el('p', { class: 'people-check' }, show, el('label', { for: 'hien' }, 'Hiện mật khẩu')),
    ),
  );
}

function showDone(place: HTMLElement): void {
  history.replaceState(null, '', location.pathname);
  const enter = el('a', { ...FIRST, href: '../' }, 'Vào trang biên tập');
  place.replaceChildren(
    el('p', { role: 'status' }, 'Xong. Anh chị đã đăng nhập.'),
    paragraph(enter),
  );
  enter.focus();
}
