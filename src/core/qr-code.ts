import { encode } from 'uqr';

/** Modules of white around a code, as its standard asks for. */
const BORDER = 4;

/** Words as a QR code: its width in modules, the white around it included, and its dark modules as one SVG path. */
export function qrPath(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { border: BORDER });
  const runs = data.flatMap((row, y) =>
    runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  );
  return { size, path: runs.join('') };
}

/** Where dark modules begin in a row, and how many follow. */
function runsOf(row: readonly boolean[]): [number, number][] {
  return row.flatMap((isDark, x) => {
    if (!isDark || row[x - 1]) return [];
    const end = row.indexOf(false, x);
    return [[x, (end < 0 ? row.length : end) - x] as [number, number]];
  });
}
