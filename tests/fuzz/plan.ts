import fc from 'fast-check';

/** Ways to write words, and what happens while somebody writes. */
const WAYS = ['compose', 'correct', 'autocorrect', 'dictate', 'paste'] as const;
const EVENTS = ['undo', 'save', 'leave', 'reload', 'close', 'offline', 'secondTab'] as const;

export type Step =
  | { what: (typeof WAYS)[number]; words: readonly string[] }
  | { what: 'secondTab'; words: readonly string[] }
  | { what: 'enter' | Exclude<(typeof EVENTS)[number], 'secondTab'> };

const ONSETS = 'b c ch d đ g gh h k kh l m n ng nh ph qu r s t th tr v x'.split(' ');
const RHYMES = 'ang ình ờng uyền ượt iêng ẫn ộc ểm ưởi ủy ắc âu ồn ịch oáng'.split(' ');
/** No two alike, so that each letter that is lost or doubled shows. */
const WORDS = ONSETS.flatMap((onset) => RHYMES.map((rhyme) => onset + rhyme));
const MOST_WORDS = 5;

const choice = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WAYS) },
  { weight: 2, arbitrary: fc.constant('enter' as const) },
);

/** What somebody does in one sitting: the same for the same seed. */
export function planOf(seed: number): Step[] {
  const [found] = fc.sample(
    fc.record({
      first: fc.array(choice, { minLength: 2, maxLength: 4 }),
      event: fc.constantFrom(...EVENTS),
      then: fc.array(choice, { minLength: 1, maxLength: 2 }),
      end: fc.constantFrom('save', 'close', 'leave', 'reload'),
      words: fc.shuffledSubarray(WORDS, { minLength: 60 }),
      counts: fc.array(fc.integer({ min: 1, max: MOST_WORDS }), { minLength: 12, maxLength: 12 }),
    }),
    { seed, numRuns: 1 },
  );
  if (!found) return [];
  const { first, event, then, end, words, counts } = found;
  let next = 0;
  const take = (count = 1) => words.slice(next, (next += count));
  return [...first, event, ...then, end].map((what, index): Step => {
    if (what === 'dictate' || what === 'paste') return { what, words: take(counts[index]) };
    if (what === 'secondTab' || WAYS.some((way) => way === what))
      return { what: what as 'compose', words: take() };
    return { what: what as 'enter' };
  });
}
