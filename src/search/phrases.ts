import { findReplies, isMeant, readReply, type Reply } from './sayings.ts';
import { foldText, hasMarks, wordsOf, type Word } from './text.ts';

/** Texts, several in each row. */
export type Rows = readonly (readonly string[])[];

/**
 * The editors' lists of src/content/search-words, as the search takes them. A row begins with: the short form, before what it stands for, likeliest first
 * (`abbreviations`, `shorthand` of messages); ids of pages, parted by spaces, that come first for some sayings, danger before all (`answers`); whom to ask
 * about what this site lacks (`absent`). Rows of `synonyms` are ways of saying one thing, `asides` what a question has around its subject, `names` are never corrected.
 */
export type SearchWords = Record<
  'abbreviations' | 'shorthand' | 'synonyms' | 'asides' | 'names' | 'answers' | 'absent',
  Rows
>;

interface Phrase {
  words: readonly Word[];
  /** Other ways of saying it. */
  others: (readonly Word[])[];
}

const keyOf = (words: readonly Word[]) => words.map(({ folded }) => folded).join(' ');

/** How far apart the words of a phrase may stand that brings its pages first. */
const REACH = 4;

/** The editors' lists, ready to be looked up in a row of words. */
export class Phrases {
  private readonly lists: SearchWords;
  private readonly abbreviations: ReadonlyMap<string, (readonly Word[])[]>;
  private readonly shorthand: ReadonlyMap<string, readonly Word[]>;
  private readonly synonyms = new Map<string, Phrase[]>();
  /** Folded, of more than one word. */
  private readonly asides: ReadonlySet<string>;
  /** Single words as they are written. */
  private readonly light: ReadonlySet<string>;
  /** Folded words of all lists. */
  private readonly known: ReadonlySet<string>;
  private readonly longest: number;
  private readonly answers: readonly Reply[];
  private readonly absent: readonly Reply[];

  constructor(lists: SearchWords) {
    this.lists = lists;
    const { abbreviations, shorthand, synonyms } = lists;
    this.shorthand = new Map(shorthand.map(([short = '', long = '']) => [short, wordsOf(long)]));
    this.abbreviations = new Map(
      abbreviations.map(([short = '', ...meanings]) => [foldText(short), meanings.map(wordsOf)]),
    );
    for (const group of synonyms.map((phrases) => phrases.map(wordsOf))) {
      for (const words of group) {
        const key = keyOf(words);
        const others = group.filter((other) => keyOf(other) !== key);
        this.synonyms.set(key, [...(this.synonyms.get(key) ?? []), { words, others }]);
      }
    }
    const isLong = (aside: string) => aside.includes(' ');
    const asides = lists.asides.flat();
    this.asides = new Set(asides.filter(isLong).map(foldText));
    this.light = new Set(asides.filter((aside) => !isLong(aside)));
    this.answers = lists.answers.map(readReply);
    this.absent = lists.absent.map(readReply);
    const all = Object.values(lists).flat(2).flatMap(wordsOf);
    this.known = new Set(all.map(({ folded }) => folded));
    const keys = [...this.synonyms.keys(), ...this.asides];
    this.longest = Math.max(1, ...keys.map((key) => key.split(' ').length));
  }

  /** True for a word that some list has, so that it is no misspelling. */
  knows(folded: string): boolean {
    return this.known.has(folded);
  }

  /** What an abbreviation stands for. Typed with marks, it must have those of the list: "cả" is no "ca". */
  meaningsOf(word: Word): readonly (readonly Word[])[] {
    const isListed =
      !hasMarks(word) || this.lists.abbreviations.some(([own]) => own === word.written);
    return (isListed && this.abbreviations.get(word.folded)) || [];
  }

  /** What a short form of messages stands for. */
  expand({ written }: Word): readonly Word[] | undefined {
    return this.shorthand.get(written);
  }

  /** Pages that come first for a row of words, in the order of the editors' lines; the third place is for what the words find. */
  answersTo(words: readonly Word[]): readonly string[] {
    const held = findReplies(words, this.answers, REACH);
    return [...new Set(held.flatMap(({ text }) => text.split(' ')))].slice(0, 2);
  }

  /** Whom to ask about something that the site has no page about. */
  askFor(words: readonly Word[]): string | undefined {
    return findReplies(words, this.absent, 1)[0]?.text;
  }

  /** The longest phrase that starts a row of words and can be said in other ways, unless it cuts another phrase: "làm hộ" in "làm hộ chiếu". */
  findSynonyms(words: readonly Word[]): Phrase | undefined {
    return this.findLongest(words, (said) => {
      const cuts = said.some(
        (_, at) =>
          at > 0 &&
          words
            .slice(said.length, this.longest)
            .some((__, more) => this.synonyms.has(keyOf(words.slice(at, said.length + more + 1)))),
      );
      if (cuts) return undefined;
      const others = (this.synonyms.get(keyOf(said)) ?? [])
        // A single word with other marks is another word.
        .filter(
          ({ words: [only, ...more] }) =>
            !only || more.length > 0 || isMeant(said[0] ?? only, only),
        )
        .flatMap((phrase) => phrase.others);
      return others.length > 0 ? { words: said, others } : undefined;
    });
  }

  /** How many words at the start of a row only go around the question. */
  countAside(words: readonly Word[]): number {
    return (
      this.findLongest(words, (said) => (this.asides.has(keyOf(said)) ? said : undefined))
        ?.length ?? 0
    );
  }

  /** True for a single word of the same list: it stays, but says little. It must be written as in the list. */
  isLight({ written }: Word): boolean {
    return this.light.has(written);
  }

  private findLongest<T>(
    words: readonly Word[],
    find: (said: readonly Word[]) => T | undefined,
  ): T | undefined {
    for (let length = Math.min(this.longest, words.length); length > 0; length--) {
      const found = find(words.slice(0, length));
      if (found !== undefined) return found;
    }
    return undefined;
  }
}
