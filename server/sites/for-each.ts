/** Enough to keep a disk busy, few enough to leave it to others too. */
const AT_ONCE = 8;

/** Does one piece of work for each thing, a few side by side. */
export async function forEach<T>(
  things: readonly T[],
  work: (thing: T) => Promise<void>,
): Promise<void> {
  const waiting = things.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const thing of waiting) await work(thing);
    }),
  );
}
