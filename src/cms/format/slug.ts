import { quoted } from '../../core/diagnostic.ts';
import { plainLetters } from '../../core/plain-letters.ts';
import { toSlug } from '../../core/text.ts';

const LONGEST = 80;

/** The part of a file's name that a title gives: plain ASCII, whole words, never empty. Throws, in Vietnamese, on a title of signs only. */
export function slugOf(title: string): string {
  const slug = toSlug(plainLetters(title));
  if (!slug)
    throw new Error(
      `Tên ${quoted(title.trim())} không có chữ cái hay chữ số nào, nên không đặt được địa chỉ cho bài. Hãy đặt một tên có chữ.`,
    );
  if (slug.length <= LONGEST) return slug;
  const cut = slug.slice(0, LONGEST + 1);
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : slug.slice(0, LONGEST);
}
