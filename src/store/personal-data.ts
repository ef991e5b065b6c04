import { basename } from 'node:path';
import type { EntryDiagnostic } from '../core/entry/parse-entry.ts';
import { findPersonalData } from '../core/privacy/index.ts';
import { readPdf } from './pdf-text.ts';

const UNREADABLE =
  'Máy không đọc được PDF này (hỏng, hoặc quá 300 trang) nên không soát được dữ liệu cá nhân. Hãy xuất lại PDF rồi tải lên.';
const SCANNED =
  'PDF là ảnh quét, máy không đọc được chữ. Hãy tự soát: không để lộ số căn cước, số tài khoản, số điện thoại, ngày sinh của ai.';

/** What reading an upload finds: personal data in its name and in the text of a PDF, and the pages of that. */
export async function readUpload(
  path: string,
  pdf?: Uint8Array,
): Promise<{ notes: EntryDiagnostic[]; pages?: number }> {
  const { notes, ...facts } = pdf ? await findInPdf(pdf) : { notes: [] };
  return { ...facts, notes: [...notesOn('Tên tệp', basename(path)), ...notes] };
}

async function findInPdf(pdf: Uint8Array): ReturnType<typeof readUpload> {
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
