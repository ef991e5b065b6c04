import type { ActionName, Result, SentParams, User } from '../../../server/api/contract.ts';
import { ServerError, callServer } from '../backend/server.ts';
import { button, el, paragraph } from '../dom.ts';
import { saidPart } from './form.ts';
import { PAGES } from './pages.ts';
import { signInForm, signInOverPage } from './sign-in.ts';

/** The editors' API, as seen from a page one folder below the CMS. */
export const API = new URL('../api', location.href).href;

/** Asks the server. Where it wants a login first, that is asked for over the page. */
export async function ask<A extends ActionName>(
  action: A,
  params: SentParams<A>,
): Promise<Result<A>> {
  try {
    return await callServer(API, action, params);
  } catch (error) {
    if (!(error instanceof ServerError) || error.status !== 401) throw error;
    await signInOverPage(API, error.message);
    return ask(action, params);
  }
}

/** Shows a screen to whoever has logged in, after the login where that is needed. */
export async function showTo(
  place: HTMLElement,
  show: (user: User) => Promise<HTMLElement>,
): Promise<void> {
  try {
    const { user, isByAccount } = await callServer(API, 'me', {});
    if (!isByAccount)
      place.replaceChildren(
        paragraph(
          'Máy này chưa dùng tài khoản: ai có địa chỉ với chữ “khoa=” thì sửa được trang. Tài khoản chỉ có trên máy đã cài cho phường.',
        ),
      );
    else if (user) place.replaceChildren(headOf(user), await show(user));
    else place.replaceChildren(signInForm(API, () => void showTo(place, show)));
  } catch (error) {
    place.replaceChildren(
      saidPart((error as Error).message),
      button('Thử lại', () => void showTo(place, show)),
    );
  }
}

function headOf({ name, role }: User): HTMLElement {
  const leave = async () => {
    await callServer(API, 'logout', {});
    location.reload();
  };
  return el(
    'nav',
    { class: 'people-nav', 'aria-label': `Tài khoản ${name}` },
    el('a', { href: '../' }, 'Viết bài'),
    ...PAGES.filter(({ roles }) => roles.includes(role)).map((page) =>
      el(
        'a',
        {
          href: `../${page.folder}/`,
          'aria-current': location.pathname.endsWith(`/${page.folder}/`) && 'page',
        },
        page.name,
      ),
    ),
    button('Đăng xuất', () => void leave()),
  );
}
