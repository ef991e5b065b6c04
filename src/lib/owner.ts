import { z } from 'zod';
import { SETTINGS } from '../collections/settings.ts';

/** The owner's fields that the law asks for and that nobody has given yet, by their Vietnamese names. */
export function missingOwnerFields(owner: Record<string, unknown>): string[] {
  return Object.entries(SETTINGS.owner.schema.shape)
    .filter(([key]) => !owner[key])
    .map(
      ([key, field]) =>
        (field instanceof z.ZodOptional ? field.unwrap() : field).meta()?.title ?? key,
    );
}
