import { constants, inflateSync } from 'node:zlib';

const MAX_INFLATED_BYTES = 50_000_000;
/** Of all streams together: what reads the words later inflates them without asking. */
const MAX_EXPANDED_BYTES = 100_000_000;

const BROKEN =
  'PDF hỏng, tải lên dở dang, hoặc nén theo cách máy không soát được. Hãy xuất lại PDF rồi tải lên.';
const BLOATED = 'PDF nén quá chặt, mở ra thì quá lớn. Hãy xuất lại PDF nhẹ hơn rồi tải lên.';
const LOCKED =
  'PDF bị khóa hoặc có mật khẩu nên máy không soát được. Hãy xuất lại PDF không khóa rồi tải lên.';

// An array after /OpenAction is only the page to open at; office programs write it.
const HARMFUL = /\/(?:JavaScript|OpenAction(?!\s*\[)|Launch|EmbeddedFiles?|RichMedia)\b/;
// So short that they turn up by chance in compressed data.
const HARMFUL_IN_OBJECTS = /\/(?:AA|JS|XFA)\b/;

/** What keeps a PDF from being published: parts that run, files inside it, or parts that cannot be read. */
export function findPdfFault(bytes: Buffer): string | undefined {
  const raw = bytes.toString('latin1');
  if (!/%%EOF[\s\0]*$/.test(raw.slice(-1024))) return BROKEN;
  const text = decodeNames(raw);
  const { outside, objectStreams } = splitPdf(raw);
  if (/\/Encrypt\b/.test(outside)) return LOCKED;
  if (isBloated(raw)) return BLOATED;
  const unpacked = unpack(objectStreams);
  const seen = objectStreams.map(({ dictionary }) => dictionary).join(' ');
  // What is written so that it is not seen here as an object stream may be one to a reader.
  if (unpacked === undefined || countObjectStreams(text) !== countObjectStreams(seen))
    return BROKEN;
  const objects = `${outside} ${unpacked}`;
  const found = HARMFUL.exec(objects) ?? HARMFUL.exec(text) ?? HARMFUL_IN_OBJECTS.exec(objects);
  return found
    ? 'PDF có phần tự chạy, biểu mẫu động hoặc tệp kèm bên trong. Hãy mở PDF, in lại thành PDF mới rồi tải bản mới lên.'
    : undefined;
}

interface Stream {
  dictionary: string;
  body: string;
}

/** The text outside streams, and the streams that hold objects. */
function splitPdf(raw: string): { outside: string; objectStreams: Stream[] } {
  const outside: string[] = [];
  const objectStreams: Stream[] = [];
  for (const piece of raw.split('endstream')) {
    const start = /\bstream(?:\r\n|\r|\n)/.exec(piece);
    const before = decodeNames(piece.slice(0, start?.index));
    outside.push(before);
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    if (start && /\/(?:ObjStm|First)\b/.test(dictionary))
      objectStreams.push({ dictionary, body: piece.slice(start.index + start[0].length) });
  }
  return { outside: outside.join(' '), objectStreams };
}

/** The text of all object streams; undefined when one cannot be read. */
function unpack(streams: readonly Stream[]): string | undefined {
  const texts: string[] = [];
  let room = MAX_INFLATED_BYTES;
  for (const { dictionary, body } of streams) {
    const isPacked = /\/Filter\b/.test(dictionary);
    const isReadable =
      /\/Filter\s*(?:\/FlateDecode\b|\[\s*\/FlateDecode\s*\])/.test(dictionary) &&
      !/\/DecodeParms\b/.test(dictionary);
    if (isPacked && !isReadable) return undefined;
    try {
      const unpacked = isPacked
        ? inflateSync(Buffer.from(body, 'latin1'), { maxOutputLength: room }).toString('latin1')
        : body;
      room -= unpacked.length;
      texts.push(decodeNames(unpacked));
    } catch {
      return undefined;
    }
    if (room <= 0) return undefined;
  }
  return texts.join(' ');
}

/** Whether the deflated streams, unpacked one at a time, are more than a reader should hold. */
function isBloated(raw: string): boolean {
  let room = MAX_EXPANDED_BYTES;
  for (const piece of raw.split('endstream')) {
    const start = /\bstream(?:\r\n|\r|\n)/.exec(piece);
    const packed = start && Buffer.from(piece.slice(start.index + start[0].length), 'latin1');
    // Deflate begins with this byte; other kinds of streams do not grow much.
    if (packed?.[0] !== 0x78) continue;
    try {
      room -= inflateSync(packed, {
        maxOutputLength: room,
        finishFlush: constants.Z_SYNC_FLUSH,
      }).length;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return true;
    }
    if (room <= 0) return true;
  }
  return false;
}

const countObjectStreams = (text: string) => text.split('/ObjStm').length;

/** Names may be written with codes: /J#61vaScript. */
const decodeNames = (text: string) =>
  text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
