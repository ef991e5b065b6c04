const KEY = `buoc:${location.pathname}`;

/** Offers to go on at the step where the reader left off. The phone keeps it, nobody else; a job that is done is forgotten. */
customElements.define(
  'step-memory',
  class extends HTMLElement {
    connectedCallback() {
      const [link, words] = this.querySelectorAll('a, span');
      const read = () => /^#buoc-(\d+)$/.exec(location.hash)?.[1];
      try {
        const left = localStorage.getItem(KEY);
        if (left && !read()) {
          link?.setAttribute('href', `#buoc-${left}`);
          if (words) words.textContent = `Tiếp tục ở bước ${left}`;
        }
        addEventListener('hashchange', () => {
          const step = read();
          if (step) localStorage.setItem(KEY, step);
          else if (/^#(?:lam-xong|dung-lai)$/.test(location.hash)) localStorage.removeItem(KEY);
        });
      } catch {
        // A phone that keeps nothing.
      }
    }
  },
);
