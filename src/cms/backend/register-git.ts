import type { CMS } from 'decap-cms-core';
import * as host from 'virtual:git-host';
import { say } from '../notice.ts';
import { vietnamese } from '../vietnamese.ts';

const SAVED = 'Đã lưu vào kho. Kho tự soát rồi dựng trang; trang đổi sau vài phút.';

/** Has the CMS keep entries at a host of Git repositories, with the words of its login. */
export function registerBackend(cms: CMS): void {
  const { name, Backend } = host;
  cms.registerBackend(name, Backend);
  cms.registerLocale('vi', {
    ...vietnamese,
    auth: {
      login: 'Đăng nhập',
      loggingIn: 'Đang vào …',
      loginWithForgejo: 'Đăng nhập bằng Forgejo',
      loginWithGitLab: 'Đăng nhập bằng GitLab',
      loginWithGitHub: 'Đăng nhập bằng GitHub',
    },
  });
  cms.registerEventListener({ name: 'postSave', handler: () => say(SAVED) });
}
