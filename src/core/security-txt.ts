import { addDays, type Day } from './dates.ts';

/** How long it holds; the site is built anew each day. */
const HOLDS_DAYS = 180;

/** Whom to tell of a hole in the site (RFC 9116); undefined while no contact is known. */
export function securityTxt(
  email: string | undefined,
  { today, address }: { today: Day; address: string },
): string | undefined {
  if (!email) return undefined;
  return [
    `Contact: mailto:${email}`,
    `Expires: ${addDays(today, HOLDS_DAYS)}T00:00:00Z`,
    'Preferred-Languages: vi, en',
    `Canonical: ${address}`,
    '',
  ].join('\n');
}
