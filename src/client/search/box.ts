import { Searcher } from './searcher.ts';

/** Brings a search box to life: answers below the form as one types. `coming` brings the cards. */
export function openBox(host: HTMLElement, coming: Promise<Response>): void {
  const input = host.querySelector('input');
  if (!input) return;
  const isPage = host.dataset.page !== undefined;
  const searcher = new Searcher(host, input, coming, isPage);
  input.addEventListener('input', () => void searcher.run({ isTyping: true }));
  host.querySelector('form')?.addEventListener('submit', (event) => {
    if (!isPage) return;
    event.preventDefault();
    history.replaceState(null, '', `?q=${encodeURIComponent(input.value)}`);
    void searcher.run({});
  });
  host.closest('details')?.addEventListener('keydown', closeOnEscape);
  void searcher.run({ isTyping: !isPage });
}

function closeOnEscape(event: KeyboardEvent): void {
  const details = event.currentTarget as HTMLDetailsElement;
  if (event.key !== 'Escape' || !details.open) return;
  details.open = false;
  details.querySelector('summary')?.focus();
}
