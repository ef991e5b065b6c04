import { foldText, hasMarks, wordsOf, type Word } from './text.ts';

/** The editors' lists of src/content/search-words, as the search takes them. */
export interface SearchWords {
  /** The short form first, then what it stands for, likeliest first. */
  abbreviations: readonly (readonly string[])[];
  /** Short forms of messages, each with the words that take its place. */
  shorthand: readonly (readonly string[])[];
  /** Ways of saying one thing. */
  synonyms: readonly (readonly string[])[];
  /** What a question has around its subject: "làm thế nào", "ở đâu". */
  asides: readonly string[];
  /** Names that are never corrected. */
  names: readonly string[];
  /** Pages that come first for whoever says one of some phrases; those for people in danger before all others. */
  answers: readonly Lead[];
  /** What people ask a ward for and this site has no page about, with whom to ask. */
  absent: readonly Absent[];
}

interface Lead {
  said: readonly string[];
  /** Ids of pages. */
  to: readonly string[];
}

interface Absent {
  said: readonly string[];
  ask: string;
}

interface Phrase {
  words: readonly Word[];
  /** Other ways of saying it. */
  others: (readonly Word[])[];
}

const keyOf = (words: readonly Word[]) => words.map(({ folded }) => folded).join(' ');

/** How far apart the words of a phrase may stand that brings its pages first. */
const REACH = 4;

/** True when a row has the words of some phrase in their order, each at most so many places after the last. Marks may be left out, but not others typed. */
const holdsAny = (row: readonly Word[], said: readonly string[], reach: number) =>
  said.map(wordsOf).some((phrase) =>
    row.some((_, start) => {
      let last = start - reach;
      return phrase.every((wanted) => {
        const next = row.findIndex((word, at) => at > last && isMeant(word, wanted));
        const isNear = next >= 0 && next - last <= reach;
        last = next;
        return isNear;
      });
    }),
  );

const isMeant = (word: Word, wanted: Word) =>
  hasMarks(word) ? word.written === wanted.written : word.folded === wanted.folded;

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

  constructor(lists: SearchWords) {
    this.lists = lists;
    const { abbreviations, shorthand, synonyms, asides, names, answers, absent } = lists;
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
    this.asides = new Set(asides.filter(isLong).map(foldText));
    this.light = new Set(asides.filter((aside) => !isLong(aside)));
    const short = abbreviations.map(([first = '']) => first);
    const said = [...answers, ...absent].flatMap((line) => line.said);
    const all = [...names, ...asides, ...short, ...synonyms.flat(), ...said].flatMap(wordsOf);
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

  /** Pages that come first for a row of words, in the order of the editors' lines. */
  answersTo(words: readonly Word[]): readonly string[] {
    const held = this.lists.answers.filter(({ said }) => holdsAny(words, said, REACH));
    return [...new Set(held.flatMap(({ to }) => to))];
  }

  /** Whom to ask about something that the site has no page about. */
  askFor(words: readonly Word[]): string | undefined {
    return this.lists.absent.find(({ said }) => holdsAny(words, said, 1))?.ask;
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
