import type { ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { accepts } from '../http/files.ts';

/** What is shorter fits into one packet as it is. */
const LEAST_COMPRESSED = 1400;
const compressed = promisify(gzip);

/** Sends an answer of the editors' API, compressed where whoever asks takes it so. */
export async function send(response: ServerResponse, status: number, body: unknown): Promise<void> {
  const text = Buffer.from(JSON.stringify(body));
  const isCompressed = text.length > LEAST_COMPRESSED && accepts(response.req, 'gzip');
  // Every entry of a collection takes half a minute on a slow line otherwise.
  const sent = isCompressed ? await compressed(text) : text;
  if (response.destroyed) return;
  response.writeHead(status, {
    // What was not read of a body would stand before the next request.
    ...(!response.req.complete && { Connection: 'close' }),
    ...(isCompressed && { 'Content-Encoding': 'gzip' }),
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Accept-Encoding',
  });
  response.end(sent);
}
