import { expect, test, type Page } from '@playwright/test';
import sharp from 'sharp';
import { ARRIVAL_MS, WORK_MS } from '../../server/api/contract.ts';
import { expectSaved, openNew, pressSave } from '../support/cms-page.ts';
import { sharedCms, type CmsProject } from '../support/cms-project.ts';

let cms: CmsProject;
test.beforeAll(async () => {
  test.setTimeout(600_000);
  cms = await sharedCms();
});

/** A weak line in the hills. */
const BYTES_A_MS = 12;
/** Of a limit, what is left for a busy machine: the clock of the page runs on. */
const SPARE_MS = 20_000;

interface Call {
  action: string;
  bytes: number;
  content: string;
}

/** Every call of the page, and a line that can be cut; by itself after so many pieces of a file. */
async function watchLine(
  page: Page,
  most = Infinity,
): Promise<{ calls: Call[]; cut: (isCut: boolean) => void }> {
  const calls: Call[] = [];
  let isCut = false;
  await page.route('**/admin/api', async (route) => {
    const body = route.request().postData() ?? '';
    const { action, params } = JSON.parse(body) as {
      action: string;
      params: { content?: string };
    };
    if (isCut) return route.abort('connectionreset');
    calls.push({ action, bytes: body.length, content: params.content ?? '' });
    if (params.content && piecesIn(calls).length === most) isCut = true;
    await route.continue();
  });
  return { calls, cut: (now) => void (isCut = now) };
}

const piecesIn = (calls: readonly Call[]) =>
  calls.filter(({ action, content }) => action === 'sendPiece' && content);

const noise = (width = 900) =>
  sharp({
    create: {
      width,
      height: 700,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .jpeg({ quality: 90 })
    .toBuffer();

async function fillNews(page: Page, title: string, summary: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Tiêu đề' }).fill(title);
  await page.getByRole('textbox', { name: 'Tóm tắt' }).fill(summary);
  await page.getByRole('textbox', { name: 'Bài viết' }).fill('Các bác học dùng điện thoại.');
  await page.getByRole('textbox', { name: 'Người viết' }).fill('Trung tâm Văn hóa');
}

test('a photo goes ahead in pieces while its entry is written, and on from where the line broke', async ({
  page,
}) => {
  const { calls, cut } = await watchLine(page, 2);
  await openNew(page, cms.url, 'news');
  const cover = page.locator('[data-field="cover"]');
  const onItsWay = page.getByRole('progressbar');
  await cover
    .getByLabel('Chọn ảnh', { exact: true })
    .setInputFiles({ name: 'lop.jpg', mimeType: 'image/jpeg', buffer: await noise() });
  await expect(cover.getByAltText('Ảnh đã chọn')).toBeVisible();
  await expect(page.getByText('Mạng đang yếu, tệp sẽ được gửi tiếp')).toBeVisible();
  await fillNews(page, 'Ảnh gửi từng phần', 'Đường truyền đứt giữa chừng.');
  await cover.getByRole('textbox', { name: 'Mô tả ảnh' }).fill('Các bác đang học');
  await cover.getByRole('combobox', { name: 'Loại ảnh' }).selectOption('Sự kiện công cộng');
  cut(false);
  await expect(onItsWay).toBeHidden();
  const sent = piecesIn(calls).map(({ content }) => content);
  expect(sent.length).toBeGreaterThan(3);
  expect(new Set(sent).size).toBe(sent.length);

  await pressSave(page);
  await expectSaved(page);
  expect(piecesIn(calls)).toHaveLength(sent.length);
  const [save] = calls.filter(({ action }) => action === 'persistEntry');
  expect(save?.bytes).toBeLessThan(20_000);
  const file = cms.list('src/content/news').find((name) => name.includes('anh-gui-tung-phan'));
  expect(cms.read(`src/content/news/${file}`)).toMatch(/src: "\d{4}\/\d{2}\/lop-\w+\.webp"/);
});

test('who presses “Đăng” before the photo is there waits for it, and loses nothing when the line is dead', async ({
  page,
}) => {
  const { cut } = await watchLine(page);
  await openNew(page, cms.url, 'news');
  const cover = page.locator('[data-field="cover"]');
  await fillNews(page, 'Ảnh gửi chậm', 'Đường truyền mất hẳn.');
  cut(true);
  await cover
    .getByLabel('Chọn ảnh', { exact: true })
    .setInputFiles({ name: 'lop.jpg', mimeType: 'image/jpeg', buffer: await noise() });
  await expect(cover.getByAltText('Ảnh đã chọn')).toBeVisible();
  await cover.getByRole('textbox', { name: 'Mô tả ảnh' }).fill('Các bác đang học');
  await cover.getByRole('combobox', { name: 'Loại ảnh' }).selectOption('Sự kiện công cộng');
  await pressSave(page);
  await expect(page.getByText('Đang đăng, chờ một chút')).toBeVisible();
  cut(false);
  await expectSaved(page);
  expect(cms.list('src/content/news').some((name) => name.includes('anh-gui-cham'))).toBe(true);
});

test('on a line of 12 kB/s three photos arrive, and neither side gives up before the other', async ({
  page,
}) => {
  // No clock but the machine's own moves these limits.
  await page.addInitScript(() => {
    AbortSignal.timeout = (ms) => {
      const limit = new AbortController();
      setTimeout(() => limit.abort(new DOMException('', 'TimeoutError')), ms);
      return limit.signal;
    };
  });
  await page.clock.install();
  await openNew(page, cms.url, 'news');
  const photos = page.locator('[data-field="photos"]');
  let bytes = 0;
  const begun = new Set<string>();
  await page.route('**/admin/api', async (route) => {
    const body = route.request().postData() ?? '';
    // As the server does with what is longer on its way.
    if (body.length / BYTES_A_MS > ARRIVAL_MS) return route.abort('connectionreset');
    const [, file, content] = /"id":"(\w+)".*"content":"(.+)"/.exec(body) ?? [];
    if (file && content) begun.add(file);
    bytes += content?.length ?? 0;
    // One after the other, each as long as it may be on its way; the server works on the save as long as it may.
    if (/"(?:sendPiece|persistEntry)"/.test(body))
      await page.clock.fastForward(
        ARRIVAL_MS + (body.includes('"persistEntry"') ? WORK_MS : 0) - SPARE_MS,
      );
    await route.continue();
  });
  await photos.getByLabel('Chọn nhiều ảnh').setInputFiles(
    await Promise.all(
      [1200, 1201, 1202].map(async (width) => ({
        name: `lop-${width}.jpg`,
        mimeType: 'image/jpeg',
        buffer: await noise(width),
      })),
    ),
  );
  await expect(photos.getByAltText('Ảnh đã chọn')).toHaveCount(3);
  await fillNews(page, 'Ba ảnh qua mạng yếu', 'Mạng yếu mà vẫn xong.');
  for (const box of await photos.getByLabel(/^Mô tả ảnh/).all()) await box.fill('Các bác đang học');
  for (const kind of await photos.getByLabel(/^Loại ảnh/).all())
    await kind.selectOption('Sự kiện công cộng');
  // While the last one is on its way, this is in sight.
  await expect.poll(() => begun.size).toBe(3);
  await expect(page.getByRole('progressbar')).toBeHidden();
  // Within the save they would not have arrived.
  expect(bytes / BYTES_A_MS).toBeGreaterThan(ARRIVAL_MS);

  await pressSave(page);
  await expect(page.getByText(/^Đã đăng$|Không nối được/).first()).toHaveText('Đã đăng');
  const file = cms.list('src/content/news').find((name) => name.includes('ba-anh-qua-mang-yeu'));
  expect(cms.read(`src/content/news/${file}`).match(/src: .*\.webp/g)).toHaveLength(3);
});
