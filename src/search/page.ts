/** A page, or a word of the glossary, as the search knows it. Corpora for the benchmark have the same shape. */
export interface SearchPage {
  /** Address without the base path and without its outer slashes: "huong-dan/cai-vneid", "thuat-ngu/#otp". */
  id: string;
  /** What kind of page it is, in words that residents read: "Hướng dẫn". */
  kind: string;
  /** One of a kind that grows without end, as news does. */
  isArchive?: boolean | undefined;
  title: string;
  summary: string;
  /** Other names, as people say them. */
  aliases: readonly string[];
  headings: readonly string[];
  body: string;
}

/** Texts, several in each row. */
export type Rows = readonly (readonly string[])[];

/**
 * The editors' lists of src/content/search-words, as the search takes them. A row begins with: the short form, before what it stands for, likeliest first
 * (`abbreviations`, `shorthand` of messages); ids of pages, parted by spaces, that come first for some sayings, danger before all (`answers`; in them one word of `groups` stands for all of its row); whom to ask
 * about what this site lacks (`absent`). Rows of `synonyms` are ways of saying one thing, `asides` what a question has around its subject, `names` are never corrected.
 */
export type SearchWords = Record<
  'abbreviations' | 'shorthand' | 'synonyms' | 'asides' | 'names' | 'answers' | 'groups' | 'absent',
  Rows
>;
