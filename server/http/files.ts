import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import send from '@fastify/send';
import type { SiteFiles } from '../sites/manifest.ts';
import type { Headers } from './headers.ts';

/** Compressed forms that a build puts beside its files, smallest first. */
const FORMS = [
  { ending: '.br', encoding: 'br' },
  { ending: '.gz', encoding: 'gzip' },
];

export interface Folder {
  root: string;
  files: SiteFiles;
}

/**
 * Sends a file of a folder that does not change, in the smallest form that the browser takes, whole or the part that it
 * asks for, or says that it has it already. False when the file is gone: then nothing has been said yet.
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { root, files }: Folder,
  file: string,
  headers: Headers,
): Promise<boolean> {
  const forms = FORMS.filter(({ ending }) => Object.hasOwn(files, file + ending));
  const form = forms.find(({ encoding }) => accepts(request, encoding));
  const sent = `${file}${form?.ending ?? ''}`;
  const { size = 0, sha256 = '' } = files[sent] ?? {};
  const etag = `"${sha256.slice(0, 20)}"`;
  const own = {
    ETag: etag,
    'Cache-Control': headers['Cache-Control'],
    ...(forms.length > 0 && { Vary: 'Accept-Encoding' }),
  };
  const { 'if-none-match': known, 'if-match': wanted } = request.headers;
  if (known !== undefined && names(known, etag)) {
    response.writeHead(304, own).end();
    return true;
  }
  if (wanted !== undefined && !names(wanted, etag)) {
    response.writeHead(412, headers).end();
    return true;
  }
  const answer = await send(asked(request, etag, size), `/${encodeURI(sent)}`, {
    root,
    cacheControl: false,
    // Which files have an address is decided before.
    dotfiles: 'allow',
    contentType: !form,
    etag: false,
    lastModified: false,
  });
  if (response.destroyed) {
    // The reader has gone while the file was opened.
    answer.stream.destroy();
    return true;
  }
  if (answer.type !== 'file' && answer.statusCode !== 416) return false;
  response.writeHead(answer.statusCode, {
    ...headers,
    ...own,
    ...answer.headers,
    ...(form && { 'Content-Encoding': form.encoding, 'Content-Type': typeOf(file) }),
  });
  // Closes the file when the reader goes, and the connection when the file cannot be read.
  await pipeline(answer.stream, response);
  return true;
}

/** The request without conditions, which are judged already, and without a range that does not hold. */
function asked({ method, headers }: IncomingMessage, etag: string, size: number) {
  const { range, 'if-range': version = etag } = headers;
  const isRange = range !== undefined && version === etag && method === 'GET';
  return Object.assign(Readable.from(''), {
    method,
    headers: isRange ? { range: withinFile(range, size) } : {},
  });
}

/** The last 500 bytes of a file of 300 are all of it; the library refuses them. */
const withinFile = (range: string, size: number) =>
  range.replace(/^ *bytes=-(\d+) *$/, (asked, last) => (Number(last) > size ? 'bytes=0-' : asked));

const names = (list: string, etag: string) =>
  list.split(',').some((one) => ['*', etag, `W/${etag}`].includes(one.trim()));

/** Whether whoever asks takes this encoding (RFC 9110, 12.5.3). */
export const accepts = ({ headers }: IncomingMessage, encoding: string) =>
  new RegExp(`\\b${encoding}\\b(?! *; *q=0(?:\\.0*)? *(?:,|$))`).test(
    headers['accept-encoding'] ?? '',
  );

function typeOf(file: string): string {
  const type = send.mime.getType(file) ?? 'application/octet-stream';
  return send.isUtf8MimeType(type) ? `${type}; charset=utf-8` : type;
}
