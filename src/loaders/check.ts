import { join } from 'node:path';
import { FIXED_PAGES, attachmentAddressOf } from '../collections/urls.ts';
import { addressOf, isAddressed } from '../lib/addresses.ts';
import { quoted, type Fault } from '../lib/fault.ts';
import { fieldName, walkFields, type FieldVisit } from '../lib/fields.ts';
import { readFieldText } from '../markdown/field-faults.ts';
import { parseInline } from '../markdown/parse.ts';
import { uploadsFolder } from '../site.ts';
import { COLLECTIONS } from '../collections/index.ts';
import { findDuplicates } from './duplicates.ts';
import { findLinkFault } from './links.ts';
import type { Content, ContentEntry } from './read.ts';
import { findReportFaults } from './report-rules.ts';
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

/** What the whole content holds, for checks between files. */
interface Known extends Surroundings {
  ids: ReadonlyMap<string, ReadonlySet<string>>;
  addresses: ReadonlySet<string>;
}

/** Every fault of the content: those of single files, and those between files. */
export function checkContent(content: Content, surroundings: Surroundings): Fault[] {
  const entries = [...content.entries, ...content.refused];
  const addresses = listAddresses(entries).union(
    new Set(surroundings.attachments.map(attachmentAddressOf)),
  );
  const known: Known = { ids: groupIds(entries), addresses, ...surroundings };
  // One fault a field is enough: a value that the schema refuses is not looked up as well.
  const said = new Set(content.faults.map(placeOf));
  const between = entries.flatMap((entry) => [
    ...fieldFaults(entry, known).filter((fault) => !said.has(placeOf(fault))),
    ...bodyFaults(entry, known),
  ]);
  return [
    ...content.faults,
    ...between,
    ...findDuplicates(entries),
    ...findReportFaults(content),
  ].sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
}

const placeOf = ({ file, field }: Fault) => `${file} ${field}`;

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

function fieldFaults(entry: ContentEntry, known: Known): Fault[] {
  return walkFields(COLLECTIONS[entry.collection].schema, entry.data).flatMap((field) =>
    messagesOf(field, entry.root, known).map((message) => ({
      file: entry.file,
      line: entry.lineOf(field.path),
      field: fieldName(field.path),
      message,
    })),
  );
}

function messagesOf(field: FieldVisit, root: string, known: Known): string[] {
  const { value, meta } = field;
  const { ids, addresses } = known;
  const messages: (string | undefined)[] = [];
  if (meta.relation && !ids.get(meta.relation)?.has(value))
    messages.push(explainUnknownId(meta.relation, value, ids.get(meta.relation) ?? new Set()));
  if (meta.attachment && !addresses.has(attachmentAddressOf(value)))
    messages.push(
      `Không tìm thấy tệp ${quoted(value)} trong thư mục tải lên. Hãy tải tệp lên, hoặc sửa tên.`,
    );
  const { faults, links } = readFieldText(field, parseInline);
  messages.push(...faults, ...links.map((url) => findLinkFault(url, addresses)));
  if (meta.picture && faults.length === 0) messages.push(missingPicture(value, root, known));
  return messages.filter((message) => message !== undefined);
}

function bodyFaults({ file, root, body }: ContentEntry, known: Known): Fault[] {
  if (!body) return [];
  const anchors = new Set(body.headings.map(({ id }) => `#${id}`));
  const found = [
    ...body.links.map(({ url, line }) => ({
      line,
      message: findLinkFault(url, known.addresses, anchors),
    })),
    ...body.pictures.map(({ src, line }) => ({ line, message: missingPicture(src, root, known) })),
  ];
  return found.flatMap(({ line, message }) => (message ? [{ file, line, message }] : []));
}

function missingPicture(
  path: string,
  root: string,
  { hasUpload, badUploads }: Known,
): string | undefined {
  const file = join(uploadsFolder(root), path);
  if (badUploads.has(file))
    return `Ảnh ${quoted(path)} không đăng được. Hãy xem lỗi của tệp ảnh, rồi tải ảnh khác lên.`;
  if (hasUpload(file)) return undefined;
  return `Không tìm thấy ảnh ${quoted(path)} trong thư mục tải lên. Hãy tải ảnh lên, hoặc sửa tên.`;
}
