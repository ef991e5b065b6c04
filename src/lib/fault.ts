/** Something wrong in what people wrote. Says where, what was found and what to do, in Vietnamese. */
export interface Fault {
  /** Path from the project folder. */
  file: string;
  /** Line in the file, 1-based, when known. */
  line?: number | undefined;
  /** Field path such as "steps › 2 › title", when the fault is in the front matter. */
  field?: string | undefined;
  /** What is wrong and what to do. */
  message: string;
}

/** One line for a person: where, then what. */
export function formatFault({ file, line, field, message }: Fault): string {
  const where = [file, line && `dòng ${line}`, field && `mục “${field}”`]
    .filter(Boolean)
    .join(', ');
  return `${where}: ${message}`;
}

/** All faults as one message for a terminal. */
export function formatFaults(faults: readonly Fault[]): string {
  return [
    `Nội dung có ${faults.length} chỗ phải sửa:`,
    ...faults.map((fault) => `  • ${formatFault(fault)}`),
  ].join('\n');
}

/** Quotes what was found, cut short so that a message stays readable. */
export function quoted(found: unknown): string {
  const text = [...(typeof found === 'string' ? found : String(JSON.stringify(found)))];
  return `“${text.length > 60 ? `${text.slice(0, 60).join('')}…` : text.join('')}”`;
}
