import { keyOf } from '../../store/cached.ts';

/**
 * Changes with the parameters of a page, or with an answer. Throws where a function is among them: it may have caught
 * data that nobody sees.
 */
export function digestOfProps(name: string, props: unknown): string {
  return keyOf(
    JSON.stringify(props ?? null, (_, value: unknown) => {
      if (typeof value === 'function')
        throw new Error(`“${name}” has a function in what it is given, which nobody can compare.`);
      if (value instanceof Map || value instanceof Set) return [...value];
      return isEntry(value) ? [value.collection, value.id, value.digest] : value;
    }),
  );
}

/** An entry with the digest of all that is in it. */
const isEntry = (value: unknown): value is { collection: string; id: string; digest: string } =>
  typeof value === 'object' &&
  value !== null &&
  'collection' in value &&
  'data' in value &&
  'digest' in value &&
  typeof value.digest === 'string';
