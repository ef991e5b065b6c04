import { readCards, readWords, type Card, type CardFile } from './cards.ts';
import type { Language } from './correct.ts';
import { EXACT, readHead, scoreHead, type Head } from './head-score.ts';
import { Phrases } from './phrases.ts';
import { readQuery, type Query, type QueryOptions } from './query.ts';
import { scorePages, type Score } from './score.ts';
import { Vocabulary } from './vocabulary.ts';

/** A page of an answer. */
export interface Result extends Score {
  id: string;
  /** How well a title, another name or a heading of it says what was asked, 0 to 1 or a little more. */
  head: number;
}

export interface Answer {
  query: Query;
  /** Best first. */
  results: readonly Result[];
  /** There is a page about it; pages only have its words; the site has none about it and editors know whom to ask; nothing. */
  certainty: 'found' | 'mentioned' | 'absent' | 'none';
}

const HEAD_WEIGHT = 2.5;
/** More than this only a page has whose title or other name is the very query: nothing comes before it. */
const NAMED = 1.1;
const ALIAS_WORTH = 0.95;
const HEADING_WORTH = 0.4;
/** Only the best by words are compared by their heads. */
const COMPARED = 25;
/** How well a head must say what was asked for the page to be one about it: by itself, and against what editors say the site lacks. Learnt on the benchmark's development sets. */
const ABOUT = 0.15;
const SURELY_ABOUT = 0.9;
/** A page that came first while fewer letters were typed stays so with this share of the best points. */
const KEPT = 0.6;
/** Share of a query that a page must have to be shown; from which it has the whole of it. */
const SHOWN = 0.1;
const WHOLE = 0.95;
/** What is shown beside the best: pages of at least these shares of its points and of its coverage. */
const LEAST_SCORE = 0.2;
const LEAST_COVERAGE = 0.4;
const MOST = { found: 30, mentioned: 10, absent: 5, none: 0 };

/** The first answer: everything that the cards know, at once. */
export class SiteSearch {
  readonly cards: Map<string, Card>;
  readonly language: Language;
  /** True when the cards hold every page with all its words. */
  readonly isWhole: boolean;
  private readonly heads: ReadonlyMap<string, readonly Head[]>;

  constructor(file: CardFile) {
    const cards = readCards(file);
    this.cards = new Map(cards.map((card) => [card.id, card]));
    this.isWhole = file.isWhole;
    const vocabulary = new Vocabulary(cards);
    this.language = { vocabulary, phrases: new Phrases(readWords(file)) };
    const read = (worth: number) => (text: string) => readHead(text, worth, vocabulary);
    this.heads = new Map(
      cards.map(({ id, title, aliases, headings }) => [
        id,
        [read(1)(title), ...aliases.map(read(ALIAS_WORTH)), ...headings.map(read(HEADING_WORTH))],
      ]),
    );
  }

  search(text: string, options?: QueryOptions): Answer {
    const query = readQuery(text, this.language, options);
    const ranked = this.rank(query);
    const kept = options?.isTyping ? ranked.findIndex(({ id }) => id === options.first) : 0;
    if (kept > 0 && (ranked[kept]?.score ?? 0) >= KEPT * (ranked[0]?.score ?? 0))
      ranked.unshift(...ranked.splice(kept, 1));
    const certainty = this.certaintyOf(query, ranked);
    return { query, results: ranked.slice(0, MOST[certainty]), certainty };
  }

  private certaintyOf({ ask, leads }: Query, ranked: readonly Result[]): Answer['certainty'] {
    const [first] = ranked;
    if (!first) return ask ? 'absent' : 'none';
    if (leads.includes(first.id)) return 'found';
    if (ask && first.head < SURELY_ABOUT) return 'absent';
    if (first.head >= ABOUT) return 'found';
    return first.coverage >= SHOWN ? 'mentioned' : 'none';
  }

  private rank(query: Query): Result[] {
    const scores = [...scorePages(query, this.language.vocabulary)].sort(
      (a, b) => b[1].score - a[1].score,
    );
    const highest = scores[0]?.[1].score ?? 0;
    const ranked = scores
      .map(([id, { score, coverage }], at) => {
        const heads = at < COMPARED ? (this.heads.get(id) ?? []) : [];
        const head = heads.reduce((best, one) => scoreHead(query, one, best), 0);
        const sum = score / highest + HEAD_WEIGHT * head + Number(head === EXACT);
        return { id, coverage, head, score: sum };
      })
      .sort((a, b) => b.score - a.score)
      .filter(
        ({ score, coverage }, _, [best]) =>
          !best ||
          (score >= LEAST_SCORE * best.score && coverage >= LEAST_COVERAGE * best.coverage),
      );
    const whole = ranked.findIndex(({ coverage }) => coverage > WHOLE);
    if (whole > 2) ranked.splice(2, 0, ...ranked.splice(whole, 1));
    const leads = query.leads
      .filter((id) => this.cards.has(id))
      .map((id) => ranked.find((one) => one.id === id) ?? { id, coverage: 1, head: 0, score: 0 });
    const isNamed = (ranked[0]?.head ?? 0) > NAMED && !leads.some(({ head }) => head > NAMED);
    const others = ranked.filter(({ id }) => !query.leads.includes(id));
    return isNamed && others[0] === ranked[0]
      ? [...others.slice(0, 1), ...leads, ...others.slice(1)]
      : [...leads, ...others];
  }
}
