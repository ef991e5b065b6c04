import type { GlobalMeta, z } from 'zod';

/** What Zod keeps of a schema: the one place that knows. */
interface Definition {
  type: string;
  innerType?: Schema;
  element?: Schema;
  shape?: Record<string, Schema>;
  options?: Schema[];
  entries?: Record<string, string>;
  defaultValue?: unknown;
  format?: string;
}
type Schema = z.ZodType & { def: Definition };

const known = new WeakMap<z.ZodType, Partial<GlobalMeta>>();

/** Asked of the same few schemas at every field of every entry, and slow to look up. */
function ownMeta(schema: z.ZodType): Partial<GlobalMeta> {
  const meta = known.get(schema) ?? schema.meta() ?? {};
  known.set(schema, meta);
  return meta;
}

/** The inside of a schema, for whoever goes through one. */
export const definitionOf = (schema: z.ZodType): Definition => (schema as Schema).def;

export interface FieldVisit {
  path: PropertyKey[];
  value: string;
  meta: Pick<GlobalMeta, 'relation' | 'multiline' | 'picture' | 'attachment'>;
}

/** Every text value of an entry with what its schema says of the field, in the schema's order. */
export function walkFields(
  schema: z.ZodType,
  value: unknown,
  path: PropertyKey[] = [],
): FieldVisit[] {
  const { innerType, element, shape } = definitionOf(schema);
  if (value === undefined || value === null) return [];
  if (innerType) return walkFields(innerType, value, path);
  if (element && Array.isArray(value))
    return value.flatMap((item, index) => walkFields(element, item, [...path, index]));
  if (shape)
    return Object.entries(shape).flatMap(([key, field]) =>
      walkFields(field, (value as Record<string, unknown>)[key], [...path, key]),
    );
  return typeof value === 'string' ? [{ path, value, meta: ownMeta(schema) }] : [];
}

/** What a schema says of the field at a path: title, labels and so on; empty where there is no such field. */
export function metaAt(schema: z.ZodType, path: readonly PropertyKey[]): Partial<GlobalMeta> {
  const field = path.reduce<Schema | undefined>(childOf, schema as Schema);
  return field ? metaOf(field) : {};
}

/** "Các bước 2 › Việc làm": the field at a path as the form calls it, as far as the form has it. `body` is what the running text is called. */
export function fieldLabel(
  schema: z.ZodType,
  path: readonly PropertyKey[],
  body = 'Bài viết',
): string {
  if (path[0] === 'body') return body;
  return path
    .reduce<string[]>((names, key, index) => {
      if (typeof key === 'number') return [...names.slice(0, -1), `${names.at(-1)} ${key + 1}`];
      return [...names, metaAt(schema, path.slice(0, index + 1)).title ?? ''];
    }, [])
    .filter(Boolean)
    .join(' › ');
}

function childOf(schema: Schema | undefined, key: PropertyKey): Schema | undefined {
  const { innerType, element, shape } = schema?.def ?? {};
  if (innerType) return childOf(innerType, key);
  return typeof key === 'number' ? element : shape?.[String(key)];
}

/** It stands on the field, or on what its default or “optional” wraps. */
const metaOf = (schema: Schema): Partial<GlobalMeta> => ({
  ...(schema.def.innerType && metaOf(schema.def.innerType)),
  ...ownMeta(schema),
});

/** What stands at a path; undefined when nothing does. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      value && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}

/** Puts a value at a path that is there. */
export function setAt(data: unknown, path: readonly PropertyKey[], value: unknown): void {
  const parent = valueAt(data, path.slice(0, -1)) as Record<PropertyKey, unknown>;
  parent[path.at(-1) ?? ''] = value;
}
