/** Groups in the order in which the keys first appear. */
export const groupBy = <T, K>(items: readonly T[], keyOf: (item: T) => K): [K, T[]][] => [
  ...Map.groupBy(items, keyOf),
];
