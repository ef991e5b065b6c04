import { COLLECTIONS } from '../../collections/index.ts';
import { FIXED_PAGES, attachmentAddressOf } from '../../collections/urls.ts';
import { absoluteUrl } from '../../site.ts';
import { addressOf, isAddressed, pageNames } from '../addresses.ts';
import type { ReportContext } from '../progress/rules.ts';
import type { Content, ContentEntry } from './content.ts';
import { firstOwners, type Owner } from './duplicates.ts';
import { progressEntries } from './progress-entries.ts';

/** What stands beside the content. */
export interface ValidationContext {
  /** Whether a file of an uploads folder may be published. */
  hasUpload: (file: string) => boolean;
  /** Files of uploads folders that may not. */
  badUploads: ReadonlySet<string>;
  /** PDFs for download, by their path below the uploads folder. */
  attachments: readonly string[];
}

/** What the whole content holds, for whoever checks one entry of it. */
export interface ContentIndex extends ValidationContext {
  ids: ReadonlyMap<string, ReadonlySet<string>>;
  addresses: ReadonlySet<string>;
  /** Unique value → who has it first. */
  owners: ReadonlyMap<string, Owner>;
  reports: ReportContext;
}

/** What entries are checked against. Refused ones count too, so that one fault does not make others. */
export function indexContent(content: Content, surroundings: ValidationContext): ContentIndex {
  const entries = [...content.entries, ...content.refused];
  const { tasks, reports, facts } = progressEntries(content, absoluteUrl('/'));
  return {
    ...surroundings,
    ids: groupIds(entries),
    addresses: listAddresses(entries).union(
      new Set(surroundings.attachments.map(attachmentAddressOf)),
    ),
    owners: firstOwners(entries),
    // Whether the section is public yet must not decide what an editor may save.
    reports: { tasks: new Map(tasks.map((task) => [task.id, task])), reports, facts },
  };
}

/** Every address that a link in the content may lead to, without the base path. */
function listAddresses(entries: readonly ContentEntry[]): Set<string> {
  const addresses = new Set<string>(Object.keys(FIXED_PAGES));
  for (const { collection, id, data, body } of entries) {
    const pages = isAddressed(collection)
      ? pageNames({ id, data }).map((name) => addressOf(collection, name))
      : [];
    for (const page of pages) {
      addresses.add(page);
      for (const heading of body?.headings ?? []) addresses.add(`${page}#${heading.id}`);
    }
    for (const address of COLLECTIONS[collection].otherUrls?.({ id, data }) ?? [])
      addresses.add(address);
  }
  return addresses;
}

function groupIds(entries: readonly ContentEntry[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const { collection, id } of entries)
    groups.set(collection, (groups.get(collection) ?? new Set()).add(id));
  return groups;
}
