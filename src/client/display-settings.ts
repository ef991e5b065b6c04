import { closeWhenLeft } from './close-when-left.ts';

/** Text size and contrast, kept on this phone only. Applied as soon as the script runs; without it nothing shows. */
const root = document.documentElement;

function read(): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem('hien-thi') ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}

function apply(choice: Record<string, string>) {
  for (const name of ['text', 'contrast']) {
    const value = choice[name];
    if (value && value !== 'normal') root.dataset[name] = value;
    else delete root.dataset[name];
  }
}

apply(read());

customElements.define(
  'display-settings',
  class extends HTMLElement {
    connectedCallback() {
      const details = this.querySelector('details');
      const choice = read();
      for (const input of this.querySelectorAll('input'))
        if (choice[input.name] === input.value) input.checked = true;
      this.addEventListener('change', ({ target }) => {
        const { name, value } = target as HTMLInputElement;
        const next = { ...read(), [name]: value };
        apply(next);
        try {
          localStorage.setItem('hien-thi', JSON.stringify(next));
        } catch {
          // Storage is off or full: the choice holds for this page.
        }
      });
      if (details) closeWhenLeft(details);
    }
  },
);
