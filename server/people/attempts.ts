/** Wrong tries in a row that cost nothing. */
const FREE = 5;
const FORGOTTEN_MS = 30 * 60_000;
const LONGEST_WAIT_MS = 60_000;
const LONGEST_HOLD_MS = 5000;
/** More keys than people and addresses of an honest day: the oldest go. */
const MOST_KEYS = 10_000;

interface Tries {
  count: number;
  last: number;
}

/**
 * Wrong tries to log in, in memory. From the sixth on, the same account from the same address has to wait, and everybody
 * else who tries this account, or from this address, gets the answer a few seconds later. Nobody is ever shut out by
 * what others do.
 */
export class Attempts {
  private readonly tries = new Map<string, Tries>();

  /** Milliseconds until this account may be tried again from this address. */
  waitOf(login: string, address: string): number {
    const tries = this.find(pairOf(login, address));
    if (!tries) return 0;
    return Math.max(0, tries.last + beyondFree(tries, LONGEST_WAIT_MS) - Date.now());
  }

  /** Milliseconds that the answer to a try is held back. */
  holdOf(login: string, address: string): number {
    const holds = keysOf(login, address).map((key) => {
      const tries = this.find(key);
      return tries ? beyondFree(tries, LONGEST_HOLD_MS) : 0;
    });
    return Math.max(...holds);
  }

  /** Counts a wrong try. Gives how many there were of this account from this address. */
  failed(login: string, address: string): number {
    const pair = pairOf(login, address);
    for (const key of [...keysOf(login, address), pair]) {
      const count = (this.find(key)?.count ?? 0) + 1;
      this.tries.delete(key);
      this.tries.set(key, { count, last: Date.now() });
    }
    for (const key of this.tries.keys()) {
      if (this.tries.size <= MOST_KEYS) break;
      this.tries.delete(key);
    }
    return this.find(pair)?.count ?? 0;
  }

  /** What went wrong before a right try counts no more. The address stays slow: others may be tried from it. */
  succeeded(login: string, address: string): void {
    this.tries.delete(pairOf(login, address));
    this.tries.delete(`account ${login}`);
  }

  private find(key: string): Tries | undefined {
    const tries = this.tries.get(key);
    return tries && tries.last + FORGOTTEN_MS > Date.now() ? tries : undefined;
  }
}

const pairOf = (login: string, address: string) => `both ${login} ${address}`;
const keysOf = (login: string, address: string) => [`account ${login}`, `address ${address}`];

/** One second after the fifth wrong try, twice as long after each further one. */
const beyondFree = ({ count }: Tries, most: number) =>
  count < FREE ? 0 : Math.min(most, 1000 * 2 ** (count - FREE));
