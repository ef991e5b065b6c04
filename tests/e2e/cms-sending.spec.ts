import { expect, test, type Page } from '@playwright/test';
import sharp from 'sharp';
import { expectSaved, openNew, pressSave } from '../support/cms-page.ts';
import { sharedCms, type CmsProject } from '../support/cms-project.ts';

let cms: CmsProject;
test.beforeAll(async () => {
  test.setTimeout(600_000);
  cms = await sharedCms();
});

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

const noise = () =>
  sharp({
    create: {
      width: 900,
      height: 700,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .jpeg({ quality: 90 })
    .toBuffer();

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
  await page.getByRole('textbox', { name: 'Tiêu đề' }).fill('Ảnh gửi từng phần');
  await page.getByRole('textbox', { name: 'Tóm tắt' }).fill('Đường truyền đứt giữa chừng.');
  await page.getByRole('textbox', { name: 'Bài viết' }).fill('Các bác học dùng điện thoại.');
  await page.getByRole('textbox', { name: 'Người viết' }).fill('Trung tâm Văn hóa');
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
  await page.getByRole('textbox', { name: 'Tiêu đề' }).fill('Ảnh gửi chậm');
  await page.getByRole('textbox', { name: 'Tóm tắt' }).fill('Đường truyền mất hẳn.');
  await page.getByRole('textbox', { name: 'Bài viết' }).fill('Các bác học dùng điện thoại.');
  await page.getByRole('textbox', { name: 'Người viết' }).fill('Trung tâm Văn hóa');
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
