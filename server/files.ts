import { readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import send from '@fastify/send';

/** Compressed forms that a build puts beside its files, smallest first. */
const FORMS = [
  { ending: '.br', encoding: 'br' },
  { ending: '.gz', encoding: 'gzip' },
];
/** Errors that are answered to a program, not to a reader. */
const CONDITIONS = [412, 416];

/** A place that no file has: numbers of more digits than JavaScript counts exactly. */
const NO_PLACE = /\d{16,}/;

/** Sends a file of a folder, unless there is none or it is a folder: then nothing has been said yet. */
export type FileSender = (
  request: IncomingMessage,
  response: ServerResponse,
  /** The file's path below the folder as it was asked for, with a slash before it, without a query. */
  path: string,
) => Promise<'sent' | 'folder' | 'missing'>;

/** Sends files of a folder that does not change, each in the smallest form that the browser takes. */
export function fileSender(root: string): FileSender {
  const files = new Set(readdirSync(root, { recursive: true, encoding: 'utf8' }));
  return async (request, response, path) => {
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const form = FORMS.find(
      ({ ending, encoding }) =>
        accepts(request, encoding) && files.has(`${file.slice(1)}${ending}`),
    );
    // Read as a number it would be another place than the one asked for: refused like every range that cannot be.
    if (NO_PLACE.test(request.headers.range ?? '')) request.headers.range = 'bytes=1-0';
    const answer = await send(request, `${file}${form?.ending ?? ''}`, {
      root,
      cacheControl: false,
      contentType: !form,
    });
    if (answer.type === 'directory') return 'folder';
    if (answer.type === 'error' && !CONDITIONS.includes(answer.statusCode)) return 'missing';
    response.setHeader('Vary', 'Accept-Encoding');
    if (answer.type === 'file' && form) {
      response.setHeader('Content-Encoding', form.encoding);
      response.setHeader('Content-Type', typeOf(file));
    }
    response.writeHead(answer.statusCode, answer.headers);
    // Closes the file when the reader goes, and the connection when the file cannot be read.
    await pipeline(answer.stream, response);
    return 'sent';
  };
}

const accepts = ({ headers }: IncomingMessage, encoding: string) =>
  new RegExp(`\\b${encoding}\\b(?! *; *q=0(?:\\.0*)? *(?:,|$))`).test(
    headers['accept-encoding'] ?? '',
  );

function typeOf(file: string): string {
  const type = send.mime.getType(file) ?? 'application/octet-stream';
  return send.isUtf8MimeType(type) ? `${type}; charset=utf-8` : type;
}
