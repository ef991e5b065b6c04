import type { Passage } from '../../search/full-text.ts';
import type { QueryOptions } from '../../search/query.ts';
import type { Answer, SiteSearch } from '../../search/site-search.ts';
import { PATIENCE, Unreachable, loadCards, searchWhole } from './engine.ts';
import { sayMessages } from './messages.ts';
import type { Copy, Found } from './render.ts';
import { ResultList } from './result-list.ts';

/** Pause after the last key before the words are kept for Back, and the whole text is asked, in milliseconds. */
const PAUSE = 500;

/** One search after the other; a later one makes the answers of an earlier one void. */
export class Searcher {
  private readonly host: HTMLElement;
  private readonly input: HTMLInputElement;
  private readonly isPage: boolean;
  private readonly list: ResultList;
  private readonly say: ReturnType<typeof sayMessages>;
  private coming: Promise<Response> | undefined;
  private first: string | undefined;
  private turn = 0;
  private timer = 0;

  constructor(
    host: HTMLElement,
    input: HTMLInputElement,
    coming: Promise<Response>,
    isPage: boolean,
    copy: Copy,
  ) {
    const { base = '/', helper = '' } = host.dataset;
    this.host = host;
    this.input = input;
    this.isPage = isPage;
    this.coming = coming;
    this.list = new ResultList(host, { base, isPage, copy });
    this.say = sayMessages(helper);
  }

  async run(options: QueryOptions): Promise<void> {
    const turn = ++this.turn;
    clearTimeout(this.timer);
    if (!this.typed) {
      this.list.clear();
      this.keep();
      this.load().catch(() => (this.coming = undefined));
      return;
    }
    const slow = setTimeout(() => turn === this.turn && this.list.say(this.say.slow), PATIENCE);
    if (!this.list.hasAnswer) this.list.say(this.say.searching);
    try {
      const search = await this.load();
      if (turn === this.turn) this.answer(search, options);
    } catch (error) {
      this.coming = undefined;
      if (turn !== this.turn) return;
      if (error instanceof Unreachable) this.list.say(this.say.offline);
      else this.list.giveUp();
    } finally {
      clearTimeout(slow);
    }
  }

  private get typed(): string {
    return this.input.value.trim();
  }

  private readonly load = () => loadCards(this.coming ?? fetch(this.host.dataset.cards ?? ''));

  /** Keeps the words where Back finds them again: in the address of the search page, in the history of others. */
  private keep(): void {
    const address =
      this.isPage && this.typed ? `?q=${encodeURIComponent(this.typed)}` : location.pathname;
    history.replaceState({ q: this.typed }, '', address);
  }

  private answer(search: SiteSearch, options: QueryOptions): void {
    const { isTyping = false } = options;
    const answer = search.search(this.input.value, { ...options, first: this.first });
    this.first = answer.results[0]?.id;
    this.list.show(this.shown(search, answer));
    // The header would leave no room for a result on a small screen.
    if (this.isPage && !isTyping) this.host.scrollIntoView();
    const isPoor = !search.isWhole || answer.certainty === 'mentioned';
    const rest = () => {
      // Nothing begins like the unfinished word: it is taken as whole.
      if (isTyping && answer.certainty === 'none') return this.run({});
      this.keep();
      return this.isPage && isPoor ? this.deepen(search, answer) : undefined;
    };
    this.timer = window.setTimeout(() => void rest(), isTyping ? PAUSE : 0);
  }

  /** Asks the whole text. What the cards know stays, with a word about what is missing, when it is slow or may not run. */
  private async deepen(search: SiteSearch, answer: Answer): Promise<void> {
    const turn = ++this.turn;
    const giveUp = () => turn === this.turn && this.list.remark(this.say.onlyCards);
    this.list.remark(this.say.reading);
    const slow = setTimeout(giveUp, PATIENCE);
    try {
      const passages = await searchWhole(this.host.dataset.pagefind ?? '', answer.query);
      if (turn !== this.turn) return;
      const shown = this.shown(search, answer, passages);
      const added = shown.found.length - answer.results.length;
      this.list.extend(shown, added > 0 ? this.say.more(added) : this.say.noMore, added);
    } catch {
      giveUp();
    } finally {
      clearTimeout(slow);
    }
  }

  private shown(search: SiteSearch, answer: Answer, passages?: readonly Passage[]) {
    const sentences = new Map(passages?.map(({ id, sentence }) => [id, sentence]));
    const found: Found[] = answer.results.flatMap(({ id }) => {
      const card = search.cards.get(id);
      return card ? [{ ...card, text: sentences.get(id) || card.summary }] : [];
    });
    const known = new Set(found.map(({ id }) => id));
    const added = (passages ?? []).filter(({ id }) => !known.has(id));
    return {
      query: answer.query,
      found: [...found, ...added.map((page) => ({ ...page, text: page.sentence }))],
      typed: this.typed,
      status: this.say.count(answer, this.typed),
      isPassing: document.activeElement === this.input,
      searchExactly: () => void this.run({ isExact: true }),
      searchWhole: passages ? undefined : () => void this.deepen(search, answer),
    };
  }
}
