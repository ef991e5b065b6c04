import { expect, test, type Page } from '@playwright/test';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { hostileUploads } from '../fixtures/uploads/hostile.ts';
import { PHONE_EXIF, picture } from '../fixtures/uploads/make.ts';
import { expectSaved, openCms, openEntry, openNew, pressSave } from '../support/cms-page.ts';
import { sharedCms, type CmsProject } from '../support/cms-project.ts';
import { oneOfEach } from '../support/suite.ts';

const UPLOADS = 'src/assets/uploads';
const MOST_BYTES = 400_000;

let cms: CmsProject;
test.beforeAll(async () => {
  test.setTimeout(600_000);
  cms = await sharedCms();
});

/** A 12-megapixel photo of a phone held upright: pixels lie, a note says how to turn them; with its place, and with a red strip at the top edge. */
async function takePhoto(): Promise<Buffer> {
  const [width, height] = [4032, 3024];
  const scene = await picture(504, 378)
    .blur(1)
    .resize(width, height, { kernel: 'cubic' })
    .png({ compressionLevel: 0 })
    .toBuffer();
  // Turned a quarter to the right, the left edge is the top.
  const strip = {
    input: { create: { width: 300, height, channels: 3 as const, background: '#e00000' } },
    left: 0,
    top: 0,
  };
  return sharp(scene)
    .composite([strip])
    .withMetadata({ orientation: 6 })
    .withExifMerge(PHONE_EXIF)
    .jpeg({ quality: 95 })
    .toBuffer();
}

let taken: Promise<Buffer> | undefined;
const phonePhoto = () => (taken ??= takePhoto());

const cover = (page: Page) => page.locator('[data-field="cover"]');
const photo = (page: Page) => cover(page).getByAltText('Ảnh đã chọn');

/** Chooses a file as somebody does who presses the button. */
async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await cover(page)
    .getByText('Chọn ảnh', { exact: true })
    .or(cover(page).getByText('Đổi ảnh khác'))
    .click();
  await (await choosing).setFiles({ name, mimeType: 'application/octet-stream', buffer });
}

/** Fills in what a news item with a photo needs besides. */
async function fillNews(page: Page, summary: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Tóm tắt' }).fill(summary);
  await page
    .getByRole('textbox', { name: 'Bài viết' })
    .fill('Các bác học dùng điện thoại ở nhà văn hóa.');
  await page.getByRole('textbox', { name: 'Người viết' }).fill('Trung tâm Văn hóa');
  await cover(page)
    .getByRole('textbox', { name: 'Mô tả ảnh' })
    .fill('Các bác đang học dùng điện thoại');
  await cover(page).getByRole('combobox', { name: 'Loại ảnh' }).selectOption('Sự kiện công cộng');
}

/** Files of the uploads folder, by path below it. */
const uploads = () =>
  existsSync(join(cms.dir, UPLOADS))
    ? readdirSync(join(cms.dir, UPLOADS), { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.includes('.'),
      )
    : [];

test('a photo of 12 megapixels leaves the browser upright, small, and without its place', async ({
  page,
}) => {
  const original = await phonePhoto();
  expect(original.length).toBeGreaterThan(1_000_000);
  expect(original.includes('DienThoaiMau')).toBe(true);
  await openNew(page, cms.url, 'news');
  await choose(page, 'IMG_20261125_080000.jpg', original);
  await expect(photo(page)).toBeVisible();
  await page.getByRole('textbox', { name: 'Tiêu đề' }).fill('Lớp học có ảnh');
  await fillNews(page, 'Hai mươi bác đến học.');
  await pressSave(page);
  await expectSaved(page);

  const [path = ''] = uploads();
  expect(path).toMatch(/^\d{4}\/\d{2}\/img-20261125-080000-[0-9a-f]{6}\.webp$/);
  const file = readFileSync(join(cms.dir, UPLOADS, path));
  expect(file.length).toBeLessThanOrEqual(MOST_BYTES);
  const { width, height, exif, xmp, iptc, orientation } = await sharp(file).metadata();
  expect({ width, height, exif, xmp, iptc, orientation }).toEqual({
    width: 1200,
    height: 1600,
    exif: undefined,
    xmp: undefined,
    iptc: undefined,
    orientation: undefined,
  });
  expect(['Exif\0', 'DienThoaiMau', 'NguoiChupMau'].filter((text) => file.includes(text))).toEqual(
    [],
  );
  // The red strip is at the top, not at the left. Means of an area: single pixels of the noise may be anything.
  const colourAt = async (left: number, top: number) => {
    const area = await sharp(file).extract({ left, top, width: 40, height: 40 }).toBuffer();
    return (await sharp(area).stats()).channels.map(({ mean }) => mean);
  };
  const [red = 0, green = 255] = await colourAt(600, 20);
  expect([red > 180, green < 70]).toEqual([true, true]);
  const [, greenAtLeft = 0] = await colourAt(20, 1500);
  expect(greenAtLeft).toBeGreaterThan(70);
  expect(
    cms.read(
      'src/content/news/' +
        cms.list('src/content/news').find((name) => name.includes('lop-hoc-co-anh')),
    ),
  ).toContain(path);
});

test('letters stay that are typed while the photo of the form is on its way', async ({ page }) => {
  const pictures = Promise.withResolvers<void>();
  await page.route('**/admin/api', async (route) => {
    if (route.request().postData()?.includes('"getMedia')) await pictures.promise;
    await route.continue();
  });
  const file = cms.list('src/content/news').find((name) => name.includes('lop-hoc-co-anh')) ?? '';
  await openEntry(page, cms.url, 'news', file.replace('.mdx', ''));
  const title = page.getByRole('textbox', { name: 'Tiêu đề' });
  await title.press('End');
  await title.pressSequentially(' buổi sáng');
  await expect(title).toHaveValue('Lớp học có ảnh buổi sáng');
  pictures.resolve();
  await expect(photo(page)).toHaveJSProperty('naturalHeight', 1600);
  await expect(title).toHaveValue('Lớp học có ảnh buổi sáng');
});

test('a picture of 640 px stays 640 px wide', { tag: '@whole' }, async ({ page }) => {
  await openNew(page, cms.url, 'news');
  await page.getByRole('textbox', { name: 'Tiêu đề' }).fill('Ảnh nhỏ');
  await choose(page, 'nho.png', await picture(640, 480).png().toBuffer());
  await fillNews(page, 'Một tin có ảnh nhỏ.');
  await expect(photo(page)).toBeVisible();
  await pressSave(page);
  await expectSaved(page);
  // Named after the title, since there was one.
  const path = uploads().find((name) => name.includes('anh-nho-')) ?? 'none';
  expect(await sharp(readFileSync(join(cms.dir, UPLOADS, path))).metadata()).toMatchObject({
    width: 640,
    height: 480,
  });
});

test('a photo is cut to a frame, which is moved by hand or by keys, and comes back whole', async ({
  page,
}) => {
  await openNew(page, cms.url, 'news');
  await choose(page, 'rong.png', await picture(640, 480).png().toBuffer());
  await cover(page).getByRole('button', { name: 'Cắt ảnh' }).click();
  const question = page.getByRole('dialog', { name: 'Cắt ảnh' });
  await question.getByRole('radio', { name: 'Khung vuông' }).check();
  await question.getByRole('slider', { name: 'Dời khung' }).press('End');
  await question.getByRole('button', { name: 'Cắt theo khung' }).click();
  await expect(photo(page)).toHaveJSProperty('naturalWidth', 480);
  await expect(photo(page)).toHaveJSProperty('naturalHeight', 480);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(photo(page)).toHaveJSProperty('naturalWidth', 640);
});

test(
  'a phone of 390 px shows the photo and its buttons without sideways scrolling, each for a thumb',
  { tag: '@whole' },
  async ({ browser }) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'vi-VN' });
    await openNew(page, cms.url, 'news');
    await choose(page, 'anh.jpg', await picture(1200, 900).jpeg().toBuffer());
    await expect(photo(page)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
    for (const button of [
      cover(page).getByText('Đổi ảnh khác'),
      cover(page).getByRole('button', { name: 'Chọn ảnh đã có' }),
      cover(page).getByRole('button', { name: 'Bỏ ảnh' }),
    ])
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await cover(page).getByRole('button', { name: 'Bỏ ảnh' }).click();
    await expect(photo(page)).toHaveCount(0);
    await expect(cover(page).getByText('Chọn ảnh', { exact: true })).toBeVisible();
  },
);

test('a picture from the library is taken over, and shown', { tag: '@whole' }, async ({ page }) => {
  mkdirSync(join(cms.dir, UPLOADS, '2026/01'), { recursive: true });
  await picture(500, 400)
    .jpeg()
    .toFile(join(cms.dir, UPLOADS, '2026/01/co-san.jpg'));
  await openNew(page, cms.url, 'news');
  await cover(page).getByRole('button', { name: 'Chọn ảnh đã có' }).click();
  await page.getByText('co-san.jpg').click();
  await page.getByRole('button', { name: 'Dùng tệp này' }).click();
  await expect(photo(page)).toBeVisible();
  await expect(photo(page)).toHaveJSProperty('naturalWidth', 500);
});

test(
  'a picture that an entry uses stays, and the entry is named',
  { tag: '@whole' },
  async ({ page }) => {
    const news = cms.list('src/content/news').map((file) => cms.read(`src/content/news/${file}`));
    const used = uploads().find((path) => news.some((text) => text.includes(path))) ?? '';
    const [, title = ''] =
      /^title: "?(.*?)"?$/m.exec(news.find((text) => text.includes(used)) ?? '') ?? [];
    page.on('dialog', (dialog) => void dialog.accept());
    await openCms(page, cms.url, '/collections/news');
    await page.getByRole('button', { name: 'Ảnh và tệp' }).click();
    const media = page.getByRole('dialog', { name: 'Ảnh và tệp' });
    await expect(media.getByText('Tải ảnh, PDF lên')).toBeVisible();
    await media.getByText(used.slice(used.lastIndexOf('/') + 1)).click();
    await media.getByRole('button', { name: 'Xóa', exact: true }).click();
    const refusal = page.getByRole('dialog', { name: 'Chưa gỡ được' });
    await expect(refusal).toContainText('các bài ghi ở dưới');
    await expect(refusal.getByRole('listitem').first()).toContainText(title);
    expect(uploads()).toContain(used);
  },
);

test('files that are no usable photos are refused at once, each with what to do, and nothing is uploaded', async ({
  page,
}) => {
  const before = uploads();
  await openNew(page, cms.url, 'news');
  const names = [
    'iphone.jpg',
    'avif.webp',
    'phim.jpg',
    'hinh.png',
    'trang.jpg',
    'dong.png',
    'nen.pdf',
    'exe.webp',
    'wav.webp',
    'bom-225.png',
    'bom-400.png',
    'bom.jpg',
    'nua.jpg',
    'nua.png',
    'nua.webp',
    'dau.jpg',
    'trong.jpg',
    'script.pdf',
  ];
  const chosen = (await hostileUploads()).filter(({ path }) => names.includes(path));
  expect(chosen).toHaveLength(names.length);
  const said: string[] = [];
  for (const { path, bytes } of oneOfEach(chosen, ({ says }) => says)) {
    await choose(page, path, bytes);
    await expect(cover(page).getByRole('alert')).toHaveText(/Hãy /);
    said.push(`${path}: ${await cover(page).getByRole('alert').textContent()}`);
    await expect(photo(page)).toHaveCount(0);
  }
  expect(said.find((line) => line.startsWith('phim.jpg'))).toContain('Đây là phim');
  expect(said.join()).not.toContain('chụp màn hình');
  expect(new Set(said.map((line) => line.replace(/^[^:]*: /, ''))).size).toBeGreaterThan(6);
  expect(uploads()).toEqual(before);
});

test('an entry waits for the photo that its editor has just chosen, and says so', async ({
  page,
}) => {
  // A photo takes its time, however busy the machine is.
  await page.addInitScript(() => {
    const read = window.createImageBitmap.bind(window) as (
      ...all: unknown[]
    ) => Promise<ImageBitmap>;
    const isTold = new Promise((tell) => addEventListener('photo-may-go-on', tell));
    const late = async (...all: unknown[]) => isTold.then(() => read(...all));
    Object.assign(window, { createImageBitmap: late });
  });
  await openNew(page, cms.url, 'news');
  await page.getByRole('textbox', { name: 'Tiêu đề' }).fill('Bấm đăng sớm');
  await fillNews(page, 'Ảnh chưa xong.');
  await choose(page, 'IMG_1.jpg', await phonePhoto());
  await pressSave(page);
  await expect(cover(page).getByText('Ảnh đang được chuẩn bị.')).toBeVisible();
  await expect(cover(page).getByText('Chưa điền')).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event('photo-may-go-on')));
  await expect(photo(page)).toBeVisible();
  await pressSave(page);
  await expectSaved(page);
  expect(uploads().filter((path) => path.includes('bam-dang-som'))).toHaveLength(1);
});
