import { history } from 'decap-cms-core/dist/esm/routing/history';

/**
 * Links of our own screens take Decap's way: what the browser follows by itself is not in its list of steps, and “Back”
 * that an editor takes back would leave the form under another screen's address.
 */
export function registerOwnLinks(): void {
  document.addEventListener('click', (event) => {
    const { target, button, ctrlKey, metaKey, shiftKey, defaultPrevented } = event;
    const link = (target as Element | null)?.closest<HTMLAnchorElement>('a[href^="#/"]');
    if (!link || link.target || defaultPrevented || button !== 0 || ctrlKey || metaKey || shiftKey)
      return;
    event.preventDefault();
    history.push(link.hash.slice(1));
  });
}
