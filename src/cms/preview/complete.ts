import type { z } from 'zod';
import type { Day } from '../../core/dates.ts';
import { definitionOf } from '../../core/fields.ts';
import { isBlank } from '../blank.ts';

const isFilled = (value: unknown) => value !== undefined && value !== null && value !== '';

/** A group of fields that nobody has begun: all blank, or for a picture that is not chosen yet. */
function isUnbegun(schema: z.ZodType, value: unknown): boolean {
  const { shape = {} } = definitionOf(schema);
  if (typeof value !== 'object') return false;
  return (
    isBlank(value) ||
    Object.entries(shape).some(
      ([key, field]) => field.meta()?.picture && !isFilled((value as Record<string, unknown>)[key]),
    )
  );
}

/**
 * The fields of a draft as a component can show them: defaults where the schema has them, blanks where a required field is
 * still empty, today for a missing day. Optional fields stay away until something is in them.
 */
export function complete(schema: z.ZodType, value: unknown, today: Day): unknown {
  const { type, innerType, element, shape, entries, defaultValue, format, options } =
    definitionOf(schema);
  if (type === 'optional')
    return isFilled(value) && innerType && !isUnbegun(innerType, value)
      ? complete(innerType, value, today)
      : undefined;
  if (type === 'default')
    return isFilled(value) && innerType ? complete(innerType, value, today) : defaultValue;
  if (innerType) return complete(innerType, value, today);
  if (shape) {
    const fields = (value ?? {}) as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(shape).map(([key, field]) => [key, complete(field, fields[key], today)]),
    );
  }
  if (element)
    return Array.isArray(value) ? value.map((item) => complete(element, item, today)) : [];
  if (options?.[0]) return isFilled(value) ? value : complete(options[0], value, today);
  if (isFilled(value)) return value;
  if (entries) return Object.values(entries)[0];
  if (format === 'date') return today;
  if (format === 'time') return '00:00';
  if (format === 'datetime') return `${today}T00:00`;
  return type === 'number' ? 0 : type === 'boolean' ? false : '';
}
