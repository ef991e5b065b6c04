import type { SearchPage } from '../../../src/search/page.ts';
import { readQuery } from '../../../src/search/query.ts';
import type { SiteSearch } from '../../../src/search/site-search.ts';
import { wordsOf } from '../../../src/search/text.ts';
import { BEST_GRADE } from './measure.ts';
import type { TestQuery } from './query-sets.ts';

/** Where the odd letters of hostile queries come from: scripts, signs of control and direction, marks without a letter, halves of pairs, markup, what programs read as a command. */
const PIECES = [
  'quên mật khẩu vneid',
  'ddawng kys',
  'dichvucong',
  'a',
  'ơ',
  '0',
  ' ',
  '\t\n',
  '\0',
  '\u0301\u0323',
  '\u200b\u202e\u2066',
  '\ud83d',
  '\udc00',
  '👩‍👩‍👧',
  'ｆｕｌｌ',
  'ПРИВЕТ',
  '密码',
  'كلمة',
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '(a+)+$',
  '\\',
  '"\'`${x}',
  '%00%0a',
  '../../',
  "' OR 1=1 --",
  '٣٤',
  'ﬀ',
  'İ',
  'ß',
];
const MOST_PIECES = 40;
const LONGEST = 500;

/** Queries that nobody means well: pieces of all kinds joined, repeated, cut in the middle; the same ones for one seed. */
export function hostileQueries(count: number, start: number): string[] {
  let seed = start;
  const below = (limit: number) => (seed = (seed * 48_271) % 2_147_483_647) % limit;
  return Array.from({ length: count }, () => {
    const pieces = Array.from({ length: 1 + below(MOST_PIECES) }, () =>
      (PIECES[below(PIECES.length)] ?? '').repeat(below(10) ? 1 : 1 + below(LONGEST)),
    );
    const text = pieces.join(below(3) ? '' : ' ');
    return text.slice(below(3), below(4) ? undefined : below(text.length + 1));
  });
}

/** The longest answer to some queries, in milliseconds of the processor: what else the machine does must not count. */
export function longestAnswer(site: SiteSearch, queries: readonly string[]): number {
  const times = queries.map((text, at) => {
    const start = process.cpuUsage();
    site.search(text, { isTyping: at % 2 === 0 });
    return process.cpuUsage(start).user / 1000;
  });
  return Math.max(...times);
}

/** Queries whose right page came first for some letters and was lost again for more of them. */
export function lostWhileTyping(site: SiteSearch, queries: readonly TestQuery[]): string[] {
  return queries
    .filter(({ text, grades }) => {
      let first: string | undefined;
      let wasRight = false;
      for (let length = 1; length <= text.length; length++) {
        const { results } = site.search(text.slice(0, length), { isTyping: true, first });
        first = results[0]?.id;
        const isRight = grades.get(first ?? '') === BEST_GRADE;
        if (wasRight && !isRight) return true;
        wasRight = isRight;
      }
      return false;
    })
    .map(({ text }) => text);
}

/** So many of some things, evenly spaced. */
export const spaced = <T>(all: readonly T[], count: number): T[] =>
  all.filter(
    (_, at) =>
      Math.floor((at * count) / all.length) !== Math.floor(((at - 1) * count) / all.length),
  );

/** Runs of three words as they stand in the text of pages, each once. */
export function phrasesOf(pages: readonly SearchPage[]): string[] {
  const lines = pages.flatMap(({ title, summary, headings, body }) =>
    [title, summary, ...headings, body].flatMap((text) => text.split(/[\n.,;:!?()“”"–/]+/)),
  );
  const runs = lines.flatMap((line) => {
    const words = wordsOf(line).map(({ written }) => written);
    return words.slice(2).map((_, at) => words.slice(at, at + 3).join(' '));
  });
  return [...new Set(runs)];
}

/** What is rewritten among texts that are right as they stand, with what it became. */
export const rewritten = ({ language }: SiteSearch, texts: readonly string[]): string[] =>
  texts.flatMap((text) => {
    const { correction } = readQuery(text, language);
    return correction === undefined ? [] : [`${text} → ${correction}`];
  });
