const KEY = `buoc:${location.pathname}`;
const DONE = /^#(?:lam-xong|dung-lai)$/;

/** Keeps the step that the address names, on this phone alone; a job that is done is forgotten. */
function remember() {
  const step = /^#buoc-(\d+)$/.exec(location.hash)?.[1];
  try {
    if (step) localStorage.setItem(KEY, step);
    else if (DONE.test(location.hash)) localStorage.removeItem(KEY);
  } catch {
    // A phone that keeps nothing.
  }
}

function lastStep(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Offers to go on at the step where the reader left off. */
customElements.define(
  'step-memory',
  class extends HTMLElement {
    connectedCallback() {
      const [link, words] = this.querySelectorAll('a, span');
      const left = lastStep();
      // The guide may have become shorter since.
      if (left && left !== '1' && document.getElementById(`buoc-${left}`)) {
        link?.setAttribute('href', `#buoc-${left}`);
        if (words) words.textContent = `Tiếp tục ở bước ${left}`;
      }
      remember();
      // Who leaves at once leaves before the first of them.
      for (const event of ['hashchange', 'pagehide']) addEventListener(event, remember);
    }
  },
);
