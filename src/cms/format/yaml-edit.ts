import { parseDocument } from 'yaml';
import { findYamlFault } from '../../markdown/front-matter.ts';
import { inOrder, isRecord, isSameData, writeYaml, type Field } from './yaml-write.ts';
import { TooUnusual, YamlEditor } from './yaml-editor.ts';

/** YAML with new data: only the lines of what changed are written; comments, quotes, order and blank lines of all others stay. */
export function editYaml(
  yaml: string,
  data: Record<string, unknown>,
  fields: readonly Field[],
): string {
  const before = readYamlData(yaml);
  if (isSameData(before, data)) return yaml;
  const eol = yaml.includes('\r\n') ? '\r\n' : '\n';
  for (const wholeFields of [false, true]) {
    try {
      const written = withLineEnds(new YamlEditor(yaml, wholeFields).edit(data, fields), eol);
      if (!findYamlFault(written) && isSameData(readYamlData(written), data)) return written;
    } catch (error) {
      if (!(error instanceof TooUnusual)) throw error;
    }
  }
  return withLineEnds(
    writeYaml(inOrder(data, fields)).replace(/\n$/, yaml.endsWith('\n') ? '\n' : ''),
    eol,
  );
}

/** The fields as plain values. Throws, in Vietnamese, on what is no YAML of ours. */
export function readYamlData(yaml: string): Record<string, unknown> {
  const document = parseDocument(yaml, { schema: 'core', prettyErrors: false, logLevel: 'silent' });
  const data: unknown =
    document.errors.length > 0
      ? undefined
      : document.contents === null
        ? {}
        : document.toJS({ maxAliasCount: 0 });
  if (!isRecord(data))
    throw new Error(
      'Tệp của bài này viết sai cách ở phần các mục, nên không lưu đè lên được. Hãy nhờ người quản trị sửa tệp.',
    );
  return data;
}

const withLineEnds = (text: string, eol: string) =>
  eol === '\n' ? text : text.replace(/\r?\n/g, eol);
