import { SETTINGS } from '../collections/settings.ts';
import { fieldLabel } from './fields.ts';

/** The owner's fields that the law asks for and that nobody has given yet, by their Vietnamese names. */
export function missingOwnerFields(owner: Record<string, unknown>): string[] {
  const { schema } = SETTINGS.owner;
  return Object.keys(schema.shape)
    .filter((key) => !owner[key])
    .map((key) => fieldLabel(schema, [key]));
}
