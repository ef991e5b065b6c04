import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { errorIn, type FileDiagnostic } from '../../core/diagnostic.ts';

const ADVICE =
  'Đây là lỗi của phần dựng trang, không phải của người viết. Hãy báo người kỹ thuật, chưa đăng trang.';

/** Pictures of a built site, or some of its files, that still hold what a camera or a program wrote into them: place, device, names. */
export async function findMetadata(
  dir: string,
  files: readonly string[] = readdirSync(dir, { recursive: true, encoding: 'utf8' }),
): Promise<FileDiagnostic[]> {
  const faults: FileDiagnostic[] = [];
  for (const name of files.toSorted()) {
    if (!/\.(?:jpe?g|png|webp|avif|gif)$/i.test(name)) continue;
    const file = join(dir, name);
    const found = /\.avif$/i.test(name) ? listInAvif(readFileSync(file)) : await listInHeader(file);
    if (found.length)
      faults.push(
        errorIn(
          file,
          `Ảnh còn thông tin riêng về nơi chụp, máy chụp hoặc người chụp (${found.join(', ')}). ${ADVICE}`,
        ),
      );
  }
  return faults;
}

/** Whether an uploaded picture holds what a camera or a program wrote into it. */
export const holdsMetadata = async (file: string): Promise<boolean> =>
  (await listInHeader(file)).length > 0;

async function listInHeader(file: string): Promise<string[]> {
  const { exif, xmp, iptc, comments } = await sharp(file, { limitInputPixels: false }).metadata();
  return Object.entries({ exif, xmp, iptc, comments }).flatMap(([name, value]) =>
    value ? [name] : [],
  );
}

/** Reads the list of parts in the "meta" box: AVIF is never given to a decoder. */
function listInAvif(bytes: Buffer): string[] {
  for (let at = 0; at + 8 <= bytes.length;) {
    const size = bytes.readUInt32BE(at);
    const box = bytes.subarray(at, at + size);
    if (box.subarray(4, 8).toString('latin1') === 'meta')
      return ['Exif', 'rdf+xml'].filter((part) => box.includes(part));
    at += Math.max(size, 8);
  }
  return [];
}
