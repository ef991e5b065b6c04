import { keyOf } from '../../store/cached.ts';

/** Changes with the parameters of a page. Undefined where a function is among them: it may have caught data that nobody sees. */
export function digestOfProps(props: unknown): string | undefined {
  let hasFunction = false;
  const text = JSON.stringify(props ?? null, (_, value: unknown) => {
    hasFunction ||= typeof value === 'function';
    if (value instanceof Map || value instanceof Set) return [...value];
    return isEntry(value) ? [value.collection, value.id, value.digest] : value;
  });
  return hasFunction ? undefined : keyOf(text);
}

/** An entry with the digest of all that is in it. */
const isEntry = (value: unknown): value is { collection: string; id: string; digest: string } =>
  typeof value === 'object' &&
  value !== null &&
  'collection' in value &&
  'data' in value &&
  'digest' in value &&
  typeof value.digest === 'string';
