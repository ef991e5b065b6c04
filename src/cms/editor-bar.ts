import { el } from './dom.ts';
import { currentDraft, isEditing, isLoggedIn, watchDraft } from './draft.ts';
import { pageOf } from './entry-page.ts';

const WORDS = { live: '', running: 'Đang lên trang …', failed: 'Chưa lên trang' } as const;

let bar: HTMLElement | undefined;
let site: keyof typeof WORDS = 'live';
let left: number | undefined;
let draw = (): void => undefined;

/** Says in the bar how far the newest content is on its way to the site; the link to the page waits for it. */
export function showOnSite(state: keyof typeof WORDS, secondsLeft?: number): void {
  site = state;
  left = secondsLeft;
  draw();
}

/** The tools of the editor, beside “Đăng” and the state: buttons of ours that Decap's own toolbar has no place for. */
function editorBar(): HTMLElement {
  if (bar) return bar;
  const made = el('div', {
    class: 'cms-bar',
    role: 'region',
    'aria-label': 'Soát bài và xem trước',
  });
  const page = el(
    'a',
    { class: 'cms-button', target: '_blank', rel: 'noopener', hidden: true },
    'Xem trên trang',
  );
  const state = el('span', { class: 'cms-site-state', role: 'status' });
  made.append(state, page);
  draw = () => {
    const address = publishedAddress();
    state.textContent = address ? WORDS[site] + (left ? ` còn ${left} giây` : '') : '';
    page.hidden = address === undefined || site !== 'live';
    if (address) page.href = address;
  };
  watchDraft(draw);
  document.body.append(made);
  // At a desk “Đăng” stands right beside it: see panels.css.
  new ResizeObserver(() =>
    document.documentElement.style.setProperty('--tools-width', `${made.offsetWidth}px`),
  ).observe(made);
  watchDraft(() => void (made.hidden = !isEditing() || !isLoggedIn()));
  return (bar = made);
}

/** Adds a button to the bar. */
export function addToBar(button: HTMLButtonElement): void {
  editorBar().append(button);
}

/** The page of the entry in the editor; undefined for a new one. */
function publishedAddress(): string | undefined {
  const { collection = '', slug, data } = currentDraft() ?? {};
  return slug ? pageOf(collection, slug, data?.task) : undefined;
}
