import type { Rows, SearchPage, SearchWords } from './page.ts';
import { clean, wordsOf } from './text.ts';

/** What the first answer is made from: a page with its body as words only. */
export type Card = Omit<SearchPage, 'isArchive'>;

/** The file that a reader's phone fetches when the search box is first used: rows as lines, field by field, in the order that compresses best. */
export interface CardFile {
  words: Record<keyof SearchWords, string>;
  /** Every field of all cards. Words of bodies stand apart, the most frequent first; a body is one letter for each step from a word's place to the next. */
  cards: Record<keyof Card | 'bodyWords', string>;
  /** True when no page was left out and every body is there. */
  isWhole: boolean;
}

/** Of kinds that grow without end only the newest are kept. */
const MOST_NEWS = 200;
/** Letters that the cards may have in all, about 60 KB compressed. */
const MOST_LETTERS = 150_000;
/** The letter of a step of nothing: those of the shortest steps are plain ones. */
const NO_STEP = 48;

/** Signs between rows and their parts: JSON writes them as they are, bodies begin after them. */
const [ROW, PART] = ['$', '*'] as const;
const pack = (rows: Rows) => rows.map((row) => row.join(PART).replaceAll(ROW, '')).join(ROW);
const unpack = (text: string): Rows =>
  text.split(ROW).map((row) => row.split(PART).filter(Boolean));

/** What nobody sees needs neither capitals nor points. */
const unseen = (texts: readonly string[]) => [...new Set(texts.map(clean))];

/** Letters with two marks take three bytes; letters of two bytes that nobody writes here take their place, and back. */
export const swapLetters = (text: string) =>
  text.replace(/[\u06a0-\u06ff\u1ea0-\u1eff]/g, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) ^ 0x1800),
  );

/** Chooses what fits: all heads first, then the bodies of evergreen pages, then those of the newest news (pages come newest first). */
export function toCardFile(pages: readonly SearchPage[], words: SearchWords): CardFile {
  const evergreen = pages.filter(({ isArchive }) => !isArchive);
  const news = pages.filter(({ isArchive }) => isArchive).slice(0, MOST_NEWS);
  let left = MOST_LETTERS;
  const fits = (letters: number) => (left -= letters) >= 0;
  const kept: SearchPage[] = [];
  for (const page of [...evergreen, ...news])
    if (fits(headsOf(page).join('').length)) kept.push(page);
  const light = new Set(words.asides.flat());
  const bodies = kept
    .map((page) => newWordsOf(page).filter((word) => !light.has(word)))
    .map((body) => (fits(body.join(' ').length) ? body : []));
  const bodyWords = byFrequency(bodies.flat());
  const column = (field: 'id' | 'title' | 'summary') => pack(kept.map((page) => [page[field]]));
  return {
    words: changeEach(words, pack),
    cards: {
      aliases: pack(kept.map(({ aliases }) => unseen(aliases))),
      title: column('title'),
      headings: pack(kept.map((page) => unseen(headingsOf(page)))),
      summary: column('summary'),
      id: column('id'),
      kind: pack(kept.map(({ kind }, at) => (kind === kept[at - 1]?.kind ? [] : [kind]))),
      bodyWords: bodyWords.join(' '),
      body: toSteps(bodies, bodyWords).join(ROW),
    },
    isWhole: left >= 0 && kept.length === pages.length,
  };
}

/** Whether the pages take more than this share of the cards. Looks no further than that. */
export function isFullerThan(share: number, pages: readonly SearchPage[]): boolean {
  let left = share * MOST_LETTERS;
  return pages.some(
    (page) => (left -= headsOf(page).join('').length + newWordsOf(page).join(' ').length) < 0,
  );
}

const changeEach = <K extends string, From, To>(all: Record<K, From>, change: (one: From) => To) =>
  Object.fromEntries(Object.entries<From>(all).map(([name, one]) => [name, change(one)])) as Record<
    K,
    To
  >;

export const readWords = ({ words }: CardFile): SearchWords => changeEach(words, unpack);

export function readCards({ cards: { bodyWords, ...columns } }: CardFile): Card[] {
  const fields = changeEach(columns, unpack);
  const known = bodyWords.split(' ');
  let kind = '';
  return fields.id.map((_, at) => {
    const { aliases, headings, ...rest } = changeEach(fields, (rows) => rows[at] ?? []);
    const { body, ...texts } = changeEach(rest, (cells) => cells.join(PART));
    kind = texts.kind || kind;
    let place = 0;
    const toBodyWord = (step: string) => known[(place += step.charCodeAt(0) - NO_STEP)];
    return { ...texts, kind, aliases, headings, body: Array.from(body, toBodyWord).join(' ') };
  });
}

const headsOf = (page: SearchPage) => [
  page.title,
  page.summary,
  ...page.aliases,
  ...headingsOf(page),
];

/** Headings, and what stands in bold: names of buttons and forms, which people type as they read them on the screen. */
const headingsOf = ({ headings, body }: SearchPage) => [
  ...new Set([
    ...headings,
    ...Array.from(body.matchAll(/\*\*([^*\n]+)\*\*/g), ([, name = '']) => name),
  ]),
];

/** Each word of the body once, without those that the heads have. */
function newWordsOf(page: SearchPage): string[] {
  const known = new Set(
    headsOf(page)
      .flatMap(wordsOf)
      .map(({ written }) => written),
  );
  return [...new Set(wordsOf(page.body).map(({ written }) => written))].filter(
    (word) => !known.has(word),
  );
}

function byFrequency(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}

function toSteps(bodies: readonly (readonly string[])[], words: readonly string[]): string[] {
  const placeOf = new Map(words.map((word, place) => [word, place]));
  return bodies.map((body) =>
    body
      .map((word) => placeOf.get(word) ?? 0)
      .sort((a, b) => a - b)
      .map((place, at, places) => String.fromCharCode(NO_STEP + place - (places[at - 1] ?? 0)))
      .join(''),
  );
}
