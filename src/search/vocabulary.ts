import { partsOf } from './telex.ts';
import { toWord, wordsOf, type Word } from './text.ts';

/** What the words of a page are read from. Heads are short texts in good order: titles, aliases, headings, summaries. */
export interface VocabularyPage {
  heads: readonly string[];
  /** Cleaned words, one space between. */
  body: string;
}

/** Share of its weight for an unknown word without a vowel: a short form or a number, which rarely is the subject. */
const UNSPEAKABLE_WEIGHT = 0.1;

/** The words that the site itself uses: what is known, how common it is, what stands beside it. */
export class Vocabulary {
  readonly pageCount: number;
  /** Folded word → number of pages. */
  private readonly pagesWith = new Map<string, number>();
  private readonly weights = new Map<string, number>();
  /** Folded word → its written forms, each with the number of pages that have it. */
  private readonly forms = new Map<string, Map<string, number>>();
  /** Two folded words that stand side by side in some head. */
  private readonly pairs = new Set<string>();

  constructor(pages: readonly VocabularyPage[]) {
    this.pageCount = pages.length;
    for (const { heads, body } of pages) {
      const lines = heads.map(wordsOf).filter((words) => words.length > 0);
      for (const words of lines)
        for (const [at, { folded }] of words.entries())
          if (at) this.pairs.add(`${words[at - 1]?.folded} ${folded}`);
      const words = new Set([...lines.flat(), ...body.split(' ').map(toWord)]);
      for (const { written, folded } of words) {
        const forms = this.forms.get(folded) ?? new Map<string, number>();
        this.forms.set(folded, forms.set(written, (forms.get(written) ?? 0) + 1));
      }
      for (const folded of new Set([...words].map((word) => word.folded)))
        this.pagesWith.set(folded, (this.pagesWith.get(folded) ?? 0) + 1);
    }
  }

  get words(): IterableIterator<string> {
    return this.pagesWith.keys();
  }

  has(folded: string): boolean {
    return this.pagesWith.has(folded);
  }

  /** Number of pages that hold the word. */
  frequency(folded: string): number {
    return this.pagesWith.get(folded) ?? 0;
  }

  /** How much a word tells about a page: near 0 for one on every page or one that nobody could say, highest for one on few. */
  weight(folded: string): number {
    const known = this.weights.get(folded);
    if (known !== undefined) return known;
    const pages = this.frequency(folded);
    const idf = Math.log(1 + (this.pageCount - pages + 0.5) / (pages + 0.5));
    const weight = pages === 0 && !/[aeiouy]/.test(folded) ? UNSPEAKABLE_WEIGHT * idf : idf;
    this.weights.set(folded, weight);
    return weight;
  }

  /** True when the two words stand side by side in some head. */
  isPair(first: string | undefined, second: string | undefined): boolean {
    return this.pairs.has(`${first} ${second}`);
  }

  /** The written form of a folded word that has these marks, else the most usual one. */
  formOf(folded: string, marks?: string): Word {
    const forms = [...(this.forms.get(folded) ?? [])]
      .sort((a, b) => b[1] - a[1])
      .map(([written]) => written);
    const exact =
      marks === undefined ? undefined : forms.find((written) => partsOf(written).marks === marks);
    return toWord(exact ?? (marks === undefined ? forms[0] : undefined) ?? folded);
  }

  /** On how many pages the word stands with just these marks. */
  countForm(folded: string, marks: string): number {
    return (
      [...(this.forms.get(folded) ?? [])].find(
        ([written]) => partsOf(written).marks === marks,
      )?.[1] ?? 0
    );
  }
}
