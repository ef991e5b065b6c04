import type { Language, QueryWord } from './correct.ts';
import type { Word } from './text.ts';

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

const SYNONYM_WEIGHT = 0.8;
const UNFINISHED_WEIGHT = 0.5;
/** What a word counts for that only ties others together. */
const LIGHT_WEIGHT = 0.3;

/** What a row of words is about, in order. */
export function conceptsOf(words: readonly QueryWord[], language: Language): Concept[] {
  const [word] = words;
  if (!word) return [];
  const { words: said, others } = language.phrases.findSynonyms(words);
  const own = words.slice(0, said.length || 1);
  const meanings = own.length === 1 && !word.isCorrected ? language.phrases.meaningsOf(word) : [];
  const variants = [
    ...meanings.map((meaning) => ({ words: meaning, weight: 1 })),
    ...others.map((other) => ({ words: other, weight: SYNONYM_WEIGHT })),
  ];
  const weights = own.map(({ folded }) => language.vocabulary.weight(folded));
  const weight = weightOf(own, variants, language);
  const factor = own.length === 1 && language.phrases.isLight(word) ? LIGHT_WEIGHT : 1;
  const first = { words: own, weights, variants, weight: factor * weight, factor };
  return [first, ...conceptsOf(words.slice(own.length), language)];
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
