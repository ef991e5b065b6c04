import { FILLER } from './fold.ts';
import { isGlued, type Found } from './found.ts';
import * as judge from './judge.ts';
import * as words from './keywords.ts';

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

interface Rule {
  kind: PersonalKind;
  /** What stands at a digit or an @. */
  pattern: RegExp;
  /** Letters that belong to the value and stand before it. */
  prefix?: RegExp;
  /** Judged only after words: most numbers in a text need no closer look. */
  needsWords?: true;
  judge: (found: Found) => judge.Verdict;
  /** The value as it would stand in a list of published contacts. */
  contactOf?: (found: Found) => string;
}

const hidden = `${FILLER}{0,12}`;
const gap = `${hidden}(?:[ \\t.\\-_()]${hidden}){0,2}`;
const digits = (least: number, most = least) => `\\d(?:${gap}\\d){${least - 1},${most - 1}}`;
// Not the rest of a decimal or of thousands.
const number = (value: string) => new RegExp(`(?<!(?<!\\d)\\d{1,3}[.,])(?:${value})(?!\\d)`, 'uy');
const code = (value: string) => new RegExp(`(?<!\\d[.,/-])(?:${value})(?![\\p{L}\\d])`, 'iuy');
const refuseIf = (isPersonal: boolean): judge.Verdict => (isPersonal ? 'error' : undefined);
const adviseIf = (isPersonal: boolean): judge.Verdict => (isPersonal ? 'warning' : undefined);

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
      refuseIf(judge.isCitizenId(found) && !isGlued(found) && !words.afterOtherCode(found)),
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
    judge: judge.taxCode,
  },
  {
    kind: 'health-insurance',
    pattern: number(digits(10)),
    needsWords: true,
    judge: (found) => refuseIf(words.afterSocial(found) && !words.afterPhone(found)),
  },
  { kind: 'bank-account', pattern: number(digits(6, 19)), needsWords: true, judge: judge.account },
  {
    kind: 'phone',
    pattern: number(`(?:(?:00)?84${gap}(?:0${gap})?|0${gap})[35789](?:${gap}\\d){8}`),
    judge: (found) =>
      adviseIf(judge.isMobile(found) && (!isGlued(found) || words.afterPhone(found))),
    contactOf: (found) => judge.toPhone(found.digits),
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
    contactOf: (found) => judge.toPhone(found.digits),
  },
  {
    kind: 'email',
    pattern: MAIL,
    judge: (found) => adviseIf(judge.localPart(found) !== ''),
    contactOf: (found) =>
      `${judge.localPart(found)}@${found.value.replace(/^(?:@|.at.) ?/i, '')}`.toLowerCase(),
  },
  {
    kind: 'plate',
    pattern: code(`[1-9]\\d${gap}[a-zđ]{1,2}\\d?${gap}${gap}\\d{3}\\.?\\d{1,2}`),
    judge: (found) =>
      adviseIf(!isGlued(found) && (judge.isPlate(found) || words.afterPlate(found))),
  },
  {
    kind: 'birth-date',
    pattern: number(DAY),
    needsWords: true,
    judge: (found) => adviseIf(judge.isBirthDate(found)),
  },
];
