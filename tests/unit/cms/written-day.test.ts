import { expect, it } from 'vitest';
import { readWritten, writeKept } from '../../../src/cms/widgets/written-day.ts';

it.each([
  ['28/11/2026', '2026-11-28'],
  ['5/6/2026', '2026-06-05'],
  ['05-06-2026', '2026-06-05'],
  ['5.6.2026', '2026-06-05'],
  ['05062026', '2026-06-05'],
  [' 28/11/2026 ', '2026-11-28'],
  ['2026-11-28', '2026-11-28'],
  ['11/2026', '2026-11'],
  ['2026-11', '2026-11'],
  ['29/2/2028', '2028-02-29'],
])('%s is kept as %s', (typed, kept) => expect(readWritten(typed)).toBe(kept));

it.each(['31/02/2026', '29/2/2027', '11/28/2026', '28/11', '28/11/26', '13/2026', 'mai', ''])(
  '%s is no day and stays as it is typed',
  (typed) => expect(readWritten(typed)).toBe(typed),
);

it.each([
  ['2026-06-05', '05/06/2026'],
  ['2026-06', '06/2026'],
  ['31/02/2026', '31/02/2026'],
  ['', ''],
])('%s is shown as %s', (kept, shown) => expect(writeKept(kept)).toBe(shown));
