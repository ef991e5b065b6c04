import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import satori from 'satori';
import sharp from 'sharp';
import {
  FONTS,
  SHARE_SIZE,
  TITLE_ROOM,
  TITLE_SIZES,
  shareBoxes,
  spokenTitle,
  type ShareCard,
  type TitleSize,
} from '../core/share-image.ts';
import { SITE_NAME } from '../site.ts';
import { cached, keyOf } from '../store/cached.ts';

const FONT_FILES = 'node_modules/@fontsource/be-vietnam-pro/files';
// A flat drawing of few colours: more effort makes it no smaller and takes twice as long.
const PNG = { palette: true, colours: 16, effort: 1, compressionLevel: 9 } as const;

const fonts = Object.entries(FONTS).map(([name, subset]) => ({
  name,
  weight: 700 as const,
  data: readFileSync(join(FONT_FILES, `be-vietnam-pro-${subset}-700-normal.woff`)),
}));

/** The share picture as PNG; from the cache when one like it was drawn before. */
export async function getShareImage(card: ShareCard): Promise<Buffer> {
  const file = await cached('share-images', `${toKey(card)}.png`, async (unfinished) =>
    writeFileSync(unfinished, (await drawShareImage(card)).png),
  );
  return readFileSync(file);
}

/** Draws the picture with the title as large as fits. A title with a sign that the font lacks is left out whole: without the sign it might say something else. */
export async function drawShareImage({
  title,
  kind,
}: ShareCard): Promise<{ png: Buffer; titleSize: TitleSize }> {
  const card = { title: spokenTitle(title), ...(kind && { kind }) };
  for (const titleSize of TITLE_SIZES) {
    const { svg, titleHeight, isWhole } = await layOut(card, titleSize);
    if (!isWhole) return drawShareImage({ title: kind ?? SITE_NAME });
    if (titleHeight > TITLE_ROOM && titleSize !== TITLE_SIZES.at(-1)) continue;
    return {
      png: await sharp(Buffer.from(svg)).flatten({ background: '#ffffff' }).png(PNG).toBuffer(),
      titleSize,
    };
  }
  throw new Error('TITLE_SIZES is empty.');
}

async function layOut(
  card: ShareCard,
  size: TitleSize,
): Promise<{ svg: string; titleHeight: number; isWhole: boolean }> {
  let titleHeight = 0;
  let isWhole = true;
  const svg = await satori(shareBoxes(card, size), {
    ...SHARE_SIZE,
    fonts,
    // Asked for what no font has.
    loadAdditionalAsset: () => {
      isWhole = false;
      return Promise.resolve([]);
    },
    onNodeDetected: (node) => {
      if (node.key === 'title') titleHeight = node.height;
    },
  });
  return { svg, titleHeight, isWhole };
}

/** Everything that decides how the picture looks. */
const toKey = (card: ShareCard) =>
  keyOf(
    JSON.stringify([
      TITLE_SIZES.map((size) => shareBoxes({ ...card, title: spokenTitle(card.title) }, size)),
      TITLE_ROOM,
      PNG,
      sharp.versions,
    ]),
    ...fonts.map(({ data }) => data),
  );
