let failures = 0;

/** The code under an address, or nothing. A module that failed once stays failed under its address, so each later try has its own. */
export async function importLater<T>(address: string): Promise<T | undefined> {
  try {
    return (await import(/* @vite-ignore */ failures ? `${address}?${failures}` : address)) as T;
  } catch {
    failures++;
    return undefined;
  }
}
