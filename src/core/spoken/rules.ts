import { digitsInWords, numberInWords } from './numbers.ts';
import {
  addressInWords,
  afterComma,
  callInWords,
  dayInWords,
  isDay,
  letters,
  minuteInWords,
  monthInWords,
  ofRoman,
  ofYear,
  plain,
  serial,
  spell,
} from './forms.ts';
import { SAID, UNITS } from './words.ts';

/** Nouns before the number of a document, which is no date: “Thông tư 8/2026”. */
const DOCUMENTS =
  'quyết định|nghị định|nghị quyết|thông tư|chỉ thị|kế hoạch|thông báo|công văn|luật';
/** What is counted: before it a number of three digits is no number to call, and “3/5” no day. */
const COUNTED =
  'bài|bản|bước|buổi|cách|chữ|đồng|điểm|giờ|hồ sơ|hộ|lần|lớp|lượt|mục|ngày|nghìn|người|nhiệm vụ|phút|tổ|trang|tuổi|triệu|tỷ|việc';
const SHORT_CALLS = '11[1-5]|156';
/** Of an amount its time or its share: “đồng/tháng”. */
const SHARES = 'bản|buổi|người|lần|ngày|năm|phút|tháng|trang|tuần';
/** Behind these stand Roman numerals. */
const ROMAN_AFTER =
  '[Bb]ậc|[Cc]hương|[Hh]ạng|[Kk]hóa|[Kk]ỳ|[Ll]oại|[Mm]ục|[Nn]hóm|[Pp]hần|[Pp]hụ lục|[Qq]uý|[Tt]hế kỷ|[Vv]ùng|[Đđ]ợt';

// No lookbehind, which older phones do not read: what stands before is taken along and given back.
const START = '(^|[^\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
const rule = (pattern: string, flags = 'giu') => new RegExp(pattern, flags);

type Say = (...groups: string[]) => string;
/** How each thing is said, in this order: what an earlier rule has said holds no digit that a later one could take for its own. */
export const RULES: readonly (readonly [RegExp, Say])[] = [
  // Addresses: a whole one is only told of, a site's name is said.
  [rule('https?:\\/\\/[^\\s)]+|www\\.[^\\s)]+'), () => 'đường dẫn trên trang'],
  [
    rule(`${START}([\\w.-]+)@((?:[a-z0-9-]+\\.)+[a-z]{2,})`),
    (before, name, host) => `${before}${addressInWords(name)} a còng ${addressInWords(host)}`,
  ],
  [
    rule(`${START}(\\.?(?:[a-z0-9-]+\\.)+(?:vn|com|org|net))${END}(?:\\/[^\\s,)]*)?`),
    (before, host) => before + addressInWords(host),
  ],
  [
    rule('(^|\\s)\\.([a-z]{2,4})(?![\\p{L}\\p{N}])'),
    (before, end) => `${before}chấm ${spell(end)}`,
  ],

  // Documents: behind its kind the signs of a number are for the eye.
  [
    rule(
      `((?:${DOCUMENTS})(?: số)?) (\\d+)(?:\\/(\\d{4}))?(?:[/-][\\p{Lu}][\\p{L}\\d-]*)+(?:\\/\\p{Lu}+)?`,
    ),
    (kind, number, year) => `${kind} ${serial(number)}${ofYear(year)}`,
  ],
  [
    rule(`((?:${DOCUMENTS})(?: số)?) (\\d+)(?:\\/(\\d{4}))?${END}(?!\\/\\d)`),
    (kind, number, year) => `${kind} ${serial(number)}${ofYear(year)}`,
  ],
  [
    rule(`${START}(\\d+)(?:\\/(\\d{4}))?((?:[/-]\\p{Lu}[\\p{L}\\d]*)+)${END}`, 'gu'),
    (before, number, year, signs) =>
      `${before}${serial(number)}${ofYear(year)}, ${signs.split(/[/-]/).filter(Boolean).map(letters).join(' ')}`,
  ],

  // Days, months, hours.
  [
    rule(`${START}(ngày )?(\\d{1,2})([/.-])(\\d{1,2})\\4(\\d{4})${END}`),
    (before, word, day, sign, month, year) =>
      isDay(day, month)
        ? `${before}${word || 'ngày '}${dayInWords(day)} tháng ${monthInWords(month)}${ofYear(year)}`
        : `${before}${word}${[day, month, year].map(plain).join(` ${sign === '-' ? 'đến' : 'trên'} `)}`,
  ],
  [
    rule(`${START}(tháng )?(\\d{1,3})\\/(\\d{4})${END}`),
    (before, word, month, year) =>
      Number(month) >= 1 && Number(month) <= 12
        ? `${before}${word || 'tháng '}${monthInWords(month)}${ofYear(year)}`
        : `${before}${word}${serial(month)}${ofYear(year)}`,
  ],
  [
    rule(`${START}(ngày )?(\\d{1,2})\\/(\\d{1,2})${END}(?!\\/)(?=(?: (${COUNTED})${END})?)`),
    (before, word, day, month, counted) =>
      isDay(day, month) && !counted
        ? `${before}${word || 'ngày '}${dayInWords(day)} tháng ${monthInWords(month)}`
        : `${before}${word}${plain(day)} trên ${plain(month)}`,
  ],
  [
    rule(`${START}(\\d+)\\/(\\d+)${END}`),
    (before, part, all) => `${before}${plain(part)} trên ${plain(all)}`,
  ],
  // “8–11 giờ”, “2025-2026”
  [rule('(\\d)(?: ?– ?| - |-)(?=\\d)'), (digit) => `${digit} đến `],
  [
    rule(`${START}([01]?\\d|2[0-4])(?:[:h]| ?g)([0-5]\\d)${END}`),
    (before, hour, minute) =>
      `${before}${plain(String(Number(hour)))} giờ${minute === '00' ? '' : ` ${minuteInWords(minute)}`}`,
  ],
  [
    rule(`${START}([01]?\\d|2[0-4]) ?h${END}`),
    (before, hour) => `${before}${numberInWords(Number(hour))} giờ`,
  ],
  [rule(` giờ 00${END}`), () => ' giờ'],

  // Numbers to call, digit by digit, in the groups in which they are written.
  [
    rule(
      `(^|[^\\p{L}\\p{N}.,/-])(\\+84[ .]?\\d[\\d .]{6,12}\\d|0\\d{2,4}(?:[ .]\\d{2,4}){1,4}|0\\d{8,10}|1[89]00(?:[ .]?\\d{2,4}){1,2})(?!\\d)`,
    ),
    (before, number) => before + callInWords(number),
  ],
  [
    rule(`((?:số|tổng đài|đầu số) )(1[89]00)${END}`),
    (before, number) => before + digitsInWords(number),
  ],
  [
    rule(`${START}(${SHORT_CALLS})(?![\\p{L}\\p{N}]|[.,/–-]\\d)(?! (?:${COUNTED})${END})`),
    (before, number) => before + digitsInWords(number),
  ],

  // Amounts.
  [
    rule(`(\\d) ?(${Object.keys(UNITS).join('|')})${END}`, 'gu'),
    (digit, unit) => `${digit} ${UNITS[unit] ?? unit}`,
  ],
  [
    rule(`([^\\d.,]|^)(\\d{1,3}(?:\\.\\d{3})+)(?:,(\\d+))?(?![\\d]|[.,]\\d)`),
    (before, whole, part) =>
      `${before}${numberInWords(Number(whole.replace(/\./g, '')))}${afterComma(part)}`,
  ],
  [
    rule('([^\\d.,]|^)(\\d+),(\\d+)(?![\\d]|[.,]\\d)'),
    (before, whole, part) => `${before}${plain(whole)}${afterComma(part)}`,
  ],
  [rule(`thứ 1${END}`), () => 'thứ nhất'],
  [rule(`(thứ|tháng) 4${END}`), (noun) => `${noun} tư`],
  [rule(`(năm )(\\d{4})${END}`), (noun, year) => noun + numberInWords(Number(year))],

  // Codes of letters and digits: “TK01”, “4T”.
  [
    rule(`${START}((?:\\p{L}{1,4}\\d|\\d+\\p{Lu})[\\p{L}\\d-]*)${END}`, 'gu'),
    (before, code) =>
      before +
      (code.match(/\d+|\p{L}+/gu) ?? [])
        .map((part) => (/\d/.test(part) ? serial(part) : letters(part)))
        .join(' '),
  ],
  [rule('(\\d)\\.(?=\\d)'), (digit) => `${digit} chấm `],
  [rule('(\\d+)'), plain],

  // Words.
  [
    rule(`${START}(\\p{Lu}+)(?= là ([^.,]+))`, 'gu'),
    (before, word, meaning) =>
      before + (SAID[word] && meaning.startsWith(SAID[word]) ? spell(word) : word),
  ],
  [
    rule(`((?:${ROMAN_AFTER}) )([IVX]+)${END}`, 'gu'),
    (noun, numeral) => noun + numberInWords(ofRoman(numeral)),
  ],
  [rule(`${START}TP\\. ?(?=\\p{Lu})`, 'gu'), (before) => `${before}TP `],
  [
    rule(`${START}(\\p{L}*\\p{Lu}\\p{L}*\\p{Lu}\\p{L}*|\\p{Ll}\\p{Lu}\\p{L}*)${END}`, 'gu'),
    (before, word) => before + letters(word),
  ],
  [rule(`(đồng|tin|buổi|lần) ?\\/ ?(${SHARES})${END}`), (what, share) => `${what} một ${share}`],

  // Signs.
  [rule('m²'), () => 'mét vuông'],
  [rule(' ?& ?'), () => ' và '],
  [rule(' ?→ ?'), () => ', rồi '],
  [rule(' ?@ ?'), () => ' a còng '],
  [rule('(\\S)–(?=\\S)'), (before) => `${before} đến `],
  // “căn cước công dân (CCCD)” says it once.
  [rule(`${START}([\\p{L} ]+) \\(\\2\\)`), (before, words) => before + words],
  [rule(' ?[/()[\\]|•·–] ?| - '), () => ', '],
  [rule('[“”"‘’«»*_#]'), () => ''],
  [rule(' …'), () => ' chấm chấm '],
  [rule('…'), () => ','],
];
