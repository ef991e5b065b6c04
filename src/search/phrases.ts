import type { SearchWords } from './page.ts';
import { findReplies, isMeant, readReplies, type Reply } from './sayings.ts';
import { foldText, keyOf, wordsOf, type Word } from './text.ts';

interface Phrase {
  words: readonly Word[];
  /** Other ways of saying it. */
  others: (readonly Word[])[];
}

/** How far apart the words of a phrase may stand that brings its pages first. */
const REACH = 4;

/** The editors' lists, ready to be looked up in a row of words. */
export class Phrases {
  private readonly abbreviations: ReadonlyMap<string, (readonly Word[])[]>;
  private readonly shorthand: ReadonlyMap<string, readonly Word[]>;
  private readonly synonyms = new Map<string, Phrase[]>();
  /** Folded, of more than one word. */
  private readonly asides: ReadonlySet<string>;
  /** As they are written; only single words are asked for. */
  private readonly light: ReadonlySet<string>;
  /** Folded words of all lists. */
  private readonly known: ReadonlySet<string>;
  private readonly longest: number;
  private readonly answers: readonly Reply[];
  private readonly absent: readonly Reply[];

  constructor(lists: SearchWords) {
    const { abbreviations, shorthand, synonyms } = lists;
    this.shorthand = new Map(shorthand.map(([short = '', long = '']) => [short, wordsOf(long)]));
    this.abbreviations = new Map(
      abbreviations.flatMap(([short = '', ...said]) =>
        [foldText(short), short].map((own) => [own, said.map(wordsOf)] as const),
      ),
    );
    for (const group of synonyms.map((phrases) => phrases.map(wordsOf))) {
      for (const words of group) {
        const key = keyOf(words);
        const others = group.filter((other) => keyOf(other) !== key);
        this.synonyms.set(key, [...(this.synonyms.get(key) ?? []), { words, others }]);
      }
    }
    const asides = lists.asides.flat();
    this.asides = new Set(asides.filter((aside) => aside.includes(' ')).map(foldText));
    this.light = new Set(asides);
    this.answers = readReplies(lists.answers, lists.groups);
    this.absent = readReplies(lists.absent, []);
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
  meaningsOf({ written }: Word): readonly (readonly Word[])[] {
    return this.abbreviations.get(written) ?? [];
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
  findSynonyms(words: readonly Word[]): Phrase {
    const isPhrase = (said: readonly Word[]) => this.synonyms.has(keyOf(said));
    const cuts = (said: readonly Word[]) =>
      said.some(
        (_, at) => at > 0 && this.startOf(words.slice(at), isPhrase).length > said.length - at,
      );
    const said = this.startOf(words, (start) => this.othersOf(start).length > 0 && !cuts(start));
    return { words: said, others: this.othersOf(said) };
  }

  /** How many words at the start of a row only go around the question. */
  countAside(words: readonly Word[]): number {
    return this.startOf(words, (said) => this.asides.has(keyOf(said))).length;
  }

  /** True for a single word of the same list: it stays, but says little. It must be written as in the list. */
  isLight({ written }: Word): boolean {
    return this.light.has(written);
  }

  /** Other ways of saying a phrase. A single word with other marks is another word. */
  private othersOf(said: readonly Word[]): (readonly Word[])[] {
    return (this.synonyms.get(keyOf(said)) ?? [])
      .filter(
        ({ words: [own], words }) => words.length > 1 || !own || !said[0] || isMeant(said[0], own),
      )
      .flatMap(({ others }) => others);
  }

  /** The longest start of a row that is a phrase. */
  private startOf(words: readonly Word[], isPhrase: (said: readonly Word[]) => boolean) {
    let said = words.slice(0, this.longest);
    while (said.length > 0 && !isPhrase(said)) said = said.slice(0, -1);
    return said;
  }
}
