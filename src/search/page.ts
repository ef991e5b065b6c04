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
