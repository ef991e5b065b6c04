import { isCount, isDate, isLivingYear, type Found } from './found.ts';
import * as words from './keywords.ts';

/** "harmless": known to be no personal data, whatever later rules would take it for. */
export type Verdict = 'error' | 'warning' | 'harmless' | undefined;

/** Digits with a leading 0, so that the same number is the same text however it is written. */
export const toPhone = (written: string) => written.replace(/^(?:00)?840?(?=\d{9,10}$)/, '0');

/** The name before an e-mail's sign: in “mẫu @gmail.com” nothing stands right before it. */
export const localPart = ({ value, before }: Found) =>
  (value.startsWith('@') ? /[\w.+-]*$/ : /[\w.+-]*(?= ?$)/).exec(before)?.[0] ?? '';

/** Province 001–096, century and gender, year of birth; in groups that people write. */
export function isCitizenId({ digits: id, groups }: Found): boolean {
  const century = 1900 + 100 * Math.floor(Number(id[3]) / 2);
  const isPlausible =
    /^0(?:0[1-9]|[1-8]\d|9[0-6])[0-3]/.test(id) && isLivingYear(century + Number(id.slice(4, 6)));
  return (
    isPlausible && /^(?:12|[3-9](?:-[3-9])+|(?:3-1|4)-(?:8|2-6|2-3-3)|1(?:-1){11})$/.test(groups)
  );
}

/** A tax code is a person's, or no personal data. */
export function taxCode(found: Found): Verdict {
  if (words.afterOtherCode(found)) return 'harmless';
  if (!words.afterTax(found)) return undefined;
  return words.OF_A_PERSON.test(found.before) ? 'warning' : 'harmless';
}

/** An account is named as one, or stands beside a bank. */
export function account(found: Found): Verdict {
  if (words.afterPhone(found) || isDate(found)) return undefined;
  const isNamed = words.afterShortAccount(found) || (words.afterAccount(found) && !isCount(found));
  const isAtBank =
    found.digits.length >= 9 &&
    words.afterBank(found) &&
    !isCount(found) &&
    !isMobile(found) &&
    !/^(?:1[89]00|02)/.test(found.digits);
  if (!isNamed && !isAtBank) return undefined;
  return words.OF_AN_AGENCY.test(found.before + found.after) ? 'warning' : 'error';
}

/** A mobile number, in groups that people write. */
export function isMobile(found: Found): boolean {
  const national = found.value.replace(/^(?:00)?84[ .\-_()]*0?[ .\-_()]*/, '0');
  const groups = national
    .split(/\D+/)
    .filter(Boolean)
    .map((group) => group.length)
    .join('-');
  return (
    /^0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/.test(toPhone(found.digits)) &&
    /^(?:10|2-4-4|1(?:-1){9}|[3-8](?:-[2-7])+)$/.test(groups)
  );
}

/** A plate as the police write it. */
export const isPlate = ({ value }: Found) =>
  /^[1-9]\d-?[A-ZĐ]\d?[ .-]{1,3}\d{3}\.?\d{2}$/.test(value);

/** The day on which somebody who may be alive was born. */
export function isBirthDate({ value, before, after }: Found): boolean {
  const born = words.BORN.exec(before);
  const year = Number(/(?:19|20)\d\d/.exec(value)?.[0]);
  return (
    born !== null &&
    !words.NO_BIRTH.has(born.groups?.word ?? '') &&
    isLivingYear(year) &&
    !/^[\s)]*(?:trở|về trước|đến)/.test(after)
  );
}
