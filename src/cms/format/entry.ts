import { cleanBody, cleanFields } from './clean.ts';
import { dataOf, newFile, openFile, writeFile, type FileFormat } from './file.ts';
import { patchYaml } from './yaml-patch.ts';
import type { Field } from './yaml-write.ts';

/** Where the data of an entry carry the text of its file, so that saving changes only what was changed. */
export const SOURCE_KEY = '__source';

export type EntryData = Record<string, unknown>;

/** The entry's fields alone. */
export function fieldsOf(data: EntryData): EntryData {
  const fields = { ...data };
  delete fields[SOURCE_KEY];
  return fields;
}

/** A file of content as the CMS edits it. What cannot be read opens empty, and cannot be saved over: see `writeEntry`. */
export function readEntry(source: string, format: FileFormat): EntryData {
  try {
    const { document, body } = openFile(source, format);
    return { ...dataOf(document), ...(format === 'mdx' && { body }), [SOURCE_KEY]: source };
  } catch {
    return { [SOURCE_KEY]: source };
  }
}

/** The file with the entry's data in it. Throws, in Vietnamese, when the file that was opened could not be read. */
export function writeEntry(
  data: EntryData,
  format: FileFormat,
  fields: readonly Field[] = [],
): string {
  const source = data[SOURCE_KEY];
  const file = typeof source === 'string' ? openFile(source, format) : newFile();
  const before = { ...dataOf(file.document), ...(format === 'mdx' && { body: file.body }) };
  const entry = cleaned(data, format, before);
  patchYaml(file.document, entry.fields, fields);
  return writeFile({ ...file, body: entry.text }, format);
}

function cleaned(data: EntryData, format: FileFormat, before: EntryData) {
  if (format === 'yaml') return { fields: cleanFields(fieldsOf(data), before), text: '' };
  const { body, ...fields } = fieldsOf(data);
  const text = typeof body === 'string' ? body : '';
  return {
    fields: cleanFields(fields, before),
    text: cleanBody(text, String(before.body ?? '')),
  };
}
