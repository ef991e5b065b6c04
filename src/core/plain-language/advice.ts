import { quoted, type Diagnostic } from '../diagnostic.ts';
import { isVagueLinkText } from '../text.ts';
import { GAPS } from './gaps.ts';
import { findEnglish, findSensory } from './senses.ts';
import {
  advise,
  type Found,
  type ReviewedEntry,
  type ReviewedText,
  type Rule,
} from './reviewed.ts';
import { anyWhole, countSyllables, sentencesOf } from './text.ts';
import { abbreviations, guideWords, hardWords } from './word-advice.ts';

const MAX_SYLLABLES = 20;

/** What makes an entry easier to read; it stops nothing. */
export const ADVICE: readonly Rule[] = [
  (_, prose) => prose.flatMap(longSentences),
  (_, prose) => prose.flatMap(hardWords),
  guideWords,
  (_, prose) => prose.flatMap(vagueLinks),
  (_, prose) => prose.flatMap(speakingPages),
  abbreviations,
  (_, prose) => prose.flatMap(clockTimes),
  (_, prose) => prose.flatMap(sensoryWords),
  (_, prose) => prose.flatMap(englishWords),
  paddedDays,
  capitalTitles,
  ...GAPS,
];

/** Enough of a sentence to find it by: further on there may be marks. */
const beginningOf = (sentence: string) => sentence.split(' ').slice(0, 4).join(' ');

function longSentences({ path, plain }: ReviewedText): Diagnostic[] {
  return sentencesOf(plain).flatMap((sentence) => {
    // Most sentences are short, and spaces are counted fast.
    const syllables =
      sentence.split(' ').length > MAX_SYLLABLES || /[^\S ]/.test(sentence)
        ? countSyllables(sentence)
        : 0;
    return syllables > MAX_SYLLABLES
      ? advise(
          path,
          `Câu ${quoted(sentence)} dài ${syllables} chữ. Nên tách thành câu ngắn, tối đa ${MAX_SYLLABLES} chữ.`,
          beginningOf(sentence),
        )
      : [];
  });
}

const HERE = anyWhole(['tại đây']);

function vagueLinks({ path, text, plain }: ReviewedText): Found {
  const isLinkText = ['label', 'linkText'].includes(String(path.at(-1)));
  if (isLinkText && isVagueLinkText(text))
    return advise(
      path,
      `Chữ ${quoted(text)} không nói dẫn tới đâu. Nên viết rõ, ví dụ “cách cài VNeID”.`,
    );
  return plain.search(HERE) >= 0
    ? advise(
        path,
        'Chữ “tại đây” không nói dẫn tới đâu. Nên viết rõ nơi đến, ví dụ “ở trang Nơi giúp bà con”.',
      )
    : [];
}

/** A page that knows, understands, counts: what it means is said of the matter itself. */
const SPEAKING =
  /(?<![\p{L}\p{N}])(?:(?<=^|[.!?…:]\s*)trang này|trang (?:này )?(?:chưa (?:biết|có nguồn|nói)|hiểu|tự (?:đếm|tính|ghi|cộng)|xếp theo)|nguồn chưa nói)(?![\p{L}\p{N}])/giu;

function speakingPages({ path, plain }: ReviewedText): Diagnostic[] {
  return [...new Set([...plain.matchAll(SPEAKING)].map(([words]) => words))].map((words) =>
    advise(
      path,
      `Chữ ${quoted(words)}: trang không biết, không nói. Nên viết bà con phải làm gì, hỏi ai.`,
      words,
    ),
  );
}

const sensoryWords = ({ path, plain }: ReviewedText): Diagnostic[] =>
  findSensory(plain).map((words) =>
    advise(
      path,
      `Chữ ${quoted(words)}: bác nào không nhìn thấy thì không theo được. Nên ghi thêm chữ trên nút, hoặc tên của chỗ ấy.`,
      words,
    ),
  );

const englishWords = ({ path, plain }: ReviewedText): Diagnostic[] =>
  findEnglish(plain).map((words) =>
    advise(
      path,
      `Câu tiếng Anh ${quoted(words)}: máy đọc màn hình đọc sai. Nên viết bằng tiếng Việt.`,
      words,
    ),
  );

const CLOCK = /(?<![\p{L}\p{N}.,/:])([01]?\d|2[0-3])\s?(?:h|:)\s?([0-5]\d)?(?![\p{L}\p{N}:])/giu;

function clockTimes({ path, plain }: ReviewedText): Diagnostic[] {
  return [...plain.matchAll(CLOCK)]
    .filter(([written, , minutes]) => /h/i.test(written) || minutes)
    .map(([written, hours, minutes]) =>
      advise(
        path,
        `Giờ viết ${quoted(written.trim())}. Nên viết “${Number(hours)} giờ${Number(minutes) ? ` ${Number(minutes)}` : ''}”.`,
        written,
      ),
    );
}

/** Days and months; what looks like a month may be a paper's number and year, "Thông tư 04/2020". */
const PADDED_DAY =
  /(?<![\d/]|(?:Thông tư|Nghị định|Nghị quyết|Quyết định|Luật|số)\s)(?:0\d\/\d{4}|(?:0\d\/\d{1,2}|\d{1,2}\/0\d)(?:\/\d{4})?)(?![\d/])/g;

/** The days of sources stand on the page as they are typed. */
function paddedDays({ fields }: ReviewedEntry, prose: readonly ReviewedText[]): Diagnostic[] {
  const ofSources = fields
    .filter(({ path }) => /^sources?$/.test(String(path[0])) && path.at(-1) === 'date')
    .map(({ path, value }) => ({ path, plain: value }));
  return [...prose, ...ofSources].flatMap(({ path, plain }) =>
    [...plain.matchAll(PADDED_DAY)].map(([written]) =>
      advise(
        path,
        `Ngày viết ${quoted(written)}. Nên viết ${quoted(written.split('/').map(Number).join('/'))}, không có số 0 ở trước.`,
        written,
      ),
    ),
  );
}

function capitalTitles({ fields }: ReviewedEntry): Diagnostic[] {
  return fields
    .filter(
      ({ path, value }) =>
        /^(?:title|shortTitle|name|term)$/.test(String(path.at(-1))) &&
        /\p{L}\s+\p{L}/u.test(value) &&
        !/\p{Ll}/u.test(value),
    )
    .map(({ path, value }) =>
      advise(
        path,
        `Tên ${quoted(value)} viết hoa cả, khó đọc. Nên chỉ viết hoa chữ đầu và tên riêng.`,
      ),
    );
}
