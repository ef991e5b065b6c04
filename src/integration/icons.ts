import { readFileSync } from 'node:fs';
import sharp from 'sharp';

const SOURCE = 'public/icon.svg';

/** The site's mark as a square PNG of this many pixels. */
export const drawIcon = (size: number): Promise<Buffer> =>
  sharp(readFileSync(SOURCE), { density: 72 * (size / 44) })
    .resize(size, size)
    .png({ palette: true, effort: 10 })
    .toBuffer();

/** The mark as browsers ask for it by themselves: an ICO file that holds one PNG. */
export async function drawFavicon(size: number): Promise<Buffer> {
  const png = await drawIcon(size);
  const head = Buffer.alloc(22);
  // Reserved, kind 1 (icon), one picture.
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  // Width, height, no palette, one plane, 32 bits a pixel, length and place of the data.
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
