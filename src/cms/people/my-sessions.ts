import { FIRST, el, paragraph } from '../dom.ts';
import { deviceOf } from './device.ts';
import { saidPart, workButton } from './form.ts';
import { showPasskeys } from './my-passkeys.ts';
import { ask } from './screen.ts';
import { when } from './words.ts';

/** Where somebody is logged in, the button that ends all of it, and the passkeys. */
export async function showSessions(): Promise<HTMLElement> {
  const sessions = await ask('sessions', {});
  const said = saidPart();
  const end = async () => {
    await ask('endSessions', {});
    location.reload();
  };
  return el(
    'div',
    {},
    paragraph(
      'Đây là những chỗ đang đăng nhập bằng tài khoản của anh chị. Thấy chỗ lạ thì bấm “Đăng xuất mọi máy”, rồi báo người quản trị.',
    ),
    el(
      'ul',
      { class: 'people-list' },
      ...sessions.map(({ since, lastSeen, address, browser, isThis }) =>
        el(
          'li',
          {},
          el('h2', {}, isThis ? 'Máy này' : deviceOf(browser)),
          paragraph(`Đăng nhập lúc ${when(since)}. Dùng lần cuối lúc ${when(lastSeen)}.`),
          el('p', { class: 'people-help' }, `Từ mạng ${address || 'không rõ'}.`),
        ),
      ),
    ),
    said,
    workButton('Đăng xuất mọi máy', said, end, FIRST),
    await showPasskeys(),
  );
}
