import type { IncomingMessage, ServerResponse } from 'node:http';
import { UPLOADS, parsePath } from '../paths.ts';
import { Refusal } from '../refusal.ts';
import type { ContentStore } from '../store/content-store.ts';
import { findSession } from './answer.ts';
import type { Door } from './door.ts';
import { reportError } from '../report.ts';

const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  pdf: 'application/pdf',
};

/** Shows an editor an upload as it lies in the store, by its path below the uploads folder. The public site has clean copies only. */
export async function sendUpload(
  below: string,
  request: IncomingMessage,
  response: ServerResponse,
  { door, store }: { door: Door; store: ContentStore },
): Promise<void> {
  try {
    await findSession(request, door);
    const { path } = parsePath(`${UPLOADS}/${below}`);
    const file = await store.read(path);
    if (!file) throw new Refusal(404, 'Không có tệp này. Hãy tải lại trang biên tập.');
    const type = TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    response.writeHead(200, {
      'Content-Type': type,
      'Content-Length': file.bytes.length,
      // Names are never given out twice, but a picture may be replaced by hand.
      'Cache-Control': 'private, no-cache',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
    });
    response.end(request.method === 'HEAD' ? undefined : file.bytes);
  } catch (error) {
    if (!(error instanceof Refusal)) reportError(error);
    response.writeHead(error instanceof Refusal ? error.status : 500, {
      'Content-Type': 'text/plain; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
    });
    response.end(error instanceof Refusal ? error.message : undefined);
  }
}
