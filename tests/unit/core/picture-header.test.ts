import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readPictureHeader } from '../../../src/core/picture-header.ts';
import { goodPictures } from '../../fixtures/uploads/good.ts';
import { blackPng, phonePicture, picture, withJpegSize } from '../../fixtures/uploads/make.ts';

const GOOD = await goodPictures();
const jpeg = await phonePicture().jpeg().toBuffer();
const withSmallPicture = Buffer.concat([
  jpeg.subarray(0, 2),
  app1(await picture(16, 16).jpeg().toBuffer()),
  jpeg.subarray(2),
]);
const progressive = await picture().jpeg({ progressive: true }).toBuffer();
const png = await picture().png().toBuffer();
const webp = await picture().webp().toBuffer();
const lossless = await picture().webp({ lossless: true }).toBuffer();
const seeThrough = await picture().ensureAlpha(0.5).webp().toBuffer();

describe('the header of a picture', () => {
  it.each(GOOD)('tells the size of $what', async ({ bytes }) => {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    expect(readPictureHeader(bytes)).toEqual({ width, height, isWhole: true });
  });
  it.each([
    ['WebP without loss', lossless],
    ['WebP with a see-through part', seeThrough],
    ['JPEG with a small picture inside it', withSmallPicture],
  ])('tells the size of a %s', (_, bytes) =>
    expect(readPictureHeader(bytes)).toEqual({ width: 320, height: 240, isWhole: true }),
  );
  it('tells the size of a bomb without opening it', () => {
    expect(readPictureHeader(blackPng(20_000, 20_000))).toMatchObject({
      width: 20_000,
      height: 20_000,
    });
    expect(readPictureHeader(withJpegSize(jpeg, 60_000, 60_000))).toMatchObject({
      width: 60_000,
      height: 60_000,
    });
  });
});

describe('a picture that ends too early', () => {
  it.each([
    ['JPEG', jpeg],
    ['progressive JPEG', progressive],
    ['JPEG with a whole small picture inside it', withSmallPicture],
    ['PNG', png],
    ['WebP', webp],
  ])('is seen: %s', (_, bytes) =>
    expect(readPictureHeader(bytes.subarray(0, bytes.length - 40))?.isWhole).toBe(false),
  );
  it.each([0, 1, 3, 8, 11, 20])('has no header after %i bytes', (length) => {
    for (const { bytes } of GOOD)
      expect(readPictureHeader(bytes.subarray(0, length))).toBeUndefined();
  });
});

/** A part of a JPEG that holds anything, as cameras keep a small picture. */
function app1(content: Buffer): Buffer {
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}
