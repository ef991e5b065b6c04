/** `npm run test:all` looks at everything there is, `npm test` at one of each kind. Asked here only. */
export const IS_WHOLE = process.env.SUITE === 'all';

/** All of them in the whole suite; else the first of each kind, in their order. */
export function oneOfEach<T>(all: readonly T[], kindOf: (one: T) => string): T[] {
  const seen = new Set<string>();
  return all.filter((one) => {
    const isNew = !seen.has(kindOf(one));
    seen.add(kindOf(one));
    return IS_WHOLE || isNew;
  });
}

/** All of them in the whole suite; else one, the next one with each number, so that each has its turn. */
export const inTurn = <T>(all: readonly T[], number: number): T[] =>
  IS_WHOLE ? [...all] : all.slice(number % all.length, (number % all.length) + 1);

/** How often a property is tried: as said in the whole suite, else a fifth of that, from the same seed. */
export const runs = (whole: number) => ({ numRuns: IS_WHOLE ? whole : whole / 5 });

/** Options of a test that the whole suite alone runs: another one shows its kind. */
export const WHOLE = { skip: !IS_WHOLE };
