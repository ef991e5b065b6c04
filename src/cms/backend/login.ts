import { createElement, useEffect, useRef, useState } from 'react';
import type { User } from '../../../server/api/contract.ts';
import { SITE_NAME, WARD_NAME } from '../../site.ts';
import { ask } from '../dialog.ts';
import { signInForm, signInOverPage } from '../people/sign-in.ts';
import { readSecret } from './secret.ts';
import { callServer } from './server.ts';

const BUTTON = 'Vào trang biên tập';

const logIn = async (address: string): Promise<User> =>
  (await callServer(address, 'login', { secret: readSecret() })).user;

/** First screen of the CMS: the login of accounts; on a laptop one button, since the address that the editor opened has brought the secret. */
export function makeLogin(address: string) {
  return function Login({ onLogin }: { onLogin: (user: User) => void }) {
    const [message, setMessage] = useState('');
    const [isBusy, setBusy] = useState(false);
    const [hasAccounts, setHasAccounts] = useState(false);
    const place = useRef<HTMLDivElement>(null);
    useEffect(() => {
      void callServer(address, 'me', {}).then(
        ({ user, isByAccount }) => {
          // Somebody who has logged in on a page beside this one.
          if (isByAccount && user) onLogin(user);
          setHasAccounts(isByAccount);
        },
        () => undefined,
      );
    }, []);
    useEffect(() => {
      if (hasAccounts) place.current?.replaceChildren(signInForm(address, onLogin));
    }, [hasAccounts]);
    const enter = async () => {
      setBusy(true);
      setMessage('');
      try {
        onLogin(await logIn(address));
      } catch (error) {
        setMessage((error as Error).message);
        setBusy(false);
      }
    };
    return createElement(
      'main',
      { className: 'cms-login' },
      createElement('h1', null, 'Trang biên tập'),
      createElement(
        'p',
        null,
        `Viết tin, sửa bài hướng dẫn và báo cáo tiến độ của chuyên mục ${SITE_NAME}, ${WARD_NAME}.`,
      ),
      hasAccounts
        ? createElement('div', { ref: place })
        : createElement(
            'button',
            { type: 'button', disabled: isBusy, onClick: () => void enter() },
            isBusy ? 'Đang vào …' : BUTTON,
          ),
      message ? createElement('p', { role: 'alert' }, message) : null,
    );
  };
}

let asking: Promise<void> | undefined;

/** Asks to log in over the page that is open, so that what is being written stays. Several calls share one question. Throws when the editor declines. */
export function logInAgain(address: string, message: string): Promise<void> {
  asking ??= logInOverPage(address, message).finally(() => (asking = undefined));
  return asking;
}

async function logInOverPage(address: string, message: string): Promise<void> {
  const { isByAccount } = await callServer(address, 'me', {});
  if (isByAccount) return signInOverPage(address, message);
  const choice = await ask({
    title: 'Phiên làm việc đã hết',
    text: [
      'Chữ đang viết vẫn còn nguyên trên màn hình. Vào lại thì việc đang làm dở được làm tiếp.',
    ],
    choices: [
      { value: 'enter', label: `${BUTTON}, làm tiếp` },
      { value: 'later', label: 'Để sau' },
    ],
  });
  if (choice === 'later') throw new Error(message);
  await logIn(address);
}
