import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { EntryDiagnostic } from '../core/entry/parse-entry.ts';
import { findPersonalData } from '../core/privacy/index.ts';
import { digestReading } from './cache.ts';
import { cached, keyOf } from './cached.ts';
import { pdfText } from './pdf-text.ts';

const UNREADABLE =
  'Máy không đọc được PDF này (hỏng, hoặc quá 300 trang) nên không soát được dữ liệu cá nhân. Hãy xuất lại PDF rồi tải lên.';
const SCANNED =
  'PDF là ảnh quét, máy không đọc được chữ. Hãy tự soát: không để lộ số căn cước, số tài khoản, số điện thoại, ngày sinh của ai.';

/** Personal data in the name of an upload and in the text of a PDF. */
export async function findPersonalDataInUpload(
  path: string,
  pdf?: Uint8Array,
): Promise<EntryDiagnostic[]> {
  return [...notesOn('Tên tệp', basename(path)), ...(pdf ? await findInPdf(pdf) : [])];
}

/** The same for the bytes of any upload. A PDF is read once: that may take seconds, and every build asks. */
export async function notesOnUpload(
  path: string,
  bytes: Uint8Array,
  projectDir: string,
): Promise<EntryDiagnostic[]> {
  if (!path.endsWith('.pdf')) return findPersonalDataInUpload(path);
  const read = async (file: string) =>
    writeFileSync(file, JSON.stringify(await findPersonalDataInUpload(path, bytes)));
  const key = digestReading('upload', path, keyOf(bytes));
  const notes = join(projectDir, await cached('upload-notes', key, read, projectDir));
  return JSON.parse(readFileSync(notes, 'utf8')) as EntryDiagnostic[];
}

async function findInPdf(pdf: Uint8Array): Promise<EntryDiagnostic[]> {
  try {
    const text = await pdfText(pdf);
    return text.trim()
      ? notesOn('Chữ trong PDF', text)
      : [{ severity: 'warning', message: SCANNED }];
  } catch {
    return [{ severity: 'error', message: UNREADABLE }];
  }
}

/** Each contact and each message once. */
function notesOn(what: string, text: string): EntryDiagnostic[] {
  const notes = findPersonalData(text).map(({ severity, contact, message }) => ({
    severity,
    message: `${what}: ${message}`,
    ...(contact && { contact }),
  }));
  return [...new Map(notes.map((note) => [note.contact ?? note.message, note])).values()];
}
