/** Node has four threads for files. Who asks for more at once has every reader's page wait behind all of it. */
const AT_ONCE = 2;

/** Does one piece of work for each thing, two side by side. */
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
