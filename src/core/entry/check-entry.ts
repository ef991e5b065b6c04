import { FIXED_PAGES, attachmentAddressOf } from '../../collections/urls.ts';
import { COLLECTIONS } from '../../collections/index.ts';
import { addressOf, isAddressed } from '../addresses.ts';
import { quoted, type FileDiagnostic, type Words } from '../diagnostic.ts';
import { entryName } from '../entry-name.ts';
import { walkFields } from '../fields.ts';
import { findReportFaults, type ReportSurroundings } from '../progress/rules.ts';
import { absoluteUrl, uploadsFolder } from '../../site.ts';
import type { Content, ContentEntry } from './content.ts';
import { findDuplicates, firstOwners, type Owner } from './duplicates.ts';
import { findLinkFault } from './links.ts';
import { labelled } from './parse-entry.ts';
import { progressEntries } from './progress-entries.ts';
import { explainUnknownId } from './unknown-id.ts';

/** What stands beside the content. */
export interface Surroundings {
  /** Whether a file of an uploads folder may be published. */
  hasUpload: (file: string) => boolean;
  /** Files of uploads folders that may not. */
  badUploads: ReadonlySet<string>;
  /** PDFs for download, by their path below the uploads folder. */
  attachments: readonly string[];
}

/** What the whole content holds, for whoever checks one entry of it. */
interface ContentIndex extends Surroundings {
  ids: ReadonlyMap<string, ReadonlySet<string>>;
  addresses: ReadonlySet<string>;
  /** Unique value → who has it first. */
  owners: ReadonlyMap<string, Owner>;
  reports: ReportSurroundings;
}

/** One fault, before it is known in which file. */
interface EntryFault extends Words {
  path: PropertyKey[];
  /** Where the field does not tell it. */
  line?: number;
}

/** Every fault of the content: those of single files, and those between files. */
export function checkContent(content: Content, surroundings: Surroundings): FileDiagnostic[] {
  const index = indexContent(content, surroundings);
  // One fault a field is enough: a value that the schema refuses is not looked up as well.
  const said = new Set(content.faults.map(placeOf));
  const between = [...content.entries, ...content.refused].flatMap((entry) =>
    checkEntry(entry, index).filter(
      (fault) => fault.path?.[0] === 'body' || !said.has(placeOf(fault)),
    ),
  );
  return [...content.faults, ...between].sort(
    (a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0),
  );
}

const placeOf = ({ file, path }: FileDiagnostic) => JSON.stringify([file, path]);

/** What entries are checked against. Refused ones count too, so that one fault does not make others. */
function indexContent(content: Content, surroundings: Surroundings): ContentIndex {
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

/** What is wrong with an entry beside the others: relations, links, pictures, attachments, duplicates, rules of reports. */
function checkEntry(entry: ContentEntry, index: ContentIndex): FileDiagnostic[] {
  const { collection, id, file, data } = entry;
  const report =
    collection === 'reports' ? index.reports.reports.find((one) => one.id === id) : undefined;
  const faults = [
    ...fieldFaults(entry, index),
    ...bodyFaults(entry, index),
    ...findDuplicates(entry, index.owners),
    ...(report ? findReportFaults(report, index.reports) : []),
  ];
  return faults.map(({ line, ...fault }: EntryFault) =>
    labelled(COLLECTIONS[collection], {
      severity: 'error',
      file,
      entry: entryName(collection, id, data),
      line: line ?? entry.lineOf(fault.path),
      ...fault,
    }),
  );
}

/** Every address that a link in the content may lead to, without the base path. */
function listAddresses(entries: readonly ContentEntry[]): Set<string> {
  const addresses = new Set<string>(Object.keys(FIXED_PAGES));
  for (const { collection, id, data, body } of entries) {
    if (isAddressed(collection)) {
      addresses.add(addressOf(collection, id));
      for (const heading of body?.headings ?? [])
        addresses.add(`${addressOf(collection, id)}#${heading.id}`);
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

function fieldFaults({ collection, root, data, fieldLinks }: ContentEntry, index: ContentIndex) {
  const { ids, addresses } = index;
  const fields = walkFields(COLLECTIONS[collection].schema, data);
  const found = fields.map(({ path, value, meta: { relation, attachment, picture } }) => {
    const known = (relation && ids.get(relation)) ?? new Set();
    const words =
      relation && !known.has(value)
        ? explainUnknownId(relation, value, known)
        : attachment && !addresses.has(attachmentAddressOf(value))
          ? {
              message: `Không tìm thấy tệp ${quoted(value)} trong thư mục tải lên. Hãy tải tệp lên, hoặc chọn tệp khác.`,
            }
          : picture
            ? missingPicture(value, root, index)
            : undefined;
    return { path, words };
  });
  const links = fieldLinks.map(({ path, url }) => ({ path, words: findLinkFault(url, addresses) }));
  return [...found, ...links].flatMap(({ path, words }): EntryFault[] =>
    words ? [{ path, ...words }] : [],
  );
}

function bodyFaults({ root, body }: ContentEntry, index: ContentIndex) {
  if (!body) return [];
  const anchors = new Set(body.headings.map(({ id }) => `#${id}`));
  const found = [
    ...body.links.map(({ url, line }) => ({
      line,
      words: findLinkFault(url, index.addresses, anchors),
    })),
    ...body.pictures.map(({ src, line }) => ({ line, words: missingPicture(src, root, index) })),
  ];
  return found.flatMap(({ line, words }): EntryFault[] =>
    words ? [{ path: ['body'], line, ...words }] : [],
  );
}

function missingPicture(
  path: string,
  root: string,
  { hasUpload, badUploads }: Surroundings,
): Words | undefined {
  const file = `${uploadsFolder(root)}/${path}`;
  if (badUploads.has(file))
    return {
      message: `Ảnh ${quoted(path)} không đăng được. Hãy xem lỗi của tệp ảnh, rồi tải ảnh khác lên.`,
    };
  if (hasUpload(file)) return undefined;
  return {
    message: `Không tìm thấy ảnh ${quoted(path)} trong thư mục tải lên. Hãy tải ảnh lên, hoặc chọn ảnh khác.`,
  };
}
