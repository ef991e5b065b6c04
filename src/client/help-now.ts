import partAddress from './help/now.ts?address';

/** Says by the ward's clock what is open and what is today, and finds the reader's own places. Loads nothing before it is seen. */
customElements.define(
  'help-now',
  class extends HTMLElement {
    connectedCallback() {
      // The watch needs a box. A rule for it would cost every page some bytes.
      this.style.display = 'block';
      new IntersectionObserver((entries, watch) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watch.disconnect();
        import(/* @vite-ignore */ partAddress).then(
          ({ showNow }: typeof import('./help/now.ts')) => showNow(this),
          // The hours stand on the page as words.
          () => undefined,
        );
      }).observe(this);
    }
  },
);
