import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { FileDiagnostic } from '../src/core/diagnostic.ts';
import { locate } from '../src/store/locate.ts';
import { canonicalFile, type FileFormat } from '../src/cms/format/file.ts';

/** Where all files have the form in which the CMS writes them. */
export const FORMATTED = ['src/content', 'tests/fixtures/sample/content'];

/** Files of content that `npm run format` would change, and their text after it. */
export const findUncanonical = (
  folders = FORMATTED,
): { file: string; text: string; line: number }[] =>
  folders
    .flatMap((folder) =>
      readdirSync(locate(folder, '.'), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(folder, name),
      ),
    )
    .filter((file) => ['.mdx', '.yaml'].includes(extname(file)))
    .sort()
    .flatMap((file) => {
      const written = readFileSync(locate(file, '.'), 'utf8');
      const text = canonicalOf(written, extname(file).slice(1) as FileFormat);
      return text === written ? [] : [{ file, text, line: firstChange(written, text) }];
    });

/** As faults, for an editor. */
export const formFaults = (folders = FORMATTED): FileDiagnostic[] =>
  findUncanonical(folders).map(({ file, line }) => ({
    severity: 'error',
    file,
    line,
    message: 'Từ dòng này tệp chưa theo cách viết chung. Hãy chạy npm run format.',
  }));

/** What cannot be read stays as it is: the checks of the content say why. */
function canonicalOf(source: string, format: FileFormat): string {
  try {
    return canonicalFile(source, format);
  } catch {
    return source;
  }
}

function firstChange(before: string, after: string): number {
  const [a, b] = [before.split('\n'), after.split('\n')];
  const place = a.findIndex((line, index) => line !== b[index]);
  // Only the last line break is missing.
  return place < 0 ? a.length : place + 1;
}
