import { definitionOf } from '../../src/core/fields.ts';

type Schema = Parameters<typeof definitionOf>[0];

/** Data that are wrong in one way in every field of a schema at once. */
export const WRONGS = {
  missing: () => undefined,
  'of the wrong type': (type: string) => (type === 'string' || type === 'enum' ? 12 : 'chữ gõ sai'),
  'a list': () => ['chữ gõ sai'],
  'a group': () => ({}),
  empty: (type: string) => (type === 'number' ? -1 : ''),
  'too long': (type: string) => (type === 'number' ? 1e15 : 'quá dài '.repeat(2000)),
  'out of pattern': (type: string) => (type === 'number' ? 0.5 : 'Chữ gõ sai!'),
  'a day that is not': (type: string) => (type === 'number' ? 0 : '2026-02-30'),
} satisfies Record<string, (type: string) => unknown>;

/** Builds such data. A list gets one item, and besides the fields one that no schema has. */
export function wrongData(schema: Schema, wrong: (type: string) => unknown): unknown {
  const { type, innerType, element, shape } = definitionOf(schema);
  if (innerType) return wrongData(innerType, wrong);
  if (element) return [wrongData(element, wrong), wrongData(element, wrong)];
  if (shape)
    return {
      ...Object.fromEntries(
        Object.entries(shape).map(([key, field]) => [key, wrongData(field, wrong)]),
      ),
      unknownKey: 1,
    };
  return wrong(type);
}

/** The same with the wrong value in place of every list and group. */
export function wrongWhole(schema: Schema, value: unknown): unknown {
  const { innerType, shape } = definitionOf(schema);
  if (innerType) return wrongWhole(innerType, value);
  return Object.fromEntries(Object.keys(shape ?? {}).map((key) => [key, value]));
}
