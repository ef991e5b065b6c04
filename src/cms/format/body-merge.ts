import { commonPlaces } from '../../lib/align.ts';
import { readBody } from '../body/read.ts';
import { writeBody } from '../body/write.ts';

/** The body as the rich text editor writes it when nobody changes a word. */
const inEditorsWords = (body: string) => writeBody(readBody(body));

/** Drafts are kept every few seconds, of the same file. */
let opened = { body: '', base: '' };
function baseOf(body: string): string {
  if (opened.body !== body) opened = { body, base: inEditorsWords(body) };
  return opened.base;
}

/**
 * An edited body in the words of the file. The editor writes its own Markdown; whatever it did not change is taken from the
 * file as it stands there, with its list signs, escapes, comments and line breaks. Says the same as what the editor wrote.
 */
export function mergeBody(old: string, edited: string): string {
  const base = baseOf(old);
  if (edited === base) return old;
  const merged = mergeLines(base.split('\n'), old.split('\n'), edited.split('\n')).join('\n');
  return inEditorsWords(merged) === inEditorsWords(edited) ? merged : edited;
}

/** Three-way merge by lines: where `edited` has the line of `base`, the line of `old` stands. */
function mergeLines(
  base: readonly string[],
  old: readonly string[],
  edited: readonly string[],
): string[] {
  const oldOf = new Map(commonPlaces(base.map(essenceOf), old.map(essenceOf)));
  const editedOf = new Map(commonPlaces(base, edited));
  const merged: string[] = [];
  let [baseAt, oldAt, editedAt] = [0, 0, 0];
  const takeUpTo = (baseEnd: number, oldEnd: number, editedEnd: number) => {
    const wasEdited =
      baseEnd - baseAt !== editedEnd - editedAt ||
      edited.slice(editedAt, editedEnd).some((line, place) => line !== base[baseAt + place]);
    merged.push(...(wasEdited ? edited.slice(editedAt, editedEnd) : old.slice(oldAt, oldEnd)));
    [baseAt, oldAt, editedAt] = [baseEnd, oldEnd, editedEnd];
  };
  for (let place = 0; place < base.length; place++) {
    const [oldPlace, editedPlace] = [oldOf.get(place), editedOf.get(place)];
    if (oldPlace === undefined || editedPlace === undefined) continue;
    takeUpTo(place, oldPlace, editedPlace);
    takeUpTo(place + 1, oldPlace + 1, editedPlace + 1);
  }
  takeUpTo(base.length, old.length, edited.length);
  return merged;
}

/** A line's words, whatever the marks around them; without words its marks, however many of each. */
const essenceOf = (line: string) =>
  line.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() ||
  line
    .replace(/\s+/g, '')
    .replace(/[*_]/g, '-')
    .replace(/(.)\1+/g, '$1');
