import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { SITES } from '../support/sites.ts';

interface Manifest {
  id: string;
  short_name: string;
  icons: { src: string; sizes: string; type: string }[];
  display: string;
  shortcuts: { url: string }[];
}

/** The colours of a picture, made 44 px wide. */
const pixelsOf = (picture: Buffer) => sharp(picture).resize(44, 44).removeAlpha().raw().toBuffer();

describe.each(Object.values(SITES))('in $dir', ({ dir, base }) => {
  const read = (name: string) => readFileSync(join(dir, name));
  const manifest = JSON.parse(read('manifest.webmanifest').toString()) as Manifest;

  it('the manifest names icons that are there, of the size that it says', async () => {
    const pictures = manifest.icons.filter(({ type }) => type === 'image/png');
    expect(pictures.length).toBeGreaterThan(1);
    for (const { src, sizes } of pictures) {
      expect(src.startsWith(base)).toBe(true);
      const { width, height } = await sharp(read(src.slice(base.length))).metadata();
      expect(`${width}x${height}`).toBe(sizes);
    }
  });

  it('it can be installed, and its shortcuts lead to pages of the site', () => {
    expect(manifest.display).toBe('minimal-ui');
    expect(manifest.shortcuts.length).toBeGreaterThan(2);
    for (const { url } of manifest.shortcuts) read(`${url.slice(base.length)}index.html`);
  });

  it('its name is short enough to stand below an icon', () =>
    expect(manifest.short_name.length).toBeLessThanOrEqual(12));

  it('a page says where they are if that is not the root of the host, where browsers look', () => {
    const html = read('index.html').toString();
    for (const icon of ['favicon.ico', 'apple-touch-icon.png'])
      expect(html.includes(`href="${base}${icon}"`), icon).toBe(base !== '/');
  });

  it('what Safari and old browsers ask for by themselves is there, and shows the same mark', async () => {
    const favicon = read('favicon.ico');
    expect([...favicon.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
    const mark = await pixelsOf(read('icon.svg'));
    for (const picture of [read('apple-touch-icon.png'), favicon.subarray(22)]) {
      const pixels = await pixelsOf(picture);
      const apart = pixels.map((value, index) => Math.abs(value - (mark[index] ?? 0)));
      expect(apart.reduce((sum, one) => sum + one, 0) / apart.length).toBeLessThan(12);
    }
  });
});
