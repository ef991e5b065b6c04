import type { Result, SentParams } from '../../../server/api/contract.ts';
import { digestOf } from '../../core/digest.ts';
import { el } from '../dom.ts';
import { ServerError } from './server.ts';

/** What travels at once: four seconds on a line of 12 kB/s, and all that is lost when it breaks. */
const PIECE_BYTES = 36_000;
/** Pauses before a piece is tried again; a piece that arrives begins them anew. */
const PAUSES_MS = [1000, 2000, 4000, 8000, 16_000];

type SendPiece = (params: SentParams<'sendPiece'>) => Promise<Result<'sendPiece'>>;

/** One after the other: on a slow line two at once would both be late. */
let line: Promise<unknown> = Promise.resolve();
const underWay = new WeakMap<File, Promise<string>>();

const bar = el('progress', { max: '1' });
const words = el('span');
const notice = el('label', { class: 'cms-sending', hidden: true }, words, bar);
document.body.append(notice);

/**
 * Sends a file in pieces, from where it stopped the last time, and gives its id. Two who ask for the same file wait for
 * the same sending. Throws a {@link ServerError} when the server cannot be reached for half a minute.
 */
export function sendFile(file: File, send: SendPiece): Promise<string> {
  const begun = underWay.get(file);
  // What was begun before may have been given up meanwhile.
  if (begun) return begun.catch(() => sendFile(file, send));
  const sending = line.then(() => sendAll(file, send)).finally(() => underWay.delete(file));
  underWay.set(file, sending);
  line = sending.catch(() => undefined);
  return sending;
}

async function sendAll(file: File, send: SendPiece): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const id = await digestOf(bytes);
  try {
    let { received } = await patiently(() => send({ id, from: 0, content: '' }));
    while (received < bytes.length) {
      show(
        `Đang gửi ${file.type === 'application/pdf' ? 'tệp PDF' : 'ảnh'}`,
        received / bytes.length,
      );
      const from = received;
      const content = toBase64(bytes.subarray(from, from + PIECE_BYTES));
      ({ received } = await patiently(() => send({ id, from, content })));
    }
  } finally {
    notice.hidden = true;
  }
  return id;
}

/** Tries again while the server cannot be reached. */
async function patiently<T>(call: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES_MS)
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof ServerError) || error.status !== 0) throw error;
      show('Mạng đang yếu, tệp sẽ được gửi tiếp', bar.value);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  return call();
}

function show(text: string, part: number) {
  words.textContent = text;
  bar.value = part;
  notice.hidden = false;
}

const toBase64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
