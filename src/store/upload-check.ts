import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryDiagnostic } from '../core/entry/parse-entry.ts';
import { findSizeFault } from '../core/picture-kind.ts';
import { readUpload } from './personal-data.ts';
import { prepareUpload } from './uploads.ts';

/** What was noted on an upload. */
export type UploadNotes = readonly EntryDiagnostic[];

/** The bytes to keep, with personal data found in words and names; or what is wrong. */
export type UploadVerdict = { clean: Uint8Array; notes: UploadNotes } | { message: string };

/** Judges an upload by its path below the uploads folder: what is kept of a picture is its clean copy. */
export async function checkUpload(
  path: string,
  bytes: Buffer,
  projectDir: string,
): Promise<UploadVerdict> {
  const prepared = await prepareUpload(path, bytes, projectDir);
  if ('message' in prepared) return prepared;
  const clean = readFileSync(join(projectDir, prepared.clean));
  const message = findSizeFault(clean.length);
  if (message) return { message };
  const { notes } = await readUpload(path, clean, projectDir);
  return { clean, notes };
}
