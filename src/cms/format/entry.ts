import { findYamlFault, splitFrontMatter } from '../../markdown/front-matter.ts';
import { mergeBody } from './body-merge.ts';
import { cleanBody, cleanFields } from './clean.ts';
import { editYaml, readYamlData } from './yaml-edit.ts';
import { inOrder, writeYaml, type Field } from './yaml-write.ts';

/** Where the data of an entry carry the text of its file, so that saving changes only what was changed. */
export const SOURCE_KEY = '__source';

export type EntryData = Record<string, unknown>;

interface FileParts {
  head: string;
  yaml: string;
  middle: string;
  body: string;
}

/** The entry's fields alone. */
export function fieldsOf(data: EntryData): EntryData {
  const fields = { ...data };
  delete fields[SOURCE_KEY];
  return fields;
}

/** A file of content as the CMS edits it. What cannot be read opens empty, and cannot be saved over: see `writeEntry`. */
export function readEntry(source: string, format: 'mdx' | 'yaml'): EntryData {
  try {
    const parts = splitFile(source, format);
    return {
      ...readYamlData(parts.yaml),
      ...(format === 'mdx' && { body: trimBody(parts.body).text }),
      [SOURCE_KEY]: source,
    };
  } catch {
    return { [SOURCE_KEY]: source };
  }
}

/** The file with the entry's data in it. Throws, in Vietnamese, when the file that was opened could not be read. */
export function writeEntry(
  data: EntryData,
  format: 'mdx' | 'yaml',
  fields: readonly Field[] = [],
): string {
  const source = data[SOURCE_KEY];
  const { body, ...rest } = fieldsOf(data);
  const text = typeof body === 'string' ? body : '';
  if (typeof source !== 'string')
    return newFile(
      cleanFields(format === 'mdx' ? rest : fieldsOf(data)),
      format,
      fields,
      cleanBody(text),
    );
  const parts = splitFile(source, format);
  const before = readYamlData(parts.yaml);
  if (format === 'yaml') return editYaml(source, cleanFields(fieldsOf(data), before), fields);
  const yaml = editYaml(parts.yaml, cleanFields(rest, before), fields);
  return parts.head + yaml + parts.middle + newBody(parts.body, text);
}

function newFile(
  data: EntryData,
  format: 'mdx' | 'yaml',
  fields: readonly Field[],
  body: string,
): string {
  const yaml = writeYaml(inOrder(data, fields));
  if (format === 'yaml') return yaml;
  return `---\n${yaml}---\n${body.trim() && `\n${body.trim()}\n`}`;
}

function newBody(old: string, text: string): string {
  const { before, text: oldText, after } = trimBody(old);
  if (text === oldText) return old;
  const eol = old.includes('\r\n') ? '\r\n' : '\n';
  const merged = mergeBody(oldText, cleanBody(text, oldText)).trim();
  if (!merged) return '';
  return `${before || (oldText ? '' : eol)}${merged.replace(/\n/g, eol)}${after || (oldText ? '' : eol)}`;
}

/** The words of a body, and the line breaks around them. */
function trimBody(body: string): { before: string; text: string; after: string } {
  const before = /^(?:[ \t]*\r?\n)*/.exec(body)?.[0] ?? '';
  const after = /\s*$/.exec(body.slice(before.length))?.[0] ?? '';
  return {
    before,
    text: body.slice(before.length, body.length - after.length).replace(/\r\n?/g, '\n'),
    after,
  };
}

function splitFile(source: string, format: 'mdx' | 'yaml'): FileParts {
  const split = format === 'mdx' ? splitFrontMatter(source) : { yaml: source, body: '' };
  if ('message' in split) throw new Error(`Tệp của bài này hỏng phần đầu: ${split.message}`);
  const fault = findYamlFault(split.yaml);
  if (fault) throw new Error(`Tệp của bài này hỏng, dòng ${fault.line}: ${fault.message}`);
  const start = format === 'mdx' ? source.indexOf('\n') + 1 : 0;
  const end = start + split.yaml.length;
  return {
    head: source.slice(0, start),
    yaml: split.yaml,
    middle: source.slice(end, source.length - split.body.length),
    body: split.body,
  };
}
