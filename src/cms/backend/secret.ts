import { secretIn } from '../../core/editing-address.ts';

// Kept for this very port, unlike a cookie.
const KEY = 'ward-editing-secret';

/** The secret that this browser has been given, for the login. */
export const readSecret = () => localStorage.getItem(KEY);

/** Keeps the secret of the address that `npm start` printed, so that `/admin/` is enough from then on, and takes it out of the address bar. */
export function keepSecret(): void {
  const secret = secretIn(location.hash);
  if (secret === undefined) return;
  localStorage.setItem(KEY, secret);
  history.replaceState(null, '', location.pathname);
  // Decap has already taken it for the name of a page.
  location.reload();
}
