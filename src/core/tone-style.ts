const TONE = '[\\u0300\\u0301\\u0303\\u0309\\u0323]';
const END = '(?![\\p{L}\\p{M}])';
// Open syllables in oa, oe, uy; "qu" is one consonant.
const NEW_STYLE = new RegExp(`(o)([ae])(${TONE})${END}|(?<!q)(u)(y)(${TONE})${END}`, 'giu');
// Addresses, e-mails, targets of links, code, and attributes that hold an address or a code.
const UNTOUCHABLE =
  /(?:https?:\/\/|www\.)\S*|\S+@\S+|\]\([^)\s]*|`[^`\n]*`|\b(?:src|href|id|number)="[^"]*"/giu;

/** Vietnamese text as this site writes it: composed letters (NFC), and the tone mark on the first vowel of oa, oe, uy ("hoà" → "hòa"). */
export function inHouseStyle(text: string): string {
  let out = '';
  let at = 0;
  for (const { 0: found, index } of text.matchAll(UNTOUCHABLE)) {
    out += withOldTones(text.slice(at, index)) + found;
    at = index + found.length;
  }
  return (out + withOldTones(text.slice(at))).normalize('NFC');
}

const withOldTones = (text: string) =>
  text
    .normalize('NFD')
    .replace(
      NEW_STYLE,
      (_, o = '', a = '', tone = '', u = '', y = '', mark = '') => o + tone + a + u + mark + y,
    )
    .normalize('NFC');
