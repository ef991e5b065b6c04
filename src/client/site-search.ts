/** The search box. Loads nothing until somebody uses it; without scripts it is a form that leads to the list from A to Z. */
customElements.define(
  'site-search',
  class extends HTMLElement {
    connectedCallback() {
      const panel = this.closest('details');
      panel?.addEventListener('toggle', () => panel.open && this.querySelector('input')?.focus());
      this.addEventListener('focusin', this.start);
      if (this.dataset.page !== undefined && new URLSearchParams(location.search).get('q')) this.start();
    }

    /** Fetches the code and the cards side by side. Tries anew at the next touch when the network was gone. */
    private readonly start = () => {
      this.removeEventListener('focusin', this.start);
      const cards = fetch(this.dataset.cards ?? '');
      import('./search/box.ts').then(({ openBox }) => openBox(this, cards)).catch(() => this.addEventListener('focusin', this.start));
    };
  },
);
