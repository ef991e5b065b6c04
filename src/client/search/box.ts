import type { QueryOptions } from '../../search/query.ts';
import type { Answer, SiteSearch } from '../../search/site-search.ts';
import { PATIENCE, loadCards, searchDeeper } from './engine.ts';
import { sayMessages } from './messages.ts';
import { ResultList } from './result-list.ts';

/** Pause after the last key before the full text is asked, in milliseconds. */
const PAUSE = 350;
/** Shorter queries are not asked in the full text. */
const SHORTEST = 3;

/** Brings a search box to life: answers below the form as one types. `response` brings the cards. */
export function openBox(host: HTMLElement, response: Promise<Response>): void {
  const input = host.querySelector('input');
  if (!input) return;
  const { base = '/', page, hotline = '', tel = '', cards = '', pagefind = '' } = host.dataset;
  let coming: Promise<Response> | undefined = response;
  const isPage = page !== undefined;
  const say = sayMessages(hotline);
  const list = new ResultList(host, { base, isPage, hotline, tel });
  let asked = 0;
  let timer = 0;

  const show = (answer: Answer, search: SiteSearch, typed: string, { note = '', isWhole = false } = {}) =>
    list.show({
      answer,
      cards: search.cards,
      typed,
      status: say.count(answer, typed) + note,
      searchExactly: () => void run({ isExact: true }),
      searchAll: isWhole ? undefined : searchAll,
    });
  const load = () => loadCards(coming ?? fetch(cards));

  /** One search; a later one makes its answer void. */
  async function run(options: QueryOptions): Promise<void> {
    const turn = ++asked;
    const typed = input?.value.trim() ?? '';
    clearTimeout(timer);
    if (!typed) return list.clear();
    const slow = setTimeout(() => turn === asked && list.say(say.slow), PATIENCE);
    if (!list.hasAnswer) list.say(say.searching);
    try {
      const search = await load();
      if (turn !== asked) return;
      const answer = search.search(input?.value ?? '', options);
      show(answer, search, typed);
      if (typed.length < SHORTEST || !search.needsFullText(answer)) return;
      // Nothing begins like the unfinished word: after a pause it is taken as whole.
      const next = options.isTyping && answer.certainty === 'none' ? () => run({}) : () => deepen(search, options, turn);
      timer = window.setTimeout(() => void next(), options.isTyping ? PAUSE : 0);
    } catch {
      coming = undefined;
      if (turn === asked) list.say(say.offline);
    } finally {
      clearTimeout(slow);
    }
  }

  async function deepen(search: SiteSearch, options: QueryOptions, turn: number): Promise<void> {
    const text = input?.value ?? '';
    try {
      const answer = await searchDeeper(search, pagefind, text, options);
      if (turn === asked) show(answer, search, text.trim(), { isWhole: true });
    } catch {
      if (turn === asked) show(search.search(text, options), search, text.trim(), { note: say.onlyCards });
    }
  }

  function searchAll(): void {
    const turn = ++asked;
    void load().then((search) => deepen(search, {}, turn));
  }

  input.addEventListener('input', () => void run({ isTyping: true }));
  host.querySelector('form')?.addEventListener('submit', (event) => {
    if (!isPage) return;
    event.preventDefault();
    history.replaceState(null, '', `?q=${encodeURIComponent(input.value)}`);
    void run({});
  });
  host.closest('details')?.addEventListener('keydown', closeOnEscape);
  if (isPage && !input.value) input.value = new URLSearchParams(location.search).get('q') ?? '';
  if (input.value) void run({ isTyping: !isPage });
  else load().catch(() => undefined);
}

function closeOnEscape(event: KeyboardEvent): void {
  const details = event.currentTarget as HTMLDetailsElement;
  if (event.key !== 'Escape' || !details.open) return;
  details.open = false;
  details.querySelector('summary')?.focus();
}
