/** The search box. Loads nothing until somebody uses it; without scripts it is a form that leads to the list from A to Z. */
const PATIENCE = 3000;

customElements.define(
  'site-search',
  class extends HTMLElement {
    connectedCallback() {
      const panel = this.closest('details');
      panel?.addEventListener('toggle', () => panel.open && this.querySelector('input')?.focus());
      this.addEventListener('focusin', this.start);
      if (this.dataset.page !== undefined && new URLSearchParams(location.search).get('q'))
        this.start();
    }

    /** Fetches the code and the cards side by side. Tries anew at the next touch when the network was gone. */
    private readonly start = () => {
      this.removeEventListener('focusin', this.start);
      const note = document.createElement('p');
      note.role = 'status';
      this.append(note);
      const warn = () =>
        (note.textContent = 'Mạng đang yếu, chưa tìm được. Bác chờ thêm, hoặc xem danh mục.');
      const timer = setTimeout(warn, PATIENCE);
      const cards = fetch(this.dataset.cards ?? '');
      cards.catch(() => undefined);
      import('./search/box.ts').then(
        ({ openBox }) => {
          clearTimeout(timer);
          note.remove();
          openBox(this, cards);
        },
        () => {
          warn();
          this.addEventListener('focusin', this.start);
        },
      );
    };
  },
);
