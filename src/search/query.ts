import { conceptsOf, type Concept } from './concepts.ts';
import { correctWords, correctionOf, type Language, type QueryWord } from './correct.ts';
import { toWord, wordsOf } from './text.ts';

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

/** What is read of a query: more is no question any more. */
const MOST_LETTERS = 400;
const MOST_WORDS = 20;
/** “Một không hai hai” is 1022. */
const DIGIT = /^(khong|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)$/;

/** Reads what somebody typed: spelling put right, the words around the question dropped, concepts with their other names. */
export function readQuery(
  text: string,
  language: Language,
  { isTyping = false, isExact = false }: QueryOptions = {},
): Query {
  const typed = firstWords(text, isTyping);
  const spelled = isExact ? typed : typed.flatMap((word) => expand(word, language));
  const corrected = isExact ? typed : correctWords(spelled, language);
  const told = withoutTail(corrected, language);
  const subject = withoutAsides(told, language);
  const words = subject.length > 0 ? subject : told;
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
    leads: language.phrases.answersTo(told),
    ask: language.phrases.askFor(told),
    correction: correctionOf(corrected, spelled),
  };
}

/** The first words, each once, but as often as they are said in a number; the last one is open while somebody types it. */
function firstWords(text: string, isTyping: boolean): QueryWord[] {
  const start = text.slice(0, MOST_LETTERS);
  const typed: QueryWord[] = wordsOf(start)
    .filter((word, at, all) => DIGIT.test(word.folded) || all.indexOf(word) === at)
    .slice(0, MOST_WORDS);
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

/** "quên mk r": a short form at the end that says little is a way of ending a message. */
function withoutTail(words: readonly QueryWord[], language: Language): readonly QueryWord[] {
  const last = words.at(-1);
  const isTail = words.length > 1 && last?.isExpanded && language.phrases.isLight(last);
  return isTail ? withoutTail(words.slice(0, -1), language) : words;
}

function withoutAsides(words: readonly QueryWord[], language: Language): readonly QueryWord[] {
  const length = language.phrases.countAside(words);
  const isAside = length > 0 && !words.slice(0, length).some(({ isUnfinished }) => isUnfinished);
  const rest = () => withoutAsides(words.slice(isAside ? length : 1), language);
  return words.length === 0 ? [] : isAside ? rest() : [...words.slice(0, 1), ...rest()];
}
