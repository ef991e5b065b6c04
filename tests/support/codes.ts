import { createHmac } from 'node:crypto';

/** How long an app shows a code. */
const STEP_MS = 30_000;

/** What people of the tests choose. */
export const PASSWORD = 'con trâu đi trước cái cày';

/** The code that an app shows for a key (RFC 6238). */
function totp(key: string, at: number = Date.now()): string {
  const bits = [...key.replace(/=+$/, '')]
    .map((letter) =>
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
    )
    .join('');
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / STEP_MS)));
  const digest = createHmac('sha1', bytes).update(counter).digest();
  const number = digest.readUInt32BE((digest.at(-1) ?? 0) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

const shown = new Map<string, number>();

/** A code for a key that nobody has been shown yet: each is good once. The next step's stands in, since phones' clocks differ. */
export function freshCode(key: string): string {
  const now = Math.floor(Date.now() / STEP_MS);
  const step = Math.max(now, (shown.get(key) ?? 0) + 1);
  if (step > now + 1) throw new Error('Two codes in half a minute are all there are.');
  shown.set(key, step);
  return totp(key, step * STEP_MS);
}
