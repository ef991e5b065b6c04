import { basename, dirname, extname, join } from 'node:path';
import { errorIn, type FileDiagnostic } from '../core/diagnostic.ts';
import { findSizeFault, findUploadNameFault } from '../core/picture-kind.ts';
import { CONTENT_ROOTS, uploadsFolder } from '../site.ts';
import { checkContent, type Surroundings } from '../core/entry/check-entry.ts';
import { publishedContacts, withoutPublished } from '../core/entry/contacts.ts';
import type { Content } from '../core/entry/content.ts';
import type { CollectionName } from '../collections/index.ts';
import type { SettingName } from '../collections/settings.ts';
import { readUpload } from './personal-data.ts';
import { readContent, readEntry, readSetting } from './read.ts';
import { prepareUpload } from './uploads.ts';
import { listUploads } from './uploads/list.ts';

/** The content root that editors write to. */
const ROOT = 'src';

/** A change that is not on the disk yet, by file; undefined where the file goes. */
export interface ContentChange {
  /** Texts of entries and settings. */
  texts: ReadonlyMap<string, string | undefined>;
  /** Bytes of pictures and PDFs. */
  uploads: ReadonlyMap<string, Buffer | undefined>;
}

/** What a build would refuse after this change: faults of its own files, and those that it causes elsewhere. Writes nothing but clean copies of pictures. */
export async function findFaultsOfChange(
  change: ContentChange,
  projectDir = '.',
): Promise<FileDiagnostic[]> {
  const content = readContent(CONTENT_ROOTS, projectDir);
  const faultsOfUploads = await checkUploads(change.uploads, content, projectDir);
  const existing = CONTENT_ROOTS.map(uploadsFolder).flatMap((folder) =>
    listUploads(folder, projectDir).paths.map((path) => join(folder, path)),
  );
  const known = new Set(checkContent(content, surroundingsOf(existing)).map(toKey));
  const uploads = [
    ...existing.filter((file) => !change.uploads.has(file)),
    ...[...change.uploads].flatMap(([file, bytes]) => (bytes ? [file] : [])),
  ];
  const faults = checkContent(withTexts(content, change.texts), surroundingsOf(uploads));
  return [
    ...faultsOfUploads,
    ...faults.filter((fault) => change.texts.has(fault.file) || !known.has(toKey(fault))),
  ];
}

const toKey = ({ file, line, path, message }: FileDiagnostic) =>
  JSON.stringify([file, line, path, message]);

const surroundingsOf = (uploads: readonly string[]): Surroundings => ({
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

async function checkUploads(
  uploads: ContentChange['uploads'],
  content: Content,
  projectDir: string,
): Promise<FileDiagnostic[]> {
  const contacts = publishedContacts(content);
  const faults: FileDiagnostic[] = [];
  for (const [file, bytes] of uploads) {
    if (!bytes) continue;
    const path = belowUploads(file);
    const message =
      findUploadNameFault(path) ??
      findSizeFault(bytes.length) ??
      (await findByteFault(path, bytes, projectDir));
    if (message) faults.push(errorIn(file, message));
    else {
      const { notes } = await readUpload(path, path.endsWith('.pdf') ? bytes : undefined);
      faults.push(
        ...withoutPublished(notes, contacts)
          .filter(({ severity }) => severity === 'error')
          .map((one) => ({ ...one, file })),
      );
    }
  }
  return faults;
}

async function findByteFault(
  path: string,
  bytes: Buffer,
  projectDir: string,
): Promise<string | undefined> {
  const prepared = await prepareUpload(path, bytes, projectDir);
  return 'message' in prepared ? prepared.message : undefined;
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
