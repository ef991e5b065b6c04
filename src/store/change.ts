import { readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { errorIn, type FileDiagnostic } from '../core/diagnostic.ts';
import { CONTENT_ROOTS, uploadsFolder } from '../site.ts';
import { checkContent } from '../core/entry/check-entry.ts';
import type { ValidationContext } from '../core/entry/content-index.ts';
import { publishedContacts, withoutPublished } from '../core/entry/contacts.ts';
import type { Content } from '../core/entry/content.ts';
import type { EntryDiagnostic } from '../core/entry/parse-entry.ts';
import type { DataOf } from '../collections/collection.ts';
import type { CollectionName } from '../collections/index.ts';
import type { SettingName } from '../collections/settings.ts';
import { findSilentMove } from '../core/entry/moved-class.ts';
import { findReportChange } from '../core/entry/sent-report.ts';
import { locate } from './locate.ts';
import { readContent, readEntry, readSetting } from './read.ts';
import { listUploads } from './uploads/list.ts';

/** The content root that editors write to. */
const ROOT = 'src';

/** A change that is not on the disk yet, by file; undefined where the file goes. */
export interface ContentChange {
  /** Texts of entries and settings. */
  texts: ReadonlyMap<string, string | undefined>;
  /** What was noted on pictures and PDFs. */
  uploads: ReadonlyMap<string, readonly EntryDiagnostic[] | undefined>;
}

/** What a build would refuse after this change: faults of its own files, and those that it causes elsewhere. Writes nothing. */
export function findFaultsOfChange(change: ContentChange, projectDir = '.'): FileDiagnostic[] {
  const content = readContent(CONTENT_ROOTS, projectDir);
  const existing = CONTENT_ROOTS.map(uploadsFolder).flatMap((folder) =>
    listUploads(folder, projectDir).paths.map((path) => join(folder, path)),
  );
  const known = new Set(checkContent(content, contextOf(existing)).map(toKey));
  const uploads = [
    ...existing.filter((file) => !change.uploads.has(file)),
    ...[...change.uploads].flatMap(([file, notes]) => (notes ? [file] : [])),
  ];
  const after = withTexts(content, change.texts);
  const faults = checkContent(after, contextOf(uploads));
  return [
    ...findFaultsOfUploads(change.uploads, content),
    ...findFaultsOfReports(change.texts, content, projectDir),
    ...findFaultsOfClasses(content, after),
    ...faults.filter((fault) => change.texts.has(fault.file) || !known.has(toKey(fault))),
  ];
}

const toKey = ({ file, line, path, message }: FileDiagnostic) =>
  JSON.stringify([file, line, path, message]);

const contextOf = (uploads: readonly string[]): ValidationContext => ({
  hasUpload: (file) => uploads.includes(file),
  // A bad one that arrives is told of by itself; those that lie there already are for the build.
  badUploads: new Set(),
  attachments: uploads.filter((file) => file.endsWith('.pdf')).map((file) => belowUploads(file)),
});

const belowUploads = (file: string) =>
  CONTENT_ROOTS.map((root) => `${uploadsFolder(root)}/`).reduce(
    (path, folder) => (path.startsWith(folder) ? path.slice(folder.length) : path),
    file,
  );

function findFaultsOfUploads(
  uploads: ContentChange['uploads'],
  content: Content,
): FileDiagnostic[] {
  const contacts = publishedContacts(content);
  return [...uploads].flatMap(([file, notes]) =>
    withoutPublished(notes ?? [], contacts)
      .filter(({ severity }) => severity === 'error')
      .map((one) => ({ ...one, file })),
  );
}

/** What was sent stays as it was: a number that could be changed later proves nothing. Words may be mended. */
function findFaultsOfReports(
  texts: ContentChange['texts'],
  { entries }: Content,
  projectDir: string,
): FileDiagnostic[] {
  return entries.flatMap(({ collection, file }) => {
    const now = texts.get(file);
    if (collection !== 'reports' || now === undefined) return [];
    const change = findReportChange(readFileSync(locate(file, projectDir), 'utf8'), now);
    if (!change || change.isSpelling) return [];
    return errorIn(
      file,
      `Báo cáo đã gửi thì không sửa tình trạng, số liệu, bằng chứng nữa. Đã đổi: ${change.labels.join(', ')}. Hãy mở lại báo cáo ấy rồi bấm “Gửi báo cáo sửa”.`,
    );
  });
}

/** Who has a class in a calendar learns only of a change that is told as one. */
function findFaultsOfClasses({ entries }: Content, after: Content): FileDiagnostic[] {
  return entries.flatMap((before) => {
    const now = after.entries.find(({ file }) => file === before.file);
    if (before.collection !== 'events' || !now) return [];
    // Their schema has accepted both.
    const [was, is] = [before, now].map(({ data }) => data as unknown as DataOf<'events'>);
    const fault = was && is && findSilentMove(was, is);
    return fault ? [errorIn(before.file, fault)] : [];
  });
}

/** The content as it will be, read as a build reads it. */
function withTexts(content: Content, texts: ContentChange['texts']): Content {
  const isOld = ({ file }: { file: string }) => !texts.has(file);
  const after: Content = {
    entries: content.entries.filter(isOld),
    refused: content.refused.filter(isOld),
    settings: content.settings.filter(isOld),
    faults: content.faults.filter(isOld),
  };
  for (const [file, text] of texts) {
    if (text === undefined) continue;
    const name = basename(file, extname(file));
    const folder = basename(dirname(file));
    if (folder === 'settings')
      after.settings.push(
        ...[readSetting(name as SettingName, file, text, after.faults)].filter(
          (one) => one !== undefined,
        ),
      );
    else {
      const { entry, isValid } = readEntry(
        folder as CollectionName,
        ROOT,
        file,
        text,
        after.faults,
      );
      after[isValid ? 'entries' : 'refused'].push(entry);
    }
  }
  return after;
}
