import { quoted, type Diagnostic } from '../diagnostic.ts';
import { explainOldFont } from '../old-fonts.ts';
import { refuse, type ReviewedEntry, type ReviewedText } from './reviewed.ts';

const LATIN = /\p{Script=Latin}/u;
const OTHER_SCRIPT = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
/** Signs that only one font draws. */
const OF_ONE_FONT = /[\ue000-\uf8ff]/;

/** Letters that readers cannot read, though they look right to whoever wrote them. */
export function unreadableLetters(_: ReviewedEntry, prose: readonly ReviewedText[]): Diagnostic[] {
  return prose.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line) =>
        findUnreadable(line).map(([found, message]) => refuse(path, message, found)),
      ),
  );
}

function findUnreadable(line: string): [found: string, message: string][] {
  const oldFont = explainOldFont(line);
  if (oldFont !== undefined) return [[line.trim().split(' ')[0] ?? '', oldFont]];
  const words = OTHER_SCRIPT.test(line) ? line.split(/[^\p{L}\p{M}]+/u) : [];
  const mixed = words
    // They look alike, and no search finds it. One pass for each: of a word of a million letters, too.
    .filter((word) => LATIN.test(word) && OTHER_SCRIPT.test(word))
    .map((word): [string, string] => [
      word,
      `Từ ${quoted(word)} có chữ cái của tiếng nước khác, trông giống chữ Việt nhưng tìm không ra. Hãy xóa và gõ lại từ ấy.`,
    ]);
  const at = line.search(OF_ONE_FONT);
  if (at < 0) return mixed;
  return [
    ...mixed,
    [
      line.charAt(at),
      `Trước chữ ${quoted(
        line
          .slice(at + 1)
          .trim()
          .slice(0, 30),
      )} có ký hiệu chỉ hiện đúng trong Word. Hãy xóa ký hiệu ấy, hoặc thay bằng chữ.`,
    ],
  ];
}
