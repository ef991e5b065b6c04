import { commonPlaces } from '../../lib/align.ts';
import { isRecord, isSameData } from './yaml-write.ts';

/** For every new item, the place of the old one that it is, changed or not; undefined for one that was added or moved. */
export function alignItems(
  old: readonly unknown[],
  items: readonly unknown[],
): (number | undefined)[] {
  const fates: (number | undefined)[] = items.map(() => undefined);
  const same = [...commonPlaces(old, items, isSameData), [old.length, items.length] as const];
  let oldAt = 0;
  let at = 0;
  for (const [oldPlace, place] of same) {
    // Between two items that stayed: those that changed, came and went.
    for (const [x, y] of commonPlaces(
      old.slice(oldAt, oldPlace),
      items.slice(at, place),
      alikeIn(oldPlace - oldAt === place - at),
    ))
      fates[at + y] = oldAt + x;
    if (place < items.length) fates[place] = oldPlace;
    oldAt = oldPlace + 1;
    at = place + 1;
  }
  return fates;
}

/** With as many items before as after, each is taken for the changed one. */
const alikeIn = (isSameCount: boolean) => (a: unknown, b: unknown) =>
  typeof a === typeof b && (isSameCount || isAlike(a, b));

function isAlike(a: unknown, b: unknown): boolean {
  if (isRecord(a) && isRecord(b)) {
    const keys = Object.keys(a);
    return keys.filter((key) => isSameData(a[key], b[key])).length * 2 >= keys.length;
  }
  const words = new Set(String(a).split(/\s+/));
  const shared = String(b)
    .split(/\s+/)
    .filter((word) => words.has(word)).length;
  return shared * 2 >= words.size;
}
