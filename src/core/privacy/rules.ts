import { FILLER } from './fold.ts';
import { isCount, isDate, isGlued, isLivingYear, type Found } from './found.ts';
import * as words from './words.ts';

export type PersonalKind =
  | 'citizen-id'
  | 'old-id'
  | 'passport'
  | 'health-insurance'
  | 'bank-account'
  | 'tax-code'
  | 'phone'
  | 'email'
  | 'plate'
  | 'birth-date';

/** "harmless": known to be no personal data, whatever later rules would take it for. */
type Verdict = 'error' | 'warning' | 'harmless' | undefined;

interface Rule {
  kind: PersonalKind;
  /** What stands at a digit or an @. */
  pattern: RegExp;
  /** Letters that belong to the value and stand before it. */
  prefix?: RegExp;
  /** Judged only after words: most numbers in a text need no closer look. */
  needsWords?: true;
  judge: (found: Found) => Verdict;
  /** The value as it would stand in a list of published contacts. */
  contactOf?: (found: Found) => string;
}

const hidden = `${FILLER}{0,12}`;
const gap = `${hidden}(?:[ \\t.\\-_()]${hidden}){0,2}`;
const digits = (least: number, most = least) => `\\d(?:${gap}\\d){${least - 1},${most - 1}}`;
// Not the rest of a decimal or of thousands.
const number = (value: string) => new RegExp(`(?<!(?<!\\d)\\d{1,3}[.,])(?:${value})(?!\\d)`, 'uy');
const code = (value: string) => new RegExp(`(?<!\\d[.,/-])(?:${value})(?![\\p{L}\\d])`, 'iuy');
const refuseIf = (isPersonal: boolean): Verdict => (isPersonal ? 'error' : undefined);
const adviseIf = (isPersonal: boolean): Verdict => (isPersonal ? 'warning' : undefined);

const slash = `[ ${FILLER}]{0,3}[/.-][ ${FILLER}]{0,3}`;
const DAY = `\\d{1,2}${slash}\\d{1,2}${slash}(?:19|20)\\d\\d|(?:19|20)\\d\\d-\\d\\d-\\d\\d|\\d{1,2} tháng \\d{1,2},? năm (?:19|20)\\d\\d`;
const MAIL = new RegExp(
  `(?:@|[([]at[)\\]])${hidden} ?(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|me|aol|proton|protonmail)\\.(?:com(?:\\.vn)?|vn|me)(?![\\p{L}\\d-]|\\.\\p{L})`,
  'iuy',
);

/** Every kind of personal data, the surest first: what one rule takes is not looked at by the next. */
export const RULES: readonly Rule[] = [
  {
    kind: 'health-insurance',
    pattern: code(`[1-5](?:${gap}\\d){12}`),
    prefix: /(?<![\p{L}\d])[a-z]{2}[ .\-_]{0,2}$/iu,
    needsWords: true,
    judge: (found) =>
      refuseIf(
        words.afterCard(found) ||
          (words.CARD_CODES.test(found.value) && !/^20[2-3]\d[01]/.test(found.digits)),
      ),
  },
  {
    kind: 'citizen-id',
    pattern: number(digits(12)),
    needsWords: true,
    judge: (found) => refuseIf(words.afterId(found)),
  },
  {
    kind: 'citizen-id',
    pattern: number(`0(?:${gap}\\d){2}${gap}[0-3](?:${gap}\\d){8}`),
    judge: (found) =>
      refuseIf(isCitizenId(found) && !isGlued(found) && !words.afterOtherCode(found)),
  },
  {
    kind: 'old-id',
    pattern: number(digits(9)),
    needsWords: true,
    judge: (found) => refuseIf(words.afterOldId(found)),
  },
  {
    kind: 'passport',
    pattern: code('\\d{7,8}'),
    prefix: /(?<![\p{L}\d])[a-z][ ]?$/iu,
    needsWords: true,
    judge: (found) => refuseIf(words.afterPassport(found)),
  },
  {
    kind: 'tax-code',
    pattern: number(`${digits(10)}(?:-\\d{3})?`),
    needsWords: true,
    judge: judgeTaxCode,
  },
  {
    kind: 'health-insurance',
    pattern: number(digits(10)),
    needsWords: true,
    judge: (found) => refuseIf(words.afterSocial(found) && !words.afterPhone(found)),
  },
  { kind: 'bank-account', pattern: number(digits(6, 19)), needsWords: true, judge: judgeAccount },
  {
    kind: 'phone',
    pattern: number(`(?:(?:00)?84${gap}(?:0${gap})?|0${gap})[35789](?:${gap}\\d){8}`),
    judge: (found) => adviseIf(isMobile(found) && (!isGlued(found) || words.afterPhone(found))),
    contactOf: (found) => toPhone(found.digits),
  },
  {
    kind: 'phone',
    pattern: number(`(?:(?:00)?84${gap}|0${gap})2(?:${gap}\\d){9}`),
    needsWords: true,
    judge: (found) =>
      adviseIf(
        words.afterHome(found) &&
          !/nhà\s+(?:văn|hàng|trường|thuốc|máy|nước|thi|trẻ)/i.test(found.before),
      ),
    contactOf: (found) => toPhone(found.digits),
  },
  {
    kind: 'email',
    pattern: MAIL,
    judge: (found) => adviseIf(localPart(found) !== ''),
    contactOf: (found) =>
      `${localPart(found)}@${found.value.replace(/^(?:@|.at.) ?/i, '')}`.toLowerCase(),
  },
  {
    kind: 'plate',
    pattern: code(`[1-9]\\d${gap}[a-zđ]{1,2}\\d?${gap}${gap}\\d{3}\\.?\\d{1,2}`),
    judge: (found) => adviseIf(!isGlued(found) && (isPlate(found) || words.afterPlate(found))),
  },
  {
    kind: 'birth-date',
    pattern: number(DAY),
    needsWords: true,
    judge: (found) => adviseIf(isBirthDate(found)),
  },
];

/** Digits with a leading 0, so that the same number is the same text however it is written. */
export const toPhone = (written: string) => written.replace(/^(?:00)?840?(?=\d{9,10}$)/, '0');

// In “mẫu @gmail.com” nothing stands right before the sign.
const localPart = ({ value, before }: Found) =>
  (value.startsWith('@') ? /[\w.+-]*$/ : /[\w.+-]*(?= ?$)/).exec(before)?.[0] ?? '';

/** Province 001–096, century and gender, year of birth; in groups that people write. */
function isCitizenId({ digits: id, groups }: Found): boolean {
  const century = 1900 + 100 * Math.floor(Number(id[3]) / 2);
  const isPlausible =
    /^0(?:0[1-9]|[1-8]\d|9[0-6])[0-3]/.test(id) && isLivingYear(century + Number(id.slice(4, 6)));
  return (
    isPlausible && /^(?:12|[3-9](?:-[3-9])+|(?:3-1|4)-(?:8|2-6|2-3-3)|1(?:-1){11})$/.test(groups)
  );
}

function judgeTaxCode(found: Found): Verdict {
  if (words.afterOtherCode(found)) return 'harmless';
  if (!words.afterTax(found)) return undefined;
  return words.OF_A_PERSON.test(found.before) ? 'warning' : 'harmless';
}

function judgeAccount(found: Found): Verdict {
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

function isMobile(found: Found): boolean {
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

const isPlate = ({ value }: Found) => /^[1-9]\d-?[A-ZĐ]\d?[ .-]{1,3}\d{3}\.?\d{2}$/.test(value);

function isBirthDate({ value, before, after }: Found): boolean {
  const born = words.BORN.exec(before);
  const year = Number(/(?:19|20)\d\d/.exec(value)?.[0]);
  return (
    born !== null &&
    !words.NO_BIRTH.has(born.groups?.word ?? '') &&
    isLivingYear(year) &&
    !/^[\s)]*(?:trở|về trước|đến)/.test(after)
  );
}
