import { DEFAULT_IMAGE_KIND } from '../collections/enums.ts';

/** Whether nothing was filled in: a blank text, no answer, an unticked box, or a group of such. */
export function isEmptyValue(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (typeof value !== 'object') return false;
  // Decap keeps what it has read in Immutable maps and lists, what it makes itself in plain ones.
  const values =
    'valueSeq' in value && typeof value.valueSeq === 'function'
      ? [...(value.valueSeq() as Iterable<unknown>)]
      : Object.values(value);
  // The kind that a picture's form starts with says nothing while there is no picture.
  return values.every((part) => part === DEFAULT_IMAGE_KIND || isEmptyValue(part));
}
