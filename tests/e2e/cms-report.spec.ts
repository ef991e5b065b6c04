import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import sharp from 'sharp';
import { Clerk } from '../support/clerk.ts';
import { expectSaved, openCms } from '../support/cms-page.ts';
import { sharedCms, type CmsProject } from '../support/cms-project.ts';

const MOST_ACTIONS = 15;
const MOST_FIELDS = 8;
/** A build of the whole site on a busy machine. */
const BUILD_MS = 600_000;

let cms: CmsProject;
test.describe.configure({ mode: 'serial', timeout: BUILD_MS });
test.use({ viewport: { width: 390, height: 844 }, timezoneId: 'Asia/Ho_Chi_Minh' });
test.beforeAll(async () => {
  test.setTimeout(BUILD_MS);
  cms = await sharedCms({ looksAtSite: true });
});

test(
  'the first screen says which units must be asked for a report, each with a message',
  { tag: '@whole' },
  async ({ page }) => {
    await openCms(page, cms.url);
    await expect(
      page.getByRole('heading', { name: /^Cần xin báo cáo: \d+ đơn vị$/ }),
    ).toBeVisible();
    await page.getByText(/^Công an phường: 2 việc$/).click();
    await expect(page.getByText(/^Kính gửi Công an phường\./)).toBeVisible();
    await expect(page.getByText(/^– Việc 19: .* Chưa gửi báo cáo nào\.$/)).toBeVisible();
  },
);

test('a unit’s report with a photo as evidence, from the first screen to the task’s changed page, on a phone', async ({
  page,
}) => {
  await openCms(page, cms.url);
  const clerk = new Clerk(page);
  await clerk.click(page.getByRole('link', { name: /^Báo cáo tiến độ/ }));
  await expect(page.getByRole('textbox', { name: /^Kết quả đã làm/ })).toBeVisible();
  expect(await page.locator('[data-field]:visible').count()).toBeLessThanOrEqual(MOST_FIELDS);
  await clerk.pick(/^Nhiệm vụ/, 'cao tuổi');
  await clerk.pick(/^Tình trạng/, 'Đang làm');
  await clerk.write(/^Kết quả đã làm/, ['Báo cáo thử của người làm trang.']);
  await clerk.click(page.getByRole('button', { name: 'Thêm bằng chứng' }));
  const evidence = page.locator('[data-field="evidence"]');
  await clerk.fillIn(evidence.getByRole('textbox', { name: /^Tên/ }), 'Ảnh buổi học thử');
  const photo = evidence.locator('[data-field="photo"]');
  await clerk.click(photo.getByRole('button', { name: 'Mở ra' }).first());
  await clerk.attach('Chọn ảnh', {
    name: 'IMG_0002.jpg',
    mimeType: 'image/jpeg',
    buffer: await redPicture(),
  });
  await clerk.fillIn(photo.getByRole('textbox', { name: /^Mô tả ảnh/ }), 'Một tấm bảng màu đỏ');
  await clerk.click(photo.getByRole('switch', { name: /^Được phép đăng/ }));
  await expect(photo.getByAltText('Ảnh đã chọn')).toBeVisible();
  // Whoever leads the task alone reports on it.
  await expect(page.locator('[data-field="reportedBy"]')).toContainText('Đoàn thanh niên');
  await clerk.publish();
  await expectSaved(page);
  console.log(`A report with a photo as evidence, at 390 px: ${clerk.actions} actions.`);
  expect(clerk.actions).toBeLessThanOrEqual(MOST_ACTIONS);

  const [report = ''] = cms.list('src/content/reports');
  const file = cms.read(`src/content/reports/${report}`);
  for (const part of [
    'task: nv-14\n',
    'state: in-progress\n',
    'kind: photo\n',
    'level: documented\n',
    'consent: true\n',
    'Báo cáo thử của người làm trang.',
  ])
    expect(file).toContain(part);
  const [, picture = ''] = /src: "?([^"\s]+)/.exec(file) ?? [];
  expect(existsSync(join(cms.dir, 'src/assets/uploads', picture))).toBe(true);

  const panel = page.getByRole('region', { name: 'Đăng lên trang' });
  await expect(panel.getByText('Báo cáo đã lên trang.')).toBeVisible({ timeout: BUILD_MS });
  // The fanpage is told who says so, never more than that; the picture is that of the task.
  await expect(panel.getByRole('textbox', { name: /^Lời để dán/ })).toHaveValue(
    /^.*cao tuổi.*\n\nĐơn vị báo, số liệu đến ngày .*: Đang làm\.$/,
  );
  await expect(panel.getByRole('img')).toHaveJSProperty('naturalWidth', 1200);
  await expect(panel.getByRole('link', { name: 'Tải ảnh của bài' })).toHaveAttribute(
    'href',
    `${cms.url}admin/uploads/${picture}`,
  );
  await expectOnSite(page, `${cms.url}tien-do/nv-14/`, 'Báo cáo thử của người làm trang.');
  await openCms(page, cms.url, '/collections/reports');
  await expect(
    page.getByRole('link', { name: /^\d.* · Nhiệm vụ số 14 · Đang làm$/ }),
  ).toBeVisible();
  const reader = await page.context().newPage();
  await reader.goto(`${cms.url}tien-do/nv-14/`);
  await expect(reader.locator('.facts')).toContainText('Đang làm');
  await expect(reader.locator('.facts')).toContainText('Có tài liệu');
  await expect(reader.getByRole('img', { name: 'Một tấm bảng màu đỏ' })).toBeVisible();
});

const redPicture = () =>
  sharp({ create: { width: 1200, height: 900, channels: 3, background: '#8a1a1c' } })
    .jpeg()
    .toBuffer();

/** Waits until the site that residents see shows the words. */
async function expectOnSite(page: Page, address: string, words: string): Promise<void> {
  await expect
    .poll(async () => (await page.request.get(address)).text(), {
      timeout: BUILD_MS,
      intervals: [1000],
    })
    .toContain(words);
}
