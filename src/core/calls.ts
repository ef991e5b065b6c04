import { CALL_NUMBERS, codesOf, type CallNumber } from '../collections/enums.ts';

/** A number in a text that the reader is told to call. */
export interface Call {
  from: number;
  to: number;
  number: CallNumber;
}

// Without lookbehind, which older browsers do not read: the editors' preview runs this too.
const before = (words: string) => new RegExp(`(?:^|[^\\p{L}])(?:${words})$`, 'iu');
const NUMBER =
  /(?:^|[^\p{L}\p{N}/.,–-])(1900[ .]?0368|1022|11[2-5])(?![\p{L}\p{N}/]|[.,:–-]\d|-\p{L})/gu;

/** False for most texts: looking at the words around each number is not needed. */
export const mayCall = (text: string) => text.search(NUMBER) >= 0;

/** Only one number in the country looks like this: it needs no words around it. */
const UNMISTAKABLE: CallNumber = '1900 0368';

const SERVICES =
  'công an|cảnh sát|cứu hỏa|cứu hoả|chữa cháy|cấp cứu|cứu thương|cứu nạn|cứu hộ|tìm kiếm';
/** What may stand between “gọi” and the number. */
const BETWEEN = `(?:\\s+(?:ngay|thử|thẳng|trước|lại|số|máy|cho|đến|tới|vào|điện|điện thoại|khẩn cấp|tổng đài|đường dây nóng|${SERVICES}))*`;
const CALLED = before(`(?:gọi|bấm|quay|alo)${BETWEEN}\\s*:?\\s*[“"(]?`);
const NAMED = before('(?:tổng đài|đường dây nóng|số khẩn cấp)(?:\\s+số)?\\s+');
/** Somebody must not call, has called, or says falsely who calls. */
const NOT_CALLED = before(
  `(?:đừng|không|chớ|khỏi|chưa|đã|vừa|từng|cuộc|lượt)(?:\\s+(?:cần|nên|phải|được|tự))*\\s+(?:gọi|bấm|quay|alo)${BETWEEN}\\s*:?\\s*[“"(]?`,
);
const FALSELY = before(
  '(?:xưng|giả|giả danh|mạo danh)(?:\\s+là)?\\s+(?:tổng đài|đường dây nóng)\\s+',
);

/** After a number that is called the clause ends or goes on; what is counted comes right after its number. */
const ENDS = new RegExp(
  `^(?:\\s*$|\\s*[.,;:!?)”"’…|–]|\\s+(?:hoặc|hay|và|ngay|để|xin|của|nếu|khi|trước|thì|rồi|báo|nhờ|bằng|từ|là|${SERVICES})(?!\\p{L}))`,
  'iu',
);
const GOES_ON = /^(?:,|,? *(?:và|hoặc|hay))\s*$/u;
const CLAUSE_BEGINS = /(?:^|[.;:!?(|–•])\s*$/u;

/** The numbers in a text that its reader is told to call: “gọi 114”, “Tổng đài 1022”, “113 Công an”; no count, date or document. */
export function findCalls(text: string): Call[] {
  const calls: Call[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const written = match[1] ?? '';
    const from = match.index + match[0].length - written.length;
    const to = from + written.length;
    const number = codesOf(CALL_NUMBERS).find(
      (code) => code.replace(' ', '') === written.replace(/[ .]/, ''),
    );
    const last = calls.at(-1);
    const isNext =
      last !== undefined &&
      GOES_ON.test(
        text.slice(last.to, from).replace(CALL_NUMBERS[last.number].label, '').trimStart(),
      );
    if (number && isCall(number, text.slice(0, from), text.slice(to), isNext))
      calls.push({ from, to, number });
  }
  return calls;
}

function isCall(number: CallNumber, lead: string, rest: string, isNext: boolean): boolean {
  if (number === UNMISTAKABLE) return true;
  if (NOT_CALLED.test(lead) || FALSELY.test(lead)) return false;
  if (NAMED.test(lead)) return true;
  if ((CALLED.test(lead) || isNext) && ENDS.test(rest)) return true;
  return (isNext || CLAUSE_BEGINS.test(lead)) && isLabelled(number, rest);
}

/** “113 Công an”, “113: công an”; “113 công an” in small letters counts policemen. */
function isLabelled(number: CallNumber, rest: string): boolean {
  const { label } = CALL_NUMBERS[number];
  const [, mark = '', words = ''] = /^\s*([:–-]?)\s*(.*)$/su.exec(rest) ?? [];
  const said = mark ? words.slice(0, label.length).toLowerCase() : words.slice(0, label.length);
  return (
    said === (mark ? label.toLowerCase() : label) && !/^\p{L}/u.test(words.slice(label.length))
  );
}

/** The words of a call, whose number no line ends within: half a number is dialled wrong. */
export const wordsOfCall = (text: string, { from, to }: Call): string =>
  text.slice(from, to).replace(' ', '\u00a0');

/** The text in pieces, each with the number to call where it is one. */
export function splitAtCalls(text: string): { text: string; number?: CallNumber }[] {
  const calls = findCalls(text);
  return [...calls, undefined].flatMap((call, index) => {
    const plain = text.slice(calls[index - 1]?.to ?? 0, call?.from ?? text.length);
    return [
      ...(plain ? [{ text: plain }] : []),
      ...(call ? [{ text: wordsOfCall(text, call), number: call.number }] : []),
    ];
  });
}

/** "tel:19000368" */
export const telOf = (number: string) => `tel:${number.replace(/[ .]/g, '')}`;
