import type { GlobalMeta, z } from 'zod';

export interface FieldVisit {
  path: PropertyKey[];
  value: string;
  meta: Pick<GlobalMeta, 'relation' | 'multiline' | 'picture' | 'attachment'>;
}

type Definition = {
  type: string;
  innerType?: Schema;
  element?: Schema;
  shape?: Record<string, Schema>;
};
type Schema = z.ZodType & { def: Definition; meta: () => FieldVisit['meta'] | undefined };

/** Every text value of an entry with what its schema says of the field, in the schema's order. */
export function walkFields(
  schema: z.ZodType,
  value: unknown,
  path: PropertyKey[] = [],
): FieldVisit[] {
  const { def, meta } = schema as Schema;
  if (value === undefined || value === null) return [];
  if (def.innerType) return walkFields(def.innerType, value, path);
  if (def.element && Array.isArray(value))
    return value.flatMap((item, index) =>
      walkFields(def.element as Schema, item, [...path, index]),
    );
  if (def.shape)
    return Object.entries(def.shape).flatMap(([key, field]) =>
      walkFields(field, (value as Record<string, unknown>)[key], [...path, key]),
    );
  return typeof value === 'string' ? [{ path, value, meta: meta.call(schema) ?? {} }] : [];
}

/** "steps › 2 › title", counting list places from 1 as people do. */
export const fieldName = (path: readonly PropertyKey[]) =>
  path.map((key) => (typeof key === 'number' ? key + 1 : String(key))).join(' › ') || undefined;

/** What stands at a path; undefined when nothing does. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      value && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}
