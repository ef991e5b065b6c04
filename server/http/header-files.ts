import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MISSING_HEADERS, TLS_HEADERS, headersOf, type Headers } from './headers.ts';
import { reportError } from '../report.ts';

/** The headers of a built site as Caddy, nginx and static hosts read them, by the name of the file. */
export function headerFiles(dir: string, base: string): Readonly<Record<string, string>> {
  const { page, hashed } = headersOf(dir);
  const kinds = {
    page: { ...TLS_HEADERS, ...page },
    hashed: { ...TLS_HEADERS, ...hashed },
    missing: MISSING_HEADERS,
  };
  const always = Object.fromEntries(
    Object.entries(page).filter(([name]) => name !== 'Cache-Control'),
  );
  return {
    ...Object.fromEntries(
      Object.entries(kinds).flatMap(([kind, headers]) => [
        [`${kind}.caddy`, forCaddy(headers)],
        [`${kind}.nginx`, forNginx(headers)],
      ]),
    ),
    // Some hosts join what two rules say, so no two of them say the same; unless told, all of them send pages as "no-cache".
    _headers:
      forStaticHost(`${base}*`, { ...TLS_HEADERS, ...always }) +
      forStaticHost(`${base}_astro/*`, { 'Cache-Control': hashed['Cache-Control'] ?? '' }),
  };
}

/** Writes them where the servers beside this program read them. A disk that takes nothing more keeps no site from being shown. */
export function keepHeaders(folder: string, files: Readonly<Record<string, string>>): void {
  try {
    writeNew(folder, files);
  } catch (error) {
    reportError(error);
  }
}

/** Each file whole or not at all, and only what is new: a web server reads its settings anew after each change. */
function writeNew(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
  }
}

const linesOf = (headers: Headers, toLine: (name: string, value: string) => string) =>
  Object.entries(headers)
    .map(([name, value]) => `${toLine(name, value)}\n`)
    .join('');

const forCaddy = (headers: Headers) =>
  `header {\n${linesOf(headers, (name, value) => `\t${name} "${value}"`)}}\n`;

const forNginx = (headers: Headers) =>
  linesOf(headers, (name, value) => `add_header ${name} "${value}" always;`);

const forStaticHost = (path: string, headers: Headers) =>
  `${path}\n${linesOf(headers, (name, value) => `  ${name}: ${value}`)}`;
