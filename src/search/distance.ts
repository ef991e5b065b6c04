/**
 * Fewest letters to add, drop, change or swap with their neighbour to get from one word to the other; `most` + 1 when it
 * takes more than `most`, which is 1 or 2.
 */
export function distance(from: string, to: string, most: number): number {
  if (from === to) return 0;
  if (most === 0 || Math.abs(from.length - to.length) > most) return most + 1;
  let at = 0;
  while (from[at] === to[at]) at++;
  const [one, other] = [from.slice(at), to.slice(at)];
  const isSwap = one[0] === other[1] && one[1] === other[0];
  const rest = [
    distance(one.slice(1), other, most - 1),
    distance(one, other.slice(1), most - 1),
    distance(one.slice(1), other.slice(1), most - 1),
    isSwap ? distance(one.slice(2), other.slice(2), most - 1) : most,
  ];
  return 1 + Math.min(...rest);
}
