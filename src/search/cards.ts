import type { SearchWords } from './phrases.ts';
import type { SearchPage } from './page.ts';
import { wordsOf } from './text.ts';

/** What the first answer is made from: a page with its body as words only. */
export type Card = Omit<SearchPage, 'isArchive'>;

/** The file that a reader's phone fetches when the search box is first used. */
export interface CardFile {
  words: SearchWords;
  /** Kinds of page; cards name them by place. */
  kinds: readonly string[];
  /** Id, place of its kind, title, summary, other names, headings, words of the body that no head has. */
  cards: readonly CardRow[];
  /** True when no page outside news was left out and every body is there. */
  isWhole: boolean;
  /** All pages of the site, those that have no card too. */
  pageCount: number;
}

type CardRow = readonly [
  id: string,
  kind: number,
  title: string,
  summary: string,
  aliases: string,
  headings: string,
  body: string,
];

/** Of kinds that grow without end only title and summary of the newest are kept. */
const MOST_NEWS = 200;
/** Letters that the cards may have in all, about 60 KB compressed. */
const MOST_LETTERS = 150_000;

/** Chooses what fits: all heads of evergreen pages first, then their bodies, then the newest news (pages come newest first). */
export function toCardFile(pages: readonly SearchPage[], words: SearchWords): CardFile {
  const evergreen = pages.filter(({ isArchive }) => !isArchive);
  const news = pages.filter(({ isArchive }) => isArchive).slice(0, MOST_NEWS);
  const kinds = [...new Set(pages.map(({ kind }) => kind))];
  let left = MOST_LETTERS;
  const fitting: CardRow[] = [];
  for (const page of [...evergreen, ...news]) {
    const row: CardRow = [
      page.id,
      kinds.indexOf(page.kind),
      page.title,
      page.summary,
      page.aliases.join('\n'),
      page.isArchive ? '' : page.headings.join('\n'),
      '',
    ];
    left -= sizeOf(row);
    if (left < 0) break;
    fitting.push(row);
  }
  const bodies = new Map<string, string>();
  for (const page of evergreen.slice(0, fitting.length)) {
    const body = newWordsOf(page);
    left -= body.length;
    if (left < 0) break;
    bodies.set(page.id, body);
  }
  return {
    words,
    kinds,
    cards: fitting.map(
      (row) => [...row.slice(0, 6), bodies.get(row[0]) ?? ''] as unknown as CardRow,
    ),
    isWhole: bodies.size === evergreen.length,
    pageCount: pages.length,
  };
}

export function readCards({ kinds, cards }: CardFile): Card[] {
  const lines = (text: string) => (text ? text.split('\n') : []);
  return cards.map(([id, kind, title, summary, aliases, headings, body]) => ({
    id,
    kind: kinds[kind] ?? '',
    title,
    summary,
    aliases: lines(aliases),
    headings: lines(headings),
    body,
  }));
}

const sizeOf = (row: CardRow) => row.join('').length;

/** Each word of the body once, without those that the heads have. */
export function newWordsOf({ title, summary, aliases, headings, body }: SearchPage): string {
  const known = new Set(
    [title, summary, ...aliases, ...headings].flatMap(wordsOf).map(({ written }) => written),
  );
  return [...new Set(wordsOf(body).map(({ written }) => written))]
    .filter((word) => !known.has(word))
    .join(' ');
}
