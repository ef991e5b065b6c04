/** Places that two lists share, in order, as many as there are (longest common subsequence): [place in a, place in b]. */
export function commonPlaces<T>(
  a: readonly T[],
  b: readonly T[],
  isSame: (x: T, y: T) => boolean = Object.is,
): [number, number][] {
  let start = 0;
  while (start < Math.min(a.length, b.length) && isSame(a[start] as T, b[start] as T)) start++;
  let end = 0;
  while (
    end < Math.min(a.length, b.length) - start &&
    isSame(a[a.length - 1 - end] as T, b[b.length - 1 - end] as T)
  )
    end++;
  const inner = longest(a.slice(start, a.length - end), b.slice(start, b.length - end), isSame);
  return [
    ...Array.from({ length: start }, (_, place): [number, number] => [place, place]),
    ...inner.map(([x, y]): [number, number] => [x + start, y + start]),
    ...Array.from({ length: end }, (_, place): [number, number] => [
      a.length - end + place,
      b.length - end + place,
    ]),
  ];
}

function longest<T>(
  a: readonly T[],
  b: readonly T[],
  isSame: (x: T, y: T) => boolean,
): [number, number][] {
  const width = b.length + 1;
  // Length of the longest common rest from each pair of places.
  const rest = new Uint32Array((a.length + 1) * width);
  const at = (x: number, y: number) => rest[x * width + y] ?? 0;
  for (let x = a.length - 1; x >= 0; x--)
    for (let y = b.length - 1; y >= 0; y--)
      rest[x * width + y] = isSame(a[x] as T, b[y] as T)
        ? at(x + 1, y + 1) + 1
        : Math.max(at(x + 1, y), at(x, y + 1));
  const pairs: [number, number][] = [];
  for (let x = 0, y = 0; x < a.length && y < b.length;) {
    if (isSame(a[x] as T, b[y] as T)) pairs.push([x++, y++]);
    else if (at(x + 1, y) >= at(x, y + 1)) x++;
    else y++;
  }
  return pairs;
}
