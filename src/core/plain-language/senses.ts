/** What is told by look, place or sound alone: who does not see, or does not hear, cannot follow it (WCAG 1.3.3). */

const THING = 'nút|ô|chỗ|dòng|chữ|mục|phần|khung|vòng|vạch|biểu tượng|hình';
const COLOUR = 'đỏ|xanh|vàng|cam(?! kết)|tím|hồng|xám|đen|trắng|nâu';
const PLACE =
  '(?:nằm )?(?:ở )?(?:góc|(?:phía|bên) (?:trái|phải|trên|dưới)|trên cùng|dưới cùng|chính giữa)';
const SHAPE =
  'bánh răng|kính lúp|(?:ba|3) (?:gạch|chấm|vạch)|mũi tên(?! (?:quay lại|trở lại|trở về))|tam giác|ngôi sao|trái tim|cái chuông|dấu cộng|ô vuông|chấm than|(?:hình |nút )(?:tròn|vuông)';
const PRESS = 'chạm|bấm|nhấn|ấn|chọn|kéo';

const PATTERNS = [
  // “nút màu đỏ”, “chữ xanh”; a name after it makes it an aid: “nút đỏ Kết thúc”.
  `(?:${THING})(?: có)?(?: nền)?(?: màu)? (?:${COLOUR})`,
  `(?:${PRESS})(?: vào)?(?: cái)? màu (?:${COLOUR})`,
  // “nút ở góc phải”
  `(?:${THING}) ${PLACE}`,
  // “chạm hình bánh răng”, “kính lúp góc phải”
  `(?:${PRESS})(?: vào)?(?: (?:nút|ô|biểu tượng|hình|dấu|cái))* (?:${SHAPE})`,
  `(?:${SHAPE}) ${PLACE}`,
  // “chỗ có dấu tam giác”
  `(?:chỗ|nơi|dòng|mục|phần) (?:có|mang) (?:dấu|hình|vạch|chữ) (?:${SHAPE}|${COLOUR}|tròn|vuông)`,
  `(?:nút|ô|chữ) (?:to|lớn|nhỏ|dài) nhất`,
  `khi nghe (?:thấy )?tiếng (?:bíp|tít|chuông|kêu)`,
];
const SENSES = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${PATTERNS.join('|')})(?![\\p{L}\\p{N}])(?! ?[“(]| (?-i:\\p{Lu}))`,
  'giu',
);

/** Said by a screen or by somebody else; the marks stay, since what follows one is a name. */
const withoutQuotes = (text: string) => text.replace(/“[^”]*”/g, '“”');

/** Places of a plain text that say what to press, or where to look, by colour, shape, place or sound alone. */
export const findSensory = (plain: string): string[] => [
  ...new Set([...withoutQuotes(plain).matchAll(SENSES)].map(([words]) => words)),
];

/** A word of English that is no syllable of Vietnamese, among words without a mark. */
const ENGLISH =
  /(?<![\p{L}\p{N}])(?:[a-z']+ ){0,6}(?:the|of|and|you|your|is|are|with|please|this|that|from|click)(?: [a-z']+){1,6}(?![\p{L}\p{N}])/giu;

/** “Bank of China” */
const NAME = /^(?:(?:\p{Lu}\S*|the|of|and) ?)+$/u;

/** Runs of at least three English words in a plain text: a Vietnamese voice reads them out as noise. */
export const findEnglish = (plain: string): string[] =>
  [...plain.matchAll(ENGLISH)]
    .map(([words]) => words)
    .filter((words) => words.split(' ').length > 2 && !NAME.test(words));
