import { basename } from 'node:path';
import { COLLECTIONS, type CollectionName } from '../collections/index.ts';
import { SETTINGS_CONTACTS } from '../collections/settings.ts';
import type { Fault } from '../lib/fault.ts';
import { contactsIn, findPersonalData, type PersonalFinding } from '../lib/personal-data.ts';
import { pdfText } from './pdf-text.ts';
import type { Report } from './read-yaml.ts';

const UNREADABLE =
  'Máy không đọc được PDF này (hỏng, hoặc quá 300 trang) nên không soát được dữ liệu cá nhân. Hãy xuất lại PDF rồi tải lên.';
const SCANNED =
  'PDF là ảnh quét, máy không đọc được chữ. Hãy tự soát: không để lộ số căn cước, số tài khoản, số điện thoại, ngày sinh của ai.';

export interface PersonalNote extends Pick<PersonalFinding, 'level' | 'contact' | 'message'> {
  /** None for a PDF that cannot be looked through. */
  kind?: PersonalFinding['kind'];
  /** Line in the file; none for a file name or a PDF. */
  line?: number;
}

interface Fields {
  data: Record<string, unknown>;
}

/** Personal data in the text of a content file, fields and body, each once a line. */
export function findPersonalDataInSource(source: string): PersonalNote[] {
  const text = source.normalize('NFC');
  const notes = findPersonalData(text).map(({ index, ...found }) => ({
    ...found,
    line: text.slice(0, index).split('\n').length,
  }));
  return [
    ...new Map(
      notes.map((note) => [`${note.line} ${note.contact ?? note.message}`, note]),
    ).values(),
  ];
}

/** Reports what may never be published; gives what an editor must look at. */
export function reportPersonalData(source: string, report: Report): PersonalNote[] {
  const notes = findPersonalDataInSource(source);
  for (const { level, message, line } of notes) if (level === 'refuse') report(message, line);
  return notes.filter(({ level }) => level === 'advise');
}

/** Personal data in the name of an upload and in the text of a PDF. */
export async function findPersonalDataInUpload(
  path: string,
  pdf?: Uint8Array,
): Promise<PersonalNote[]> {
  return [...notesOn('Tên tệp', basename(path)), ...(pdf ? await findInPdf(pdf) : [])];
}

async function findInPdf(pdf: Uint8Array): Promise<PersonalNote[]> {
  try {
    const text = await pdfText(pdf);
    return text.trim() ? notesOn('Chữ trong PDF', text) : [{ level: 'advise', message: SCANNED }];
  } catch {
    return [{ level: 'refuse', message: UNREADABLE }];
  }
}

/** Each contact and each message once. */
function notesOn(what: string, text: string): PersonalNote[] {
  const notes = findPersonalData(text).map(({ kind, level, contact, message }) => ({
    kind,
    level,
    message: `${what}: ${message}`,
    ...(contact && { contact }),
  }));
  return [...new Map(notes.map((note) => [note.contact ?? note.message, note])).values()];
}

/** What the site publishes on purpose: contacts of units, help points, platforms, the owner and the hotline. */
export function publishedContacts({
  entries,
  settings,
}: {
  entries: readonly (Fields & { collection: CollectionName })[];
  settings: readonly Fields[];
}): ReadonlySet<string> {
  const fields = [
    ...entries.flatMap(({ collection, data }) =>
      (COLLECTIONS[collection].contacts ?? []).map((field) => data[field]),
    ),
    ...settings.flatMap(({ data }) => SETTINGS_CONTACTS.map((field) => data[field])),
  ];
  return new Set(fields.flatMap((field) => (typeof field === 'string' ? contactsIn(field) : [])));
}

/** Notes as faults and advice on a file, without the contacts that are published. */
export function judgePersonalData(
  file: string,
  notes: readonly PersonalNote[],
  published: ReadonlySet<string>,
): { faults: Fault[]; advice: Fault[] } {
  const open = notes.filter(({ contact }) => !contact || !published.has(contact));
  const atLevel = (wanted: PersonalNote['level']) =>
    open
      .filter(({ level }) => level === wanted)
      .map(({ line, message }) => ({ file, message, ...(line && { line }) }));
  return { faults: atLevel('refuse'), advice: atLevel('advise') };
}
