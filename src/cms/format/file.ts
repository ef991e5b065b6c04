import { Document, isMap } from 'yaml';
import { normalizeSource, parseYaml, splitFrontMatter } from '../../core/dialect/front-matter.ts';
import { readBody } from '../body/read.ts';
import { writeBody } from '../body/write.ts';
import { writeYaml } from './yaml-write.ts';

export type FileFormat = 'mdx' | 'yaml';

/** A file of content: its fields as a document that can be changed, and its running text. */
export interface ContentFile {
  document: Document;
  body: string;
}

const BROKEN = 'Tệp của bài này bị lỗi nên không đăng đè lên được. Hãy báo người kỹ thuật.';

/** Throws, in Vietnamese, on what is no file of ours. */
export function openFile(source: string, format: FileFormat): ContentFile {
  const text = normalizeSource(source);
  const split = format === 'mdx' ? splitFrontMatter(text) : { yaml: text, body: '' };
  if ('message' in split) throw new Error(BROKEN);
  const parsed = parseYaml(split.yaml);
  if ('message' in parsed) throw new Error(BROKEN);
  const { document } = parsed;
  document.contents ??= document.createNode({});
  if (document.errors.length > 0 || !isMap(document.contents)) throw new Error(BROKEN);
  return { document, body: trimBody(split.body) };
}

/** A file without fields yet. */
export const newFile = (): ContentFile => ({ document: new Document({}), body: '' });

/** The fields as plain values. */
export const dataOf = ({ contents }: Document) => contents?.toJSON() as Record<string, unknown>;

/** The text of a file, in the one form that our files have. */
export function writeFile({ document, body }: ContentFile, format: FileFormat): string {
  const yaml = writeYaml(document);
  if (format === 'yaml') return yaml;
  const text = trimBody(body);
  return `---\n${yaml}---\n${text && `\n${text}\n`}`;
}

/** A file as the CMS would write it: what `npm run format` makes of it. */
export function canonicalFile(source: string, format: FileFormat): string {
  const { document, body } = openFile(source, format);
  return writeFile({ document, body: writeBody(readBody(body)) }, format);
}

/** Without the blank lines around it. */
const trimBody = (body: string) => body.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
