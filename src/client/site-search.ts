import { copyText } from '../core/copy-text.ts';
import { closeWhenLeft } from './close-when-left.ts';
import { importLater } from './later.ts';
import boxAddress from './search/box.ts?address';

/** The search box. Loads nothing until somebody uses it; without scripts it is a form that leads to the list from A to Z. */
const PATIENCE = 3000;
/** Failed tries after which the reader is sent to the search page, which asks for everything anew. */
const MOST_TRIES = 3;

const importBox = () => importLater<typeof import('./search/box.ts')>(boxAddress);

const isReachable = () =>
  fetch(boxAddress).then(
    ({ ok }) => ok,
    () => false,
  );

customElements.define(
  'site-search',
  class extends HTMLElement {
    private readonly input = this.querySelector('input');
    private readonly note = document.createElement('p');
    private tries = 0;

    connectedCallback() {
      const panel = this.closest('details');
      panel?.addEventListener('toggle', () => panel.open && this.input?.focus());
      if (panel) closeWhenLeft(panel);
      this.note.setAttribute('role', 'status');
      this.append(this.note);
      this.listen('addEventListener');
      const asked =
        this.dataset.page === undefined
          ? (history.state as { q?: string } | null)?.q
          : new URLSearchParams(location.search).get('q');
      if (panel || !asked || !this.input) return;
      this.input.value ||= asked;
      void this.start();
    }

    private listen(how: 'addEventListener' | 'removeEventListener') {
      for (const touch of ['focus', 'input']) this.input?.[how](touch, this.start);
    }

    /** Fetches the code and the cards side by side. When the code did not come, the next touch tries anew. */
    private readonly start = async () => {
      this.listen('removeEventListener');
      const timer = setTimeout(
        () => this.say('Mạng đang yếu, chưa tìm được. Bác chờ thêm, hoặc'),
        PATIENCE,
      );
      const cards = fetch(this.dataset.cards ?? '');
      cards.catch(() => undefined);
      let box = await importBox();
      // What can be fetched and yet not be run is no matter of the network.
      const isCut = !box && !(await isReachable());
      if (!isCut) box ??= await importBox();
      clearTimeout(timer);
      if (box) {
        this.note.remove();
        box.openBox(this, cards, copyText);
        return;
      }
      this.tries++;
      if (!isCut) this.say('Máy này chưa tìm được. Bác');
      else if (this.tries < MOST_TRIES)
        this.say('Mạng đang yếu, chưa tìm được. Bác gõ lại để thử lần nữa, hoặc');
      else this.say('Mạng đang yếu, chưa tìm được. Bác bấm “Tìm” để thử ở trang Tìm kiếm, hoặc');
      this.listen('addEventListener');
    };

    private say(words: string) {
      const map = document.createElement('a');
      map.href = `${this.dataset.base}so-do-trang/`;
      map.textContent = 'Sơ đồ trang';
      this.note.replaceChildren(`${words} chọn trong `, map, '.');
    }
  },
);
