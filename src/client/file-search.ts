import type { CardFile } from '../search/cards.ts';
import type { QueryOptions } from '../search/query.ts';
import { SiteSearch } from '../search/site-search.ts';
import { sayMessages } from './search/messages.ts';
import { make, renderResult } from './search/render.ts';
import { renderCorrection } from './search/ways.ts';

/** The search of the one file that is handed on: the site's own, over cards that stand in the file. Without scripts there is no box. */
const MOST = 6;

customElements.define(
  'file-search',
  class extends HTMLElement {
    private readonly input = make('input', {
      id: 'q',
      type: 'search',
      autocomplete: 'off',
      enterKeyHint: 'search',
      maxLength: 100,
      oninput: () => this.run({ isTyping: true }),
    });
    private readonly status = make('p');
    private readonly answer = make('div');
    private search: SiteSearch | undefined;

    connectedCallback() {
      const form = make(
        'form',
        {
          className: 'find',
          onsubmit: (event) => {
            event.preventDefault();
            this.run({});
          },
        },
        make('label', { htmlFor: 'q' }, 'Gõ việc cần tìm. Không dấu cũng được.'),
        make('div', {}, this.input, make('button', { type: 'submit', className: 'btn' }, 'Tìm')),
      );
      form.setAttribute('role', 'search');
      this.status.setAttribute('role', 'status');
      this.append(form, this.status, this.answer);
    }

    private run(options: QueryOptions) {
      const typed = this.input.value.trim();
      if (!typed) {
        this.status.textContent = '';
        this.answer.replaceChildren();
        return;
      }
      // Only who searches waits for the index.
      this.search ??= new SiteSearch(
        JSON.parse(document.getElementById('muc-luc')?.textContent ?? '') as CardFile,
      );
      const { cards } = this.search;
      const answer = this.search.search(typed, options);
      const { query, results } = answer;
      this.status.textContent = sayMessages(this.dataset.helper ?? '').count(answer, typed);
      const found = results.slice(0, MOST).flatMap(({ id }) => {
        const card = cards.get(id);
        return card ? [renderResult({ ...card, text: card.summary }, query, '')] : [];
      });
      const corrected = query.correction
        ? [renderCorrection(query.correction, () => this.run({ isExact: true }))]
        : [];
      this.answer.replaceChildren(...corrected, make('ol', { className: 'found' }, ...found));
    }
  },
);
