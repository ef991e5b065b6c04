/** What the first bytes of a picture say of it. */
export interface PictureHeader {
  width: number;
  height: number;
  /** False when the file ends before its picture does. */
  isWhole: boolean;
}

/** Size of a JPG, PNG or WebP by its header, without decoding it; undefined when the header makes no sense. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.getUint16(0) === 0xffd8) return readJpeg(bytes, view);
    return view.getUint32(0) === 0x89504e47 ? readPng(view) : readWebp(view);
  } catch (error) {
    // Past the end.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Walks the parts before the picture's own data: thumbnails inside them have sizes and ends of their own. */
function readJpeg(bytes: Uint8Array, view: DataView): PictureHeader | undefined {
  let size: { width: number; height: number } | undefined;
  for (let at = 2; ;) {
    const marker = view.getUint16(at);
    if (marker >> 8 !== 0xff) return undefined;
    if (marker === 0xffda) return size && { ...size, isWhole: hasEnd(bytes, at) };
    // Frames, C0 to CF, but for three tables.
    if (marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker))
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
}

/** Whether the end mark comes after this place; cameras put other things behind it. */
function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1))
    if (bytes[at + 1] === 0xd9) return true;
  return false;
}

function readPng(view: DataView): PictureHeader {
  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at))
    if (view.getUint32(at + 4) === 0x49454e44) return { ...size, isWhole: true };
  return { ...size, isWhole: false };
}

function readWebp(view: DataView): PictureHeader | undefined {
  const isWhole = view.getUint32(4, true) + 8 <= view.byteLength;
  const uint24 = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  switch (view.getUint32(12)) {
    case 0x56503858: // VP8X
      return { width: uint24(24) + 1, height: uint24(27) + 1, isWhole };
    case 0x5650384c: {
      // VP8L
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1, isWhole };
    }
    case 0x56503820: // VP8
      return {
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
        isWhole,
      };
    default:
      return undefined;
  }
}
