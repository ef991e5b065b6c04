import { correctWords, correctionOf, type Language, type QueryWord } from './correct.ts';
import { toWord, wordsOf, type Word } from './text.ts';

/** Another way of saying a concept; all its words must be there. */
interface Variant {
  words: readonly Word[];
  /** How sure it is that this was meant, up to 1. */
  weight: number;
}

/** One thing that a query is about, with every way of saying it. */
export interface Concept {
  words: readonly QueryWord[];
  /** What each of its words tells about a page. */
  weights: readonly number[];
  variants: readonly Variant[];
  /** Its share in the query: rare words say more. */
  weight: number;
  /** What its points count for: little for a word that only ties others together. */
  factor: number;
}

export interface Query {
  concepts: readonly Concept[];
  /** Words of the query that are searched for, in order. */
  words: readonly QueryWord[];
  /** Every folded word that may answer it, variants' too. */
  asked: ReadonlySet<string>;
  /** Pages that editors put first for it. */
  leads: readonly string[];
  /** Whom to ask, when it is about something that the site has no page about. */
  ask: string | undefined;
  /** How the query reads now, when its spelling was changed. */
  correction: string | undefined;
}

export interface QueryOptions {
  /** The last word may be unfinished. */
  isTyping?: boolean;
  /** Search for what was typed, whatever it is. */
  isExact?: boolean;
  /** The page that came first for fewer letters: it stays so while one types unless another is clearly better. */
  first?: string | undefined;
}

const SYNONYM_WEIGHT = 0.8;
const UNFINISHED_WEIGHT = 0.5;
/** What is read of a query: more is no question any more. */
const MOST_LETTERS = 400;
const MOST_WORDS = 20;
/** What a word counts for that only ties others together. */
const LIGHT_WEIGHT = 0.3;

/** Reads what somebody typed: spelling put right, the words around the question dropped, concepts with their other names. */
export function readQuery(
  text: string,
  language: Language,
  { isTyping = false, isExact = false }: QueryOptions = {},
): Query {
  const typed = firstWords(text, isTyping);
  const spelled = isExact ? typed : typed.flatMap((word) => expand(word, language));
  const corrected = isExact ? typed : correctWords(spelled, language);
  const words = withoutAsides(corrected, language);
  const concepts = conceptsOf(words, language);
  const asked = concepts
    .flatMap((concept) => [concept, ...concept.variants])
    .flatMap((said) => said.words)
    .flatMap((word: QueryWord) =>
      word.isUnfinished
        ? [...language.vocabulary.words].filter((known) => known.startsWith(word.folded))
        : word.folded,
    );
  return {
    concepts,
    words,
    asked: new Set(asked),
    leads: language.phrases.answersTo(corrected),
    ask: language.phrases.askFor(corrected),
    correction: correctionOf(corrected, spelled),
  };
}

/** The first words, each once; the last one is open while somebody types it. */
function firstWords(text: string, isTyping: boolean): QueryWord[] {
  const start = text.slice(0, MOST_LETTERS);
  const words = new Map<string, QueryWord>();
  for (const word of wordsOf(start)) if (!words.has(word.written)) words.set(word.written, word);
  const typed = [...words.values()].slice(0, MOST_WORDS);
  const last = typed.at(-1);
  if (isTyping && last && /[\p{L}\p{N}\p{M}]$/u.test(start))
    typed.splice(-1, 1, { ...last, isUnfinished: true });
  return typed;
}

/** "nv" and "nv16" as they are said; letters before a number are a short form too. */
function expand(word: QueryWord, { phrases }: Language): readonly QueryWord[] {
  if (word.isUnfinished) return [word];
  const [, short = word.written, number] = /^(\D+)(\d+)$/.exec(word.written) ?? [];
  const said = phrases.expand(toWord(short));
  if (!said) return [word];
  return [
    ...said.map((one) => ({ ...one, isExpanded: true })),
    ...(number ? [toWord(number)] : []),
  ];
}

function withoutAsides(words: readonly QueryWord[], { phrases }: Language): readonly QueryWord[] {
  const kept: QueryWord[] = [];
  const isTail = (word?: QueryWord) => word?.isExpanded && phrases.isLight(word);
  for (let at = 0; at < words.length;) {
    const length = phrases.countAside(words.slice(at));
    const aside = words.slice(at, at + length);
    if (length === 0 || aside.some(({ isUnfinished }) => isUnfinished)) {
      kept.push(...words.slice(at, at + 1));
      at += 1;
    } else at += length;
  }
  // "quên mk r": a short form at the end that says little is a way of ending a message.
  while (kept.length > 1 && isTail(kept.at(-1))) kept.pop();
  return kept.length > 0 ? kept : words;
}

function conceptsOf(words: readonly QueryWord[], language: Language): Concept[] {
  const concepts: Concept[] = [];
  for (let at = 0; at < words.length;) {
    const concept = conceptAt(words, at, language);
    concepts.push(concept);
    at += concept.words.length;
  }
  return concepts;
}

function conceptAt(words: readonly QueryWord[], at: number, language: Language): Concept {
  const word = words[at] as QueryWord;
  const phrase = language.phrases.findSynonyms(words.slice(at));
  const own = words.slice(at, at + (phrase?.words.length ?? 1));
  const meanings = own.length === 1 && !word.isCorrected ? language.phrases.meaningsOf(word) : [];
  const variants = [
    ...meanings.map((said) => ({ words: said, weight: 1 })),
    ...(phrase?.others ?? []).map((said) => ({ words: said, weight: SYNONYM_WEIGHT })),
  ];
  const weights = own.map(({ folded }) => language.vocabulary.weight(folded));
  const weight = weightOf(own, variants, language);
  const isLight = own.length === 1 && language.phrases.isLight(word);
  const factor = isLight ? LIGHT_WEIGHT : 1;
  return { words: own, weights, variants, weight: factor * weight, factor };
}

/** By its words, the rarest two of them; of an abbreviation nobody writes out, by what it stands for. */
function weightOf(
  own: readonly QueryWord[],
  variants: readonly Variant[],
  { vocabulary }: Language,
): number {
  const weigh = (words: readonly Word[]) => {
    const [first = 0, second = 0] = words
      .map(({ folded }) => vocabulary.weight(folded))
      .sort((a, b) => b - a);
    return first + second;
  };
  const isKnown = (words: readonly Word[]) => words.every(({ folded }) => vocabulary.has(folded));
  const known = isKnown(own) ? [own] : variants.map(({ words }) => words).filter(isKnown);
  const weight = Math.max(...(known.length > 0 ? known : [own]).map(weigh));
  return own.some(({ isUnfinished }) => isUnfinished) ? weight * UNFINISHED_WEIGHT : weight;
}
