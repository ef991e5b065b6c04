import { COLLECTIONS, type CollectionName, type CollectionRules } from '../../collections/index.ts';
import { SETTINGS, SETTINGS_CONTACTS, type SettingName } from '../../collections/settings.ts';

/** What a file of a collection, or the file of a setting, is judged by. */
export type EntryRules = Pick<CollectionRules, 'format' | 'schema'> &
  Partial<Pick<CollectionRules, 'name' | 'body' | 'maxWords' | 'contacts' | 'cms'>>;

/** Undefined for a setting that there is not. */
export function rulesOf(
  collection: CollectionName | 'settings',
  id: string,
): EntryRules | undefined {
  if (collection !== 'settings') return COLLECTIONS[collection];
  const setting = Object.hasOwn(SETTINGS, id) ? SETTINGS[id as SettingName] : undefined;
  return (
    setting && {
      format: 'yaml',
      schema: setting.schema as unknown as EntryRules['schema'],
      contacts: SETTINGS_CONTACTS,
    }
  );
}
