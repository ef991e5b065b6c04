import {
  answeredWith,
  readChoices,
  tellAnswered,
  writeChoices,
  type Choices,
} from '../core/choices.ts';

const KEY = `chon:${location.pathname}`;

/** Keeps the choices on this phone alone; nothing takes what was kept away. */
function keep(choices: Choices | undefined) {
  try {
    if (choices?.size) localStorage.setItem(KEY, writeChoices(choices));
    else localStorage.removeItem(KEY);
  } catch {
    // A phone that keeps nothing.
  }
}

function kept(): Choices {
  try {
    return readChoices(localStorage.getItem(KEY));
  } catch {
    return new Map();
  }
}

/** Ticks and answers of one page. Kept where the page says nothing of it, or where its reader wants it; told again by their answers where the page has a place for that. */
customElements.define(
  'own-choices',
  class extends HTMLElement {
    private readonly wish = this.querySelector<HTMLInputElement>('[data-keep]');
    private readonly inputs = [
      ...this.querySelectorAll<HTMLInputElement>('input:not([data-keep])'),
    ];
    private readonly result = this.querySelector<HTMLElement>('[data-result]');

    connectedCallback() {
      const before = kept();
      for (const input of this.inputs)
        if (before.get(input.name) === input.value) input.checked = true;
      if (this.wish) this.wish.checked = before.size > 0;
      for (const tool of this.querySelectorAll('[data-tools]')) tool.removeAttribute('hidden');
      this.addEventListener('change', () => this.take());
      this.querySelector('[data-clear]')?.addEventListener('click', () => {
        for (const input of this.inputs) input.checked = false;
        this.take();
      });
      // A browser may put answers back when it comes back to the page.
      addEventListener('pageshow', () => this.tell());
      this.tell();
    }

    private choices(): Choices {
      return new Map(
        this.inputs.filter(({ checked }) => checked).map(({ name, value }) => [name, value]),
      );
    }

    private take() {
      keep(!this.wish || this.wish.checked ? this.choices() : undefined);
      this.tell();
    }

    private tell() {
      const { result } = this;
      if (!result) return;
      const choices = this.choices();
      const asked = [...this.querySelectorAll('fieldset')];
      const questions = asked.map((field) => ({
        name: field.querySelector('input')?.name ?? '',
        words: field.querySelector('legend')?.textContent.trim() ?? '',
        guide: field.querySelector('a'),
      }));
      result.hidden = choices.size === 0;
      // On paper the answers take the place of the questions.
      for (const field of asked) field.classList.toggle('noprint', choices.size > 0);
      for (const part of result.querySelectorAll<HTMLElement>('[data-answer]')) {
        const { answer = '', reads } = part.dataset;
        const found = answeredWith(questions, choices, answer);
        part.hidden = found.length === 0;
        part.querySelector('ul')?.replaceChildren(
          ...found.map(({ words, guide }) => {
            const line = document.createElement('li');
            line.append(words);
            if (guide && reads !== undefined) line.append('. ', guide.cloneNode(true));
            return line;
          }),
        );
      }
      const status = this.querySelector('[role=status]');
      if (status)
        status.textContent = choices.size > 0 ? tellAnswered(choices.size, questions.length) : '';
    }
  },
);
