import { inHouseStyle } from './tone-style.ts';

// Before Unicode, Vietnamese was typed with fonts that draw its letters in the places of others. Without the font such a
// text reads “Céng hoµ” or “Coäng hoøa”.

const GRAVE = '\u0300';
const ACUTE = '\u0301';
const CIRCUMFLEX = '\u0302';
const TILDE = '\u0303';
const BREVE = '\u0306';
const HOOK = '\u0309';
const DOT = '\u0323';

/** TCVN 5712:1993 (“.VnTime”): one sign for one letter. */
const TCVN3 = new Map(
  [
    ['µ¶·¸¹', 'àảãáạ'],
    ['¨»¼½¾Æ', 'ăằẳẵắặ'],
    ['©ÇÈÉÊË', 'âầẩẫấậ'],
    ['®ÌÎÏÐÑ', 'đèẻẽéẹ'],
    ['ªÒÓÔÕÖ', 'êềểễếệ'],
    ['×ØÜÝÞ', 'ìỉĩíị'],
    ['ßáâãä', 'òỏõóọ'],
    ['«åæçèé', 'ôồổỗốộ'],
    ['¬êëìíî', 'ơờởỡớợ'],
    ['ïñòóô', 'ùủũúụ'],
    ['\u00adõö÷øù', 'ưừửữứự'],
    ['úûüýþ', 'ỳỷỹýỵ'],
    ['¡¢£¤¥¦§', 'ĂÂÊÔƠƯĐ'],
  ].flatMap(([signs = '', letters = '']) =>
    [...signs].map((sign, place): [string, string] => [sign, [...letters][place] ?? sign]),
  ),
);
/** A sign beside a letter, or a capital with a mark within a word: no Vietnamese word has either. Its ư is a soft hyphen elsewhere. */
const TCVN3_WORD =
  /[a-zA-Z][µ¶·¸¹¨¼½¾©®ª¬]|[§®¦¬ª©][a-z\u00e0-\u00ff]|[a-z][\u00c0-\u00de]|\u00ad[\u00e0-\u00ff]/u;

/** VNI (“VNI-Times”): a letter, then a sign for its marks. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ø: GRAVE,
  ù: ACUTE,
  û: HOOK,
  õ: TILDE,
  ï: DOT,
  â: CIRCUMFLEX,
  à: CIRCUMFLEX + GRAVE,
  á: CIRCUMFLEX + ACUTE,
  å: CIRCUMFLEX + HOOK,
  ã: CIRCUMFLEX + TILDE,
  ä: CIRCUMFLEX + DOT,
  ê: BREVE,
  è: BREVE + GRAVE,
  é: BREVE + ACUTE,
  ú: BREVE + HOOK,
  ü: BREVE + TILDE,
  ë: BREVE + DOT,
};
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};
const VNI_SIGNS = /([aeouyôö])([øùûõïâàáåãäêèéúüë])|[ôöñæóòî]/giu;
const VNI_WORD = /[aeouyôö][øûïäå]|[ae][áàâãêéè]|oâ|ñ[aeiouyôö]/iu;

const LONGEST_OFFERED = 300;
const FEWEST_WORDS = 2;
const SMALLEST_SHARE = 0.25;

/** A line that was typed with an old font, as it was meant; undefined for any other. */
export function readOldFont(line: string): string | undefined {
  // Nearly every line: looking at each word of it would take far longer.
  if (!TCVN3_WORD.test(line) && !VNI_WORD.test(line)) return undefined;
  const words = line.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const share = (sign: RegExp) => {
    const odd = words.filter((word) => sign.test(word)).length;
    return odd >= FEWEST_WORDS && odd >= words.length * SMALLEST_SHARE ? odd : 0;
  };
  const tcvn3 = share(TCVN3_WORD);
  const vni = share(VNI_WORD);
  if (!tcvn3 && !vni) return undefined;
  return tcvn3 >= vni ? fromTcvn3(line) : fromVni(line);
}

/** What an editor is told of a line that was typed with an old font, with what was meant; undefined for any other. */
export function explainOldFont(line: string): string | undefined {
  const meant = readOldFont(line);
  return (
    meant &&
    `Chữ này gõ bằng phông cũ, máy của bà con không đọc được. Hãy thay bằng: “${inHouseStyle(meant).trim().slice(0, LONGEST_OFFERED)}”.`
  );
}

const fromTcvn3 = (line: string) => [...line].map((sign) => TCVN3.get(sign) ?? sign).join('');

const fromVni = (line: string) =>
  line
    .replace(VNI_SIGNS, (found, base: string | undefined, mark = '') => {
      const letter = base ?? found;
      const own = VNI_LETTERS[letter.toLowerCase()] ?? letter.toLowerCase();
      const cased = letter === letter.toLowerCase() ? own : own.toUpperCase();
      return cased + (VNI_MARKS[String(mark).toLowerCase()] ?? '');
    })
    .normalize('NFC');
