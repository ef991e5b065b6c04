import {
  correctWords,
  correctionOf,
  findInPlace,
  neighboursOf,
  type Language,
  type QueryWord,
} from './correct.ts';
import { hasMarks, wordsOf, type Word } from './text.ts';

/** Another way of saying a concept; all its words must be there. */
interface Variant {
  words: readonly Word[];
  /** How sure it is that this was meant, up to 1. */
  weight: number;
}

/** One thing that a query is about, with every way of saying it. */
export interface Concept {
  words: readonly QueryWord[];
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
  /** Words of it stand side by side on the site too, so that they are more than syllables that occur. */
  isFamiliar: boolean;
  /** How the query reads now, when its spelling was changed. */
  correction: string | undefined;
}

export interface QueryOptions {
  /** The last word may be unfinished. */
  isTyping?: boolean;
  /** Search for what was typed, whatever it is. */
  isExact?: boolean;
}

const SYNONYM_WEIGHT = 0.8;
const SLIP_WEIGHT = 0.8;
const UNFINISHED_WEIGHT = 0.5;
/** Share of a query's neighbours that are neighbours on the site. */
const FAMILIAR_SHARE = 0.3;
const LIGHT_WEIGHT = 0.5;

/** Reads what somebody typed: spelling put right, the words around the question dropped, concepts with their other names. */
export function readQuery(
  text: string,
  language: Language,
  { isTyping = false, isExact = false }: QueryOptions = {},
): Query {
  const typed: QueryWord[] = [...wordsOf(text)];
  const last = typed.at(-1);
  if (isTyping && last && /[\p{L}\p{N}\p{M}]$/u.test(text))
    typed.splice(-1, 1, { ...last, isUnfinished: true });
  const corrected = isExact ? typed : correctWords(typed, language);
  const words = withoutAsides(corrected, language);
  const concepts = conceptsOf(words, language, isExact);
  const asked = concepts
    .flatMap((concept) => [concept, ...concept.variants])
    .flatMap((said) => said.words.map(({ folded }) => folded));
  const pairs = words.filter((word, at) =>
    language.vocabulary.isPair(words[at - 1]?.folded, word.folded),
  ).length;
  const isFamiliar =
    pairs >= FAMILIAR_SHARE * (words.length - 1) ||
    concepts.some((concept) => concept.words.length > 1);
  return {
    concepts,
    words,
    asked: new Set(asked),
    isFamiliar,
    correction: correctionOf(corrected, typed),
  };
}

function withoutAsides(words: readonly QueryWord[], { phrases }: Language): readonly QueryWord[] {
  const kept: QueryWord[] = [];
  for (let at = 0; at < words.length;) {
    const length = phrases.countAside(words.slice(at));
    const aside = words.slice(at, at + length);
    if (length === 0 || aside.some(({ isUnfinished }) => isUnfinished)) {
      kept.push(...words.slice(at, at + 1));
      at += 1;
    } else at += length;
  }
  return kept.length > 0 ? kept : words;
}

function conceptsOf(words: readonly QueryWord[], language: Language, isExact: boolean): Concept[] {
  const concepts: Concept[] = [];
  for (let at = 0; at < words.length;) {
    const concept = conceptAt(words, at, language, isExact);
    concepts.push(concept);
    at += concept.words.length;
  }
  return concepts;
}

function conceptAt(
  words: readonly QueryWord[],
  at: number,
  language: Language,
  isExact: boolean,
): Concept {
  const word = words[at] as QueryWord;
  const phrase = language.phrases.findSynonyms(words.slice(at));
  const own = words.slice(at, at + (phrase?.words.length ?? 1));
  const meanings = own.length === 1 ? meaningsOf(word, language) : [];
  const slip =
    !isExact && own.length === 1 && meanings.length === 0
      ? findInPlace(word, neighboursOf(words, at), language)
      : undefined;
  const variants = [
    ...meanings.map((said, index) => ({ words: said, weight: index ? 0.9 : 1 })),
    ...(phrase?.others ?? []).map((said) => ({ words: said, weight: SYNONYM_WEIGHT })),
    ...(slip ? [{ words: [slip], weight: SLIP_WEIGHT }] : []),
    ...own.flatMap(({ typed }) =>
      typed && own.length === 1 ? [{ words: [typed], weight: SLIP_WEIGHT }] : [],
    ),
  ];
  const factor = own.length === 1 && language.phrases.isLight(word) ? LIGHT_WEIGHT : 1;
  return { words: own, variants, weight: factor * weightOf(own, variants, language), factor };
}

/** What an abbreviation stands for: by the editors' list, else by the first letters of some head's words. */
function meaningsOf(
  word: QueryWord,
  { phrases, vocabulary }: Language,
): readonly (readonly Word[])[] {
  const isOtherWord = hasMarks(word) && vocabulary.has(word.folded) && !phrases.isShortForm(word);
  if (word.isCorrected || isOtherWord) return [];
  const listed = phrases.meaningsOf(word);
  if (listed.length > 0 || vocabulary.has(word.folded)) return listed;
  const phrase = vocabulary.phraseOfInitials(word.folded);
  return phrase ? [phrase] : [];
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
  const isKnown = own.every(({ folded }) => vocabulary.has(folded));
  const known = isKnown
    ? [own]
    : variants
        .map(({ words }) => words)
        .filter((words) => words.every(({ folded }) => vocabulary.has(folded)));
  const weight = Math.max(...(known.length > 0 ? known : [own]).map(weigh));
  return own.some(({ isUnfinished }) => isUnfinished) ? weight * UNFINISHED_WEIGHT : weight;
}
