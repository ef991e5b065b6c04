const DAY = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/;
const DIGITS = /^(\d{2})(\d{2})(\d{4})$/;
const ISO_DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const MONTH = /^(\d{1,2})[/. -](\d{4})$/;
const ISO_MONTH = /^(\d{4})-(\d{1,2})$/;

const joined = (...parts: (string | undefined)[]) =>
  parts.map((part = '') => part.padStart(2, '0')).join('-');

/** Whether the calendar has a day. */
function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** A day as people write it, or a month, as it is kept: “5/6/2026” → “2026-06-05”, “6/2026” → “2026-06”. What is no day stays as it is typed. */
export function readWritten(typed: string): string {
  const text = typed.trim();
  const [, date, month, year] = DAY.exec(text) ?? DIGITS.exec(text) ?? [];
  const [, isoYear, isoMonth, isoDate] = ISO_DAY.exec(text) ?? [];
  const day = joined(year ?? isoYear, month ?? isoMonth, date ?? isoDate);
  if (isDay(day)) return day;
  const [, number, ofYear] = MONTH.exec(text) ?? [];
  const [, isoOfYear, isoNumber] = ISO_MONTH.exec(text) ?? [];
  const first = joined(ofYear ?? isoOfYear, number ?? isoNumber, '1');
  return isDay(first) ? first.slice(0, 7) : text;
}

/** What is kept, as people write it: “2026-06-05” → “05/06/2026”. */
export function writeKept(kept: string): string {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(kept);
  if (!parts) return kept;
  const [, year, month, date] = parts;
  return [date, month, year].filter(Boolean).join('/');
}
