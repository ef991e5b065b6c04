/** A run of words that two texts share, that only the old one has, or only the new one. */
export interface WordRun {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** Cells of the table of a comparison. Longer texts that share no beginning and no end are told as gone and new. */
const MOST_CELLS = 4_000_000;

/** What changed from one text to another, in words. The runs that are not new make the old text, those not gone the new one. */
export function compareWords(before: string, after: string): WordRun[] {
  const [old, next] = [wordsOf(before), wordsOf(after)];
  const head = sharedLength(old, next);
  const tail = sharedLength(old.slice(head).reverse(), next.slice(head).reverse());
  const middle = compareMiddle(
    old.slice(head, old.length - tail),
    next.slice(head, next.length - tail),
  );
  return joined([
    { kind: 'same', text: old.slice(0, head).join('') },
    ...middle,
    { kind: 'same', text: old.slice(old.length - tail).join('') },
  ]);
}

/** Letters of what did not change that are kept on either side of a change. */
const AROUND = 120;

/** The same runs, those that did not change only as far as they help to find the place. */
export const shortenSame = (runs: readonly WordRun[]): WordRun[] =>
  runs.map((run, at) => {
    const { kind, text } = run;
    if (kind !== 'same' || text.length <= 2 * AROUND) return run;
    const before = at === 0 ? '' : text.slice(0, AROUND);
    const after = at === runs.length - 1 ? '' : text.slice(-AROUND);
    return { kind, text: `${before} … ${after}` };
  });

/** Words with the space after them; a line end is a word of its own. */
const wordsOf = (text: string): string[] => text.match(/\n|[^\s]+[^\S\n]*|[^\S\n]+/g) ?? [];

function sharedLength(one: readonly string[], other: readonly string[]): number {
  const end = one.findIndex((word, at) => word !== other[at]);
  return end < 0 ? one.length : end;
}

/** The longest words in common, by the table of all beginnings. */
function compareMiddle(old: readonly string[], next: readonly string[]): WordRun[] {
  const width = next.length + 1;
  if ((old.length + 1) * width > MOST_CELLS)
    return [
      { kind: 'gone', text: old.join('') },
      { kind: 'new', text: next.join('') },
    ];
  // Cell (a, b): how many words the ends from a and from b on have in common.
  const table = new Uint32Array((old.length + 1) * width);
  const cell = (a: number, b: number) => table[a * width + b] ?? 0;
  for (let a = old.length - 1; a >= 0; a--)
    for (let b = next.length - 1; b >= 0; b--)
      table[a * width + b] =
        old[a] === next[b] ? cell(a + 1, b + 1) + 1 : Math.max(cell(a + 1, b), cell(a, b + 1));
  const runs: WordRun[] = [];
  for (let a = 0, b = 0; a < old.length || b < next.length;) {
    const [gone, added] = [old[a], next[b]];
    if (gone !== undefined && gone === added) {
      runs.push({ kind: 'same', text: gone });
      a++;
      b++;
    } else if (gone !== undefined && (added === undefined || cell(a + 1, b) >= cell(a, b + 1))) {
      runs.push({ kind: 'gone', text: gone });
      a++;
    } else {
      runs.push({ kind: 'new', text: added ?? '' });
      b++;
    }
  }
  return runs;
}

function joined(runs: readonly WordRun[]): WordRun[] {
  const all: WordRun[] = [];
  for (const { kind, text } of runs) {
    const last = all.at(-1);
    if (text === '') continue;
    if (last?.kind === kind) last.text += text;
    else all.push({ kind, text });
  }
  return all;
}
