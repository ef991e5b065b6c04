/** An app's code is good for its half minute and the ones around it. */
const GOOD_MS = 90_000;

/** Codes that somebody has logged in with, in memory and as long as they are good: whoever looked over a shoulder comes too late. */
export class UsedCodes {
  private readonly goodUntil = new Map<string, number>();

  /** Uses a code up. False when that has been done. */
  take(person: string, code: string): boolean {
    const now = Date.now();
    for (const [key, until] of this.goodUntil) if (until <= now) this.goodUntil.delete(key);
    const key = keyOf(person, code);
    if (this.goodUntil.has(key)) return false;
    this.goodUntil.set(key, now + GOOD_MS);
    return true;
  }

  /** It was a wrong one. */
  giveBack(person: string, code: string): void {
    this.goodUntil.delete(keyOf(person, code));
  }
}

const keyOf = (person: string, code: string) => `${person} ${code}`;
