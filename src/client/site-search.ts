/** Results under the search form. Pagefind is loaded only when somebody searches; without scripts the A–Z list is there. */
interface Result {
  data: () => Promise<{ url: string; meta: Record<string, string> }>;
}
interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  debouncedSearch: (query: string) => Promise<{ results: Result[] } | null>;
}

const SHOWN = 20;

customElements.define(
  'site-search',
  class extends HTMLElement {
    private engine: Promise<Pagefind> | undefined;

    connectedCallback() {
      const input = this.querySelector('input');
      if (!input) return;
      input.value = new URLSearchParams(location.search).get('q') ?? '';
      this.addEventListener('submit', (event) => {
        event.preventDefault();
        history.replaceState(null, '', `?q=${encodeURIComponent(input.value)}`);
        void this.search(input.value);
      });
      input.addEventListener('input', () => void this.search(input.value));
      if (input.value) void this.search(input.value);
    }

    private say(words: string) {
      const status = this.querySelector('[role=status]');
      if (status) status.textContent = words;
    }

    private load(): Promise<Pagefind> {
      const bundle = this.dataset.bundle ?? '/pagefind/';
      return (this.engine ??= import(/* @vite-ignore */ `${bundle}pagefind.js`).then(async (engine: Pagefind) => {
        await engine.options({ bundlePath: bundle });
        return engine;
      }));
    }

    private async search(query: string) {
      const list = this.querySelector('ol');
      if (!query.trim()) {
        list?.replaceChildren();
        return this.say('');
      }
      this.say('Đang tìm…');
      try {
        const found = await (await this.load()).debouncedSearch(query);
        if (!found) return;
        const results = await Promise.all(found.results.slice(0, SHOWN).map((result) => result.data()));
        this.say(
          found.results.length > 0
            ? `Có ${found.results.length} trang cho “${query}”.`
            : `Không tìm thấy trang nào cho “${query}”. Bác thử chữ khác, hoặc gọi 1022.`,
        );
        list?.replaceChildren(...results.map(({ url, meta }) => resultItem(url, meta)));
      } catch {
        this.engine = undefined;
        this.say('Mạng đang yếu, chưa tìm được. Bác xem danh sách theo chữ cái ở dưới.');
      }
    }
  },
);

function resultItem(url: string, { title = '', kind = '', summary = '' }: Record<string, string>): HTMLLIElement {
  const item = document.createElement('li');
  const heading = document.createElement('h2');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  heading.append(link);
  const meta = document.createElement('p');
  meta.className = 'meta';
  meta.textContent = kind;
  const text = document.createElement('p');
  text.textContent = summary;
  item.append(heading, meta, text);
  return item;
}
