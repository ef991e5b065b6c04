import type { QueryOptions } from '../../search/query.ts';
import type { Answer, SiteSearch } from '../../search/site-search.ts';
import { PATIENCE, Unreachable, loadCards, searchDeeper } from './engine.ts';
import { sayMessages } from './messages.ts';
import { ResultList } from './result-list.ts';

/** Pause after the last key before the full text is asked, in milliseconds. */
const PAUSE = 350;
/** Shorter queries are not asked in the full text. */
const SHORTEST = 3;

/** One search after the other; a later one makes the answers of an earlier one void. */
export class Searcher {
  private readonly host: HTMLElement;
  private readonly input: HTMLInputElement;
  private readonly list: ResultList;
  private readonly say: ReturnType<typeof sayMessages>;
  private coming: Promise<Response> | undefined;
  private turn = 0;
  private timer = 0;

  constructor(
    host: HTMLElement,
    input: HTMLInputElement,
    coming: Promise<Response>,
    isPage: boolean,
  ) {
    const { base = '/', helper = '' } = host.dataset;
    this.host = host;
    this.input = input;
    this.coming = coming;
    this.list = new ResultList(host, { base, isPage });
    this.say = sayMessages(helper);
  }

  async run(options: QueryOptions): Promise<void> {
    const turn = ++this.turn;
    clearTimeout(this.timer);
    if (!this.typed) {
      this.list.clear();
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

  private answer(search: SiteSearch, options: QueryOptions): void {
    const answer = search.search(this.input.value, options);
    this.show(search, answer, options);
    if (this.typed.length < SHORTEST || !search.needsFullText(answer)) return;
    // Nothing begins like the unfinished word: after a pause it is taken as whole.
    const next =
      options.isTyping && answer.certainty === 'none'
        ? () => this.run({})
        : () => this.deepen(search, options);
    this.timer = window.setTimeout(() => void next(), options.isTyping ? PAUSE : 0);
  }

  /** Asks the full text. What the cards know stays, with a word about what is missing, when it is slow or may not run. */
  private async deepen(search: SiteSearch, options: QueryOptions): Promise<void> {
    const turn = ++this.turn;
    const giveUp = () =>
      turn === this.turn &&
      this.show(search, search.search(this.input.value, options), options, this.say.onlyCards);
    const slow = setTimeout(giveUp, PATIENCE);
    try {
      const answer = await searchDeeper(
        search,
        this.host.dataset.pagefind ?? '',
        this.input.value,
        options,
      );
      if (turn === this.turn) this.show(search, answer, options, '', true);
    } catch {
      giveUp();
    } finally {
      clearTimeout(slow);
    }
  }

  private show(
    search: SiteSearch,
    answer: Answer,
    options: QueryOptions,
    note = '',
    isWhole = false,
  ): void {
    this.list.show({
      answer,
      cards: search.cards,
      typed: this.typed,
      status: this.say.count(answer, this.typed) + note,
      searchExactly: () => void this.run({ isExact: true }),
      searchAll: isWhole ? undefined : () => void this.deepen(search, options),
    });
  }
}
