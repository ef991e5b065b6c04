import fc from 'fast-check';

const WORDS =
  'Điền họ tên vào ô rồi bấm nút Gửi ngay Ở đây import export 5 triệu đồng ấm ướt UBND Nguyễn 2026 8h30'.split(
    ' ',
  );
// Every character of a keyboard and of Word that means nothing to Markdown between two spaces. Left out, for they have a meaning: * _ ` ~ \ # > & | and pairs of [ ].
const SIGNS = [
  ...'{}<()"\'.,;:?!%$/=^@–—…“”‘’«»₫½²→•',
  '{{',
  '}}',
  '</',
  '/>',
  '<5',
  '${',
  '{"a": 1}',
  '<div>',
  '</p>',
  '<script>',
  '<a href="x">',
  '[',
  ']',
  '( )',
  '{họ tên}',
];

/** A line that shows as typed: words and signs with a space between. It starts with a word, for marks of lists and quotes count only there. */
export const typedLine = fc
  .array(fc.constantFrom(...WORDS, ...SIGNS), { minLength: 1, maxLength: 30 })
  .map((pieces) => `Chữ ${pieces.join(' ')}`);

/** Several lines, single or in paragraphs. */
export const typedLinesOf = fc.array(fc.tuple(typedLine, fc.constantFrom('\n', '\n\n', '\r\n')), {
  minLength: 1,
  maxLength: 8,
});

/** The same two hundred lines every time, for the built site. */
export const typedLines = (): string[] => fc.sample(typedLine, { numRuns: 200, seed: 2026 });

/** Text with its white space joined, as readers see it. */
export const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
