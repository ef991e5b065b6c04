import { callServer } from '../backend/server.ts';
import { el, paragraph } from '../dom.ts';

/** Tells administrators over the CMS what is wrong with the machine. Whoever is none, or asks in vain, sees nothing. */
export async function showWarnings(api: string): Promise<void> {
  try {
    const { user, isByAccount } = await callServer(api, 'me', {});
    if (!isByAccount || user?.role !== 'administrator') return;
    const { warnings } = await callServer(api, 'health', {});
    if (warnings.length === 0) return;
    document.body.prepend(
      el(
        'div',
        { class: 'cms-warning', role: 'alert' },
        paragraph(warnings[0] ?? ''),
        el('a', { href: 'tinh-trang/' }, 'Xem tình trạng máy'),
      ),
    );
  } catch {
    // The pages of the CMS say themselves that the server is out of reach.
  }
}
