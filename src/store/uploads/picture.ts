import sharp, { type Metadata, type Sharp } from 'sharp';

// Decoded pictures of earlier files would stay in memory.
sharp.cache(false);
// Decoding AVIF and HEIC has been a hole for foreign code (GHSA-26w7-cxv4-gfx2).
sharp.block({ operation: ['VipsForeignLoadHeif'] });

const MAX_PIXELS = 50_000_000;
/** For pictures that can only be decoded in one piece. */
const MAX_BYTES_AT_ONCE = 150_000_000;
const MAX_SIDE = 2000;

const BROKEN = 'Ảnh hỏng hoặc tải lên dở dang. Hãy mở ảnh, lưu lại rồi tải lên.';
const MOVING =
  'Đây là ảnh động, trang chỉ dùng ảnh đứng yên. Hãy lưu một hình thành .jpg rồi tải lên.';

const ENCODERS: Readonly<Record<string, (picture: Sharp) => Sharp>> = {
  jpeg: (picture) => picture.jpeg({ quality: 85, mozjpeg: true }),
  png: (picture) => picture.png(),
  // What the CMS sends has been made small already: the clean copy of it must not grow again.
  webp: (picture) => picture.webp({ quality: 75 }),
};

/** A copy that holds pixels and nothing else: upright, sRGB, at most 2000 px; or what is wrong with the picture. */
export async function cleanPicture(
  bytes: Buffer,
): Promise<{ bytes: Buffer } | { message: string }> {
  try {
    // Reads the header alone.
    const header = await sharp(bytes, { limitInputPixels: false }).metadata();
    const message = findHeaderFault(header, bytes);
    const encode = ENCODERS[header.format];
    if (message || !encode) return { message: message ?? BROKEN };
    const picture = sharp(bytes, {
      limitInputPixels: MAX_PIXELS,
      failOn: 'warning',
      sequentialRead: true,
    })
      .autoOrient()
      .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb');
    return { bytes: await encode(picture).toBuffer() };
  } catch {
    return { message: BROKEN };
  }
}

function findHeaderFault(header: Metadata, bytes: Buffer): string | undefined {
  const pixels = header.width * header.height;
  if ((header.pages ?? 1) > 1 || isMovingPng(header, bytes)) return MOVING;
  if (
    pixels <= MAX_PIXELS &&
    (!isInOnePiece(header) || pixels * bytesPerPixel(header) <= MAX_BYTES_AT_ONCE)
  )
    return undefined;
  return `Ảnh rộng ${header.width}, cao ${header.height} điểm ảnh, quá lớn. Hãy thu nhỏ ảnh còn khoảng ${MAX_SIDE} điểm ảnh mỗi chiều rồi tải lên.`;
}

/** The decoder shows the first picture of a moving PNG and does not tell. */
function isMovingPng({ format }: Metadata, bytes: Buffer): boolean {
  return format === 'png' && bytes.subarray(0, bytes.indexOf('IDAT')).includes('acTL');
}

const isInOnePiece = ({ format, isProgressive }: Metadata) => format === 'webp' || isProgressive;

/** A progressive JPEG is held as 16-bit coefficients, WebP always with four channels. */
function bytesPerPixel({ format, channels, depth }: Metadata): number {
  if (format === 'webp') return 4;
  return channels * (format === 'jpeg' || depth === 'ushort' ? 2 : 1);
}
