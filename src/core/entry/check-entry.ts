import { attachmentAddressOf } from '../../collections/urls.ts';
import { COLLECTIONS } from '../../collections/index.ts';
import { quoted, type FileDiagnostic, type Words } from '../diagnostic.ts';
import { entryName } from '../entry-name.ts';
import { walkFields } from '../fields.ts';
import { findJudgementFaults, findReportFaults } from '../progress/rules.ts';
import { uploadsFolder } from '../../site.ts';
import type { Content, ContentEntry } from './content.ts';
import { indexContent, type ContentIndex, type ValidationContext } from './content-index.ts';
import { findDuplicates } from './duplicates.ts';
import { findLinkFault } from './links.ts';
import { labelled } from './parse-entry.ts';
import { explainUnknownId } from './unknown-id.ts';

/** One fault, before it is known in which file. */
interface EntryFault extends Words {
  path: PropertyKey[];
  /** Where the field does not tell it. */
  line?: number;
}

/** Every fault of the content: those of single files, and those between files. */
export function checkContent(content: Content, surroundings: ValidationContext): FileDiagnostic[] {
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

/** What is wrong with an entry beside the others: relations, links, pictures, attachments, duplicates, rules of reports. */
function checkEntry(entry: ContentEntry, index: ContentIndex): FileDiagnostic[] {
  const { collection, id, file, data } = entry;
  const report =
    collection === 'reports' ? index.reports.reports.find((one) => one.id === id) : undefined;
  const judgement =
    collection === 'judgements'
      ? index.reports.facts.judgements.find((one) => one.id === id)
      : undefined;
  const faults = [
    ...fieldFaults(entry, index),
    ...bodyFaults(entry, index),
    ...findDuplicates(entry, index.owners),
    ...(report ? findReportFaults(report, index.reports) : []),
    ...(judgement ? findJudgementFaults(judgement.data, index.reports) : []),
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

function fieldFaults({ collection, root, data, fieldLinks }: ContentEntry, index: ContentIndex) {
  const { ids, addresses } = index;
  const fields = walkFields(COLLECTIONS[collection].schema, data);
  const found = fields.map(({ path, value, meta: { relation, attachment, picture, ownPage } }) => {
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
            : ownPage
              ? findLinkFault(value, addresses)
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
  { hasUpload, badUploads }: ValidationContext,
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
