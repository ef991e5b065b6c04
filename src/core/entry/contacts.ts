import { COLLECTIONS, type CollectionName } from '../../collections/index.ts';
import { SETTINGS_CONTACTS } from '../../collections/settings.ts';
import { contactsIn } from '../privacy/index.ts';
import type { EntryDiagnostic } from './parse-entry.ts';
import type { EntryRules } from './rules.ts';

type Data = Record<string, unknown>;

/** The phones and e-mails that one entry publishes on purpose. */
export const contactsOf = ({ contacts = [] }: Pick<EntryRules, 'contacts'>, data: Data): string[] =>
  contacts
    .map((field) => data[field])
    .flatMap((field) => (typeof field === 'string' ? contactsIn(field) : []));

/** What the site publishes on purpose: contacts of units, help points, platforms, the owner and the hotline. */
export const publishedContacts = ({
  entries,
  settings,
}: {
  entries: readonly { collection: CollectionName; data: Data }[];
  settings: readonly { data: Data }[];
}): ReadonlySet<string> =>
  new Set([
    ...entries.flatMap(({ collection, data }) => contactsOf(COLLECTIONS[collection], data)),
    ...settings.flatMap(({ data }) => contactsOf({ contacts: SETTINGS_CONTACTS }, data)),
  ]);

/** Diagnostics without those that are about a published contact. */
export const withoutPublished = <D extends EntryDiagnostic>(
  diagnostics: readonly D[],
  published: ReadonlySet<string>,
): D[] => diagnostics.filter(({ contact }) => !contact || !published.has(contact));
