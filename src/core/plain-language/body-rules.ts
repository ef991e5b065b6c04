import type { ParsedBody } from '../body.ts';
import type { CollectionRules } from '../../collections/index.ts';

/** What is wrong with how much running text an entry has. `data` is undefined when the schema refuses the fields. */
export function findBodyFaults(
  rules: Pick<CollectionRules, 'body' | 'maxWords'>,
  data: Record<string, unknown> | undefined,
  { text, faults }: ParsedBody,
): string[] {
  const needsBody =
    rules.body === 'required' || (typeof rules.body === 'function' && data && rules.body(data));
  const isEmpty = needsBody && !text.trim() && faults.length === 0;
  const words = rules.maxWords ? text.split(/\s+/).filter(Boolean).length : 0;
  return [
    ...(isEmpty ? ['Ô “Bài viết” đang trống. Hãy viết nội dung.'] : []),
    ...(rules.maxWords && words > rules.maxWords
      ? [`Nội dung dài ${words} chữ, tối đa ${rules.maxWords}. Hãy bớt chữ.`]
      : []),
  ];
}
