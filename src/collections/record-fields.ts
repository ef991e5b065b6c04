import { z } from 'zod';
import { codesOf } from './enums.ts';

/** Fields of the open data's records: flat, so that a table holds the same. Descriptions go into the JSON Schema and the dictionary. */

export const text = (description: string) => z.string().min(1).meta({ description });
export const id = (description: string) =>
  z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .meta({ description });
export const ids = (description: string) =>
  z.array(z.string().regex(/^[a-z0-9-]+$/)).meta({ description });
export const texts = (description: string) => z.array(z.string().min(1)).meta({ description });
export const day = (description: string) => z.iso.date().meta({ description });
export const count = (description: string) => z.int().nonnegative().meta({ description });
export const address = (description: string) => z.url().meta({ description });
export const code = <T extends Record<string, string>>(description: string, list: T) =>
  z.enum(codesOf(list)).meta({
    description: `${description} ${Object.entries(list)
      .map(([key, label]) => `${key} = ${label}`)
      .join('; ')}.`,
  });
export const orNull = <T extends z.ZodType>(schema: T) =>
  schema.nullable().meta({ description: schema.meta()?.description ?? '' });
