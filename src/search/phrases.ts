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

interface Said<Line> {
  phrase: readonly Word[];
  line: Line;
}

const eachSaid = <Line extends { said: readonly string[] }>(line: Line): Said<Line>[] =>
  line.said.map((phrase) => ({ phrase: wordsOf(phrase), line }));

/** True when a row has the words of a phrase in their order, each at most so many places after the last. Marks may be left out, but not others typed. */
function holds(row: readonly Word[], phrase: readonly Word[], reach: number): boolean {
  return row.some((_, start) => {
    let last = start - reach;
    return phrase.every((wanted) => {
      const next = row.findIndex((word, at) => at > last && isMeant(word, wanted));
      const isNear = next >= 0 && next - last <= reach;
      last = next;
      return isNear;
    });
  });
}

const isMeant = (word: Word, wanted: Word) =>
  hasMarks(word) ? word.written === wanted.written : word.folded === wanted.folded;

/** The editors' lists, ready to be looked up in a row of words. */
export class Phrases {
  private readonly abbreviations = new Map<string, (readonly Word[])[]>();
  private readonly shortForms = new Set<string>();
  private readonly synonyms = new Map<string, Phrase[]>();
  private readonly asides = new Map<string, (readonly Word[])[]>();
  private readonly known = new Set<string>();
  private readonly shorthand = new Map<string, readonly Word[]>();
  private readonly answers: readonly Said<Lead>[];
  private readonly absent: readonly Said<Absent>[];
  private readonly longest: number;

  constructor({ abbreviations, shorthand, synonyms, asides, names, answers, absent }: SearchWords) {
    for (const [short = '', long = ''] of shorthand) this.shorthand.set(short, wordsOf(long));
    for (const { folded } of names.flatMap(wordsOf)) this.known.add(folded);
    this.answers = answers.flatMap(eachSaid);
    this.absent = absent.flatMap(eachSaid);
    for (const [short = '', ...meanings] of abbreviations) {
      this.abbreviations.set(foldText(short), meanings.map(wordsOf));
      for (const { written } of wordsOf(short)) this.shortForms.add(written);
    }
    for (const group of synonyms.map((phrases) => phrases.map(wordsOf))) {
      for (const words of group) {
        const others = group.filter((other) => other !== words && keyOf(other) !== keyOf(words));
        this.synonyms.set(keyOf(words), [
          ...(this.synonyms.get(keyOf(words)) ?? []),
          { words, others },
        ]);
      }
    }
    for (const words of asides.map(wordsOf))
      this.asides.set(keyOf(words), [...(this.asides.get(keyOf(words)) ?? []), words]);
    const keys = [...this.synonyms.keys(), ...this.asides.keys()];
    this.longest = Math.max(1, ...keys.map((key) => key.split(' ').length));
    for (const key of [...keys, ...this.abbreviations.keys()])
      for (const word of key.split(' ')) this.known.add(word);
    for (const { phrase } of [...this.answers, ...this.absent])
      for (const { folded } of phrase) this.known.add(folded);
  }

  /** True for a word that some list has, so that it is no misspelling. */
  knows(folded: string): boolean {
    return this.known.has(folded);
  }

  /** True for a word written as the list of abbreviations has it, marks included. */
  isShortForm({ written }: Word): boolean {
    return this.shortForms.has(written);
  }

  meaningsOf({ folded }: Word): readonly (readonly Word[])[] {
    return this.abbreviations.get(folded) ?? [];
  }

  /** What a short form of messages stands for. */
  expand({ written }: Word): readonly Word[] | undefined {
    return this.shorthand.get(written);
  }

  /** Pages that come first for a row of words, in the order of the editors' lines. */
  answersTo(words: readonly Word[]): readonly string[] {
    const held = this.answers.filter(({ phrase }) => holds(words, phrase, REACH));
    return [...new Set(held.flatMap(({ line }) => line.to))];
  }

  /** Whom to ask about something that the site has no page about. */
  askFor(words: readonly Word[]): string | undefined {
    return this.absent.find(({ phrase }) => holds(words, phrase, 1))?.line.ask;
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
      this.findLongest(words, (said) =>
        said.length > 1 && this.asides.has(keyOf(said)) ? said.length : undefined,
      ) ?? 0
    );
  }

  /** True for a single word of the same list: it stays, but says little. It must be written as in the list. */
  isLight({ written, folded }: Word): boolean {
    return this.asides.get(folded)?.some(([word]) => word?.written === written) === true;
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
