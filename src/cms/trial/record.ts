import { formatDay, type Day } from '../../core/dates.ts';
import { dataOf, type ContentFile } from '../format/file.ts';

/** On what somebody tried a guide; nothing of who it was. */
export interface Device {
  date: Day;
  app: string;
  version: string;
  device: string;
}

/** What the phone showed at each step, in their order: as the guide says, or in the words of whoever tried. Undefined: not tried. */
export type Verdict = 'same' | { other: string } | undefined;

/** Longest line of a guide's “Còn thiếu”. */
const LONGEST_LINE = 200;

/** Writes into a guide what a trial found: the day and the phone into each step that was right, a line into “Còn thiếu” for each that was not. */
export function recordTrial(file: ContentFile, device: Device, verdicts: readonly Verdict[]): void {
  const { document } = file;
  const gaps = verdicts.flatMap((verdict, index) => {
    const path = ['steps', index, 'checked'];
    if (verdict === 'same') document.setIn(path, document.createNode(device));
    if (verdict === undefined || verdict === 'same') return [];
    // What an earlier phone showed does not hold any more.
    document.deleteIn(path);
    return [
      `Bước ${index + 1}, máy hiện khác (${formatDay(device.date)}, ${device.app} ${device.version}, ${device.device}): ${verdict.other}`.slice(
        0,
        LONGEST_LINE,
      ),
    ];
  });
  if (gaps.length === 0) return;
  const before = (dataOf(document).missing ?? []) as string[];
  document.set('missing', document.createNode([...before, ...gaps]));
}
