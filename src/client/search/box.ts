import type { Copy } from './render.ts';
import { Searcher } from './searcher.ts';

/** Longest question that can be typed. */
const MOST_LETTERS = 100;

/** Brings a search box to life: answers below the form as one types. `coming` brings the cards; `copy` is the page's own, as a shared file would be one more request. */
export function openBox(host: HTMLElement, coming: Promise<Response>, copy: Copy): void {
  const input = host.querySelector('input');
  if (!input) return;
  // Not in the markup: every page carries that.
  input.maxLength = MOST_LETTERS;
  const isPage = host.dataset.page !== undefined;
  const searcher = new Searcher(host, input, coming, isPage, copy);
  input.addEventListener('input', () => void searcher.run({ isTyping: true }));
  host.querySelector('form')?.addEventListener('submit', (event) => {
    if (!isPage) return;
    event.preventDefault();
    void searcher.run({});
  });
  // The list from A to Z is for phones on which no script runs.
  if (isPage) document.getElementById('khong-tim-duoc')?.remove();
  void searcher.run({ isTyping: document.activeElement === input });
}
