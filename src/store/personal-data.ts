import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { EntryDiagnostic } from '../core/entry/parse-entry.ts';
import { findPersonalData } from '../core/privacy/index.ts';
import { cached, keyOf } from './cached.ts';
import { parseKeyOf } from './parse-cache.ts';
import { readPdf } from './pdf-text.ts';

const UNREADABLE =
  'Máy không đọc được PDF này (hỏng, hoặc quá 300 trang) nên không soát được dữ liệu cá nhân. Hãy xuất lại PDF rồi tải lên.';
const SCANNED =
  'PDF là ảnh quét, máy không đọc được chữ. Hãy tự soát: không để lộ số căn cước, số tài khoản, số điện thoại, ngày sinh của ai.';

/** What an upload holds: personal data in its name and in the text of a PDF, and the pages of that. */
interface UploadReading {
  notes: EntryDiagnostic[];
  pages?: number;
}

/** Reads the bytes of an upload. A PDF is read once: that may take seconds, and every build asks. */
export async function readUpload(
  path: string,
  bytes: Uint8Array,
  projectDir = '.',
): Promise<UploadReading> {
  const inName = notesOn('Tên tệp', basename(path));
  if (!path.endsWith('.pdf')) return { notes: inName };
  const read = async (file: string) => writeFileSync(file, JSON.stringify(await readInPdf(bytes)));
  const key = parseKeyOf('upload', keyOf(bytes));
  const kept = join(projectDir, await cached('upload-notes', key, read, projectDir));
  const { notes, ...facts } = JSON.parse(readFileSync(kept, 'utf8')) as UploadReading;
  return { ...facts, notes: [...inName, ...notes] };
}

async function readInPdf(pdf: Uint8Array): Promise<UploadReading> {
  try {
    const { text, pages } = await readPdf(pdf);
    return {
      pages,
      notes: text.trim()
        ? notesOn('Chữ trong PDF', text)
        : [{ severity: 'warning', message: SCANNED }],
    };
  } catch {
    return { notes: [{ severity: 'error', message: UNREADABLE }] };
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
