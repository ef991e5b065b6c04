/** What a person is told about what people wrote: what is wrong or could be better, where, and what to do. In Vietnamese. */
export interface Diagnostic {
  /** An error is not published as it stands. A warning is: it would be better, or somebody must look. */
  severity: 'error' | 'warning';
  /** What, and what to do. */
  message: string;
  /** What whoever opens the file itself has to know: names, codes and marks that editors never see. Only terminals show it. */
  technical?: string | undefined;
  /** Keys and list places, counted from 0; ["body"] is the running text. */
  path?: PropertyKey[] | undefined;
  /** The field at the path as the form calls it: “Các bước 2 › Việc làm” (`fieldLabel`). */
  field?: string | undefined;
  /** 1-based, when known: in the file, or in the running text of a draft. */
  line?: number | undefined;
  /** The words in question, as they stand in the text. */
  found?: string | undefined;
}

/** One that is about a file. */
export interface FileDiagnostic extends Diagnostic {
  /** Path from the project folder. */
  file: string;
  /** What editors call what is in it: “Bài hướng dẫn “Cài VNeID””. */
  entry?: string | undefined;
}

/** What is wrong on a line of a text. Whoever knows what the text is makes a diagnostic of it. */
export interface LineFault {
  line: number;
  message: string;
}

/** What a rule says: for editors, and for whoever opens the file. */
export type Words = Pick<Diagnostic, 'message' | 'technical'>;

/** An error about a file as a whole. */
export const errorIn = (file: string, message: string, technical?: string): FileDiagnostic => ({
  severity: 'error',
  file,
  message,
  ...(technical !== undefined && { technical }),
});

/** One line for a developer: where, then what. */
export function formatDiagnostic(diagnostic: FileDiagnostic): string {
  const { file, line, field, message, technical } = diagnostic;
  const where = [file, line && `dòng ${line}`, field && `mục “${field}”`];
  return `${where.filter(Boolean).join(', ')}: ${[message, technical].filter(Boolean).join(' ')}`;
}

/** Where, as editors know it: an entry by its name, other files by their own, without an ending that only files of content have. */
export const placeOf = ({ entry, file }: FileDiagnostic): string =>
  entry ?? `Tệp ${quoted(file.replace(/^.*\/|\.(?:mdx?|ya?ml)$/g, ''))}`;

/** One line for an editor, who knows entries and fields. Without the entry where its file is the one that is shown. */
export function formatForEditor(diagnostic: FileDiagnostic, shown?: string): string {
  const { file, field, message } = diagnostic;
  const place = [file !== shown && placeOf(diagnostic), field && `mục “${field}”`];
  const where = place.filter(Boolean).join(', ');
  return where ? `${where.slice(0, 1).toUpperCase()}${where.slice(1)}: ${message}` : message;
}

/** All as one message for a terminal. */
export function formatDiagnostics(diagnostics: readonly FileDiagnostic[]): string {
  return [
    `Nội dung có ${diagnostics.length} chỗ phải sửa:`,
    ...diagnostics.map((one) => `  • ${formatDiagnostic(one)}`),
  ].join('\n');
}

/** Quotes what was found, cut short so that a message stays readable. */
export function quoted(found: unknown): string {
  const text = [...(typeof found === 'string' ? found : String(JSON.stringify(found)))];
  return `“${text.length > 60 ? `${text.slice(0, 60).join('')}…` : text.join('')}”`;
}
