import { FILLER, fold } from './fold.ts';
import type { Found } from './found.ts';
import { toPhone } from './judge.ts';
import { RULES, type PersonalKind } from './rules.ts';

export interface PersonalFinding {
  kind: PersonalKind;
  /** Refused: it names one person for sure. Advised: an editor must look. */
  severity: 'error' | 'warning';
  /** Where it stands in the text in NFC. */
  index: number;
  /** Phones and e-mails, in the form of a list of published contacts. No other value leaves this module. */
  contact?: string;
  message: string;
}

const NAMES: Record<PersonalKind, string> = {
  'citizen-id': 'số căn cước',
  'old-id': 'số chứng minh nhân dân',
  passport: 'số hộ chiếu',
  'health-insurance': 'mã số bảo hiểm y tế hoặc bảo hiểm xã hội',
  'bank-account': 'số tài khoản ngân hàng',
  'tax-code': 'mã số thuế của một người',
  phone: 'số điện thoại riêng',
  email: 'thư điện tử riêng',
  plate: 'biển số xe',
  'birth-date': 'ngày sinh của một người',
};

/** Where a value may start: a digit, or the sign in the middle of an e-mail. */
const STARTS = /\d+|@|[([]at[)\]]/gi;
const AFTER_WORDS = /(?<=\p{L}\D{0,60})/uy;

/** Personal data in a text, also lightly disguised. */
export function findPersonalData(text: string): PersonalFinding[] {
  const folded = fold(text);
  const isTaken = new Uint8Array(folded.length);
  const findings: PersonalFinding[] = [];
  const candidates = [...folded.matchAll(STARTS)].flatMap(({ index }) =>
    candidatesAt(folded, index),
  );
  for (const { rule, verdict, index, length, found } of candidates.sort(
    (a, b) => a.rank - b.rank,
  )) {
    if (isTaken.subarray(index, index + length).includes(1)) continue;
    isTaken.fill(1, index, index + length);
    const contact = rule.contactOf?.(found);
    if (verdict === 'harmless') continue;
    findings.push({
      kind: rule.kind,
      severity: verdict,
      index,
      ...(contact && { contact }),
      message: explain(rule.kind, verdict, contact ?? found.value),
    });
  }
  return findings.sort((a, b) => a.index - b.index);
}

/** What each rule takes the value at this place for. */
function candidatesAt(folded: string, index: number) {
  const candidates = [];
  AFTER_WORDS.lastIndex = index;
  const isAfterWords = AFTER_WORDS.test(folded);
  for (const [rank, rule] of RULES.entries()) {
    if (rule.needsWords && !isAfterWords) continue;
    rule.pattern.lastIndex = index;
    const length = rule.pattern.exec(folded)?.[0].length;
    const found = length && readFound(folded, index, length, rule.prefix);
    const verdict = found && rule.judge(found);
    if (verdict) candidates.push({ rule, rank, verdict, index, length, found });
  }
  return candidates;
}

/** The contacts that a field of phones or e-mails gives, in the form that findings have. */
export function contactsIn(field: string): string[] {
  return field
    .split(/[,;/]|\s-\s/)
    .map((part) =>
      part.includes('@') ? part.trim().toLowerCase() : toPhone(part.replace(/\D/g, '')),
    )
    .filter(Boolean);
}

/** Undefined when the letters that the value needs do not stand before it. */
function readFound(
  folded: string,
  index: number,
  length: number,
  prefix?: RegExp,
): Found | undefined {
  const visible = (from: number, to: number) =>
    folded.slice(Math.max(0, from), to).replaceAll(FILLER, '');
  const letters = prefix ? prefix.exec(visible(index - 6, index))?.[0] : '';
  if (letters === undefined) return undefined;
  const value = letters + visible(index, index + length);
  const groups = value.split(/\D+/).filter(Boolean);
  return {
    value,
    digits: groups.join(''),
    groups: groups.map((group) => group.length).join('-'),
    // Read only for values of the right form: most are not.
    get before() {
      return visible(index - 80, index).slice(0, -letters.length || undefined);
    },
    get after() {
      return visible(index + length, index + length + 60);
    },
  };
}

function explain(kind: PersonalKind, severity: 'error' | 'warning', value: string): string {
  // Never the whole value: messages go into logs.
  const found = `${NAMES[kind]} (“${value.slice(0, 3)}…”)`;
  if (severity === 'error')
    return `Có ${found}. Đây là dữ liệu cá nhân, Luật 91/2025/QH15 bảo vệ. Hãy xóa; cần ví dụ thì viết chữ x thay các chữ số.`;
  const isContact = kind === 'phone' || kind === 'email';
  const advice = isContact
    ? 'nếu là của cơ quan thì ghi vào đơn vị, điểm hỗ trợ hoặc cài đặt'
    : 'chỉ giữ khi không phải của một người, hoặc người đó đã đồng ý';
  return `Có thể là ${found}, dữ liệu cá nhân mà Luật 91/2025/QH15 bảo vệ. Hãy xóa; ${advice}.`;
}
