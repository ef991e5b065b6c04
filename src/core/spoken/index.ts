import { RULES } from './rules.ts';

/** A text as it is to be said: no digit, no abbreviation, no sign that a voice would guess at. */
export function toSpoken(text: string): string {
  let said = ` ${text
    .normalize('NFC')
    .replace(/[\u200b\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim()} `;
  for (const [pattern, say] of RULES)
    said = said.replace(pattern, (_, ...groups: (string | number | undefined)[]) =>
      say(...groups.map((group) => (typeof group === 'string' ? group : ''))),
    );
  return said
    .replace(/\s+/g, ' ')
    .replace(/(?: ?,)+ ?([.,;:!?])/g, '$1')
    .replace(/([.;:!?]) ?,/g, '$1')
    .replace(/ ([.,;:!?])/g, '$1')
    .replace(/,(?=\S)/g, ', ')
    .replace(/^[\s,]+|[\s,]+$/g, '');
}

/** Most letters of a piece: Chrome falls silent after some fifteen seconds. */
const LONGEST = 140;

/** A text said sentence by sentence, a long one in pieces that end at a comma. */
export function sentencesOf(text: string): string[] {
  return toSpoken(text)
    .split(/([.!?;]) /)
    .reduce<string[]>((all, part, index) => {
      if (index % 2) all.push((all.pop() ?? '') + part);
      else if (part.trim()) all.push(part.trim());
      return all;
    }, [])
    .flatMap(inPieces);
}

function inPieces(sentence: string): string[] {
  if (sentence.length <= LONGEST) return [sentence];
  const comma = sentence.lastIndexOf(', ', LONGEST);
  const end = comma > 0 ? comma + 1 : sentence.lastIndexOf(' ', LONGEST);
  if (end <= 0) return [sentence];
  return [sentence.slice(0, end), ...inPieces(sentence.slice(end).trim())];
}
