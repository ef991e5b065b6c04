const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
/** The last of two digits after “mươi”: mốt, tư, lăm. */
const AFTER_TENS: Record<number, string> = { 1: 'mốt', 4: 'tư', 5: 'lăm' };
const GROUPS = ['', ' nghìn', ' triệu'];
const BILLION = 1e9;

/** “113” → “một một ba”. */
export const digitsInWords = (digits: string) =>
  [...digits].map((digit) => DIGITS[Number(digit)]).join(' ');

/** A whole number as people of the North say it: 21 → “hai mươi mốt”, 2005 → “hai nghìn không trăm linh năm”. */
export function numberInWords(value: number): string {
  if (value < 1000) return hundreds(value, false);
  if (value >= BILLION) {
    const rest = value % BILLION;
    const billions = `${numberInWords(Math.floor(value / BILLION))} tỷ`;
    return rest ? `${billions} ${groups(rest, true)}` : billions;
  }
  return groups(value, false);
}

/** Below a thousand million, by thousands; `isRest` where something larger was said before. */
function groups(value: number, isRest: boolean): string {
  const words: string[] = [];
  for (let power = 2; power >= 0; power--) {
    const group = Math.floor(value / 1000 ** power) % 1000;
    if (group) words.push(hundreds(group, isRest || words.length > 0) + (GROUPS[power] ?? ''));
  }
  return words.join(' ');
}

function hundreds(value: number, isRest: boolean): string {
  const hundred = Math.floor(value / 100);
  const rest = value % 100;
  if (hundred === 0 && !isRest) return tens(rest);
  const words = `${DIGITS[hundred]} trăm`;
  if (rest === 0) return words;
  return `${words} ${rest < 10 ? `linh ${DIGITS[rest]}` : tens(rest)}`;
}

function tens(value: number): string {
  const ten = Math.floor(value / 10);
  const one = value % 10;
  if (ten === 0) return DIGITS[one] ?? '';
  if (ten === 1) return one === 0 ? 'mười' : `mười ${one === 5 ? 'lăm' : DIGITS[one]}`;
  const words = `${DIGITS[ten]} mươi`;
  return one === 0 ? words : `${words} ${AFTER_TENS[one] ?? DIGITS[one]}`;
}
