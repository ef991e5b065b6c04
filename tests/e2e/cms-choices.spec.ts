import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { pdf } from '../fixtures/uploads/make.ts';
import { Clerk } from '../support/clerk.ts';
import { expectSaved, openCms, openEntry, openNew } from '../support/cms-page.ts';
import { sharedCms, type CmsProject } from '../support/cms-project.ts';

let cms: CmsProject;
test.describe.configure({ mode: 'serial' });
test.use({ viewport: { width: 390, height: 844 }, timezoneId: 'Asia/Ho_Chi_Minh' });
test.beforeAll(async () => {
  cms = await sharedCms();
});

const indicatorOf = (page: Page) => page.getByRole('combobox', { name: /^Chỉ số/ });
const optionsOf = (page: Page) => indicatorOf(page).getByRole('option').allTextContents();

test('a figure is reported by the indicator’s name, with a PDF that is chosen, and the file holds their codes', async ({
  page,
}) => {
  await openNew(page, cms.url, 'reports');
  const clerk = new Clerk(page);
  await clerk.click(page.getByRole('button', { name: 'Thêm số liệu' }));
  expect(await optionsOf(page)).toEqual(['Hãy chọn nhiệm vụ trước']);
  await clerk.pick(/^Nhiệm vụ/, 'nền tảng học trực tuyến');
  await clerk.pick(/^Nhiệm vụ/, 'từng nhà');
  await expect
    .poll(() => optionsOf(page))
    .toEqual(['Bấm để chọn', 'Hộ gia đình được phổ biến về phong trào (hộ)']);
  // A task with one indicator leaves nothing to choose.
  await expect(indicatorOf(page)).toHaveValue('ho-duoc-pho-bien');
  const figures = page.locator('[data-field="figures"]');
  await expect(figures).toContainText(/Mục tiêu: năm .* Ghi ở hai ô “Số đã làm được” và “Tổng số”/);
  await clerk.fillIn(page.getByRole('spinbutton', { name: /^Số đã làm được/ }), '40');
  await clerk.fillIn(page.getByRole('spinbutton', { name: /^Tổng số/ }), '50');
  await figures.getByRole('button', { name: 'Thu gọn' }).click();
  await expect(figures).toContainText('Hộ gia đình được phổ biến về phong trào');
  await expect(figures).not.toContainText('ho-duoc-pho-bien');

  await clerk.pick(/^Tình trạng/, 'Đang làm');
  await clerk.write(/^Kết quả đã làm/, ['Báo cáo thử của người làm trang.']);
  await clerk.click(page.getByRole('button', { name: 'Thêm bằng chứng' }));
  const evidence = page.locator('[data-field="evidence"]');
  await clerk.fillIn(evidence.getByRole('textbox', { name: /^Tên/ }), 'Danh sách thử');
  await clerk.attach('Chọn tệp PDF', {
    name: 'Danh sách hộ.pdf',
    mimeType: 'application/pdf',
    buffer: pdf(),
  });
  await expect(evidence).toContainText(/danh-sach-ho-[0-9a-f]{6}\.pdf/);
  // Whoever leads the task alone reports on it.
  await expect(page.locator('[data-field="reportedBy"]')).toContainText(/tổ công nghệ số/i);
  await clerk.pick(/^Đơn vị báo cáo/, 'thanh niên');
  await clerk.publish();
  await expectSaved(page);

  const [report = ''] = cms.list('src/content/reports');
  const file = cms.read(`src/content/reports/${report}`);
  expect(file).toContain('indicator: ho-duoc-pho-bien\n');
  // By what was attached, since nobody has said otherwise.
  expect(file).toContain('kind: document\n');
  const [, path = ''] = /file: "?(\d{4}\/\d\d\/danh-sach-ho-[0-9a-f]{6}\.pdf)/.exec(file) ?? [];
  expect(existsSync(join(cms.dir, 'src/assets/uploads', path))).toBe(true);
});

test('no other kind of file passes for a PDF', { tag: '@whole' }, async ({ page }) => {
  await openNew(page, cms.url, 'reports');
  await page.getByRole('button', { name: 'Thêm bằng chứng' }).click();
  await page.getByLabel('Chọn tệp PDF').setInputFiles({
    name: 'danh-sach.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('PK\u0003\u0004 danh sách'),
  });
  await expect(page.getByRole('alert').filter({ hasText: 'Hãy' })).toContainText('tệp nén');
});

test(
  'a correction is chosen by day, state and unit, among the reports of its task',
  { tag: '@whole' },
  async ({ page }) => {
    await openNew(page, cms.url, 'reports');
    const clerk = new Clerk(page);
    await page.getByRole('button', { name: /^Hiện thêm/ }).click();
    const corrects = page.getByRole('combobox', { name: /^Sửa cho báo cáo/ });
    const choices = page.getByRole('listbox').getByRole('option');
    await clerk.pick(/^Nhiệm vụ/, 'nền tảng học trực tuyến');
    await corrects.click();
    await expect(page.getByRole('listbox')).toContainText('Không tìm thấy');
    await corrects.press('Escape');
    await clerk.pick(/^Nhiệm vụ/, 'từng nhà');
    await corrects.click();
    await expect(choices).toHaveText([/^\d+\/\d+\/\d{4} · Đang làm · .*thanh niên.* · \d+\. /i]);
  },
);

test(
  'who looks for a way to delete a report reads what to do instead',
  { tag: '@whole' },
  async ({ page }) => {
    const [report = ''] = cms.list('src/content/reports');
    await openEntry(page, cms.url, 'reports', report.replace('.mdx', ''));
    await expect(
      page.getByText(/^Báo cáo tiến độ đã gửi thì không xóa được\..*hãy viết/),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: 'Gỡ khỏi trang' })).toHaveCount(0);
    // Of a published guide: what its own form has.
    await openEntry(page, cms.url, 'guides', 'cai-vneid');
    await page.getByRole('button', { name: 'Gỡ khỏi trang' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Gỡ khỏi trang' }).click();
    const refusal = page.getByRole('dialog', { name: 'Chưa gỡ được' });
    await expect(refusal).toContainText('điền ô “Rút bài”');
    await expect(refusal).not.toContainText('hết hạn');
    await refusal.getByRole('button').click();
    await page.getByRole('button', { name: /^Hiện thêm/ }).click();
    await expect(page.locator('[data-field="withdrawn"]')).toContainText('Rút bài');
    await openCms(page, cms.url, '/collections/settings/entries/owner');
    await expect(page.getByText(/^Thông tin này .* không xóa được\. Hãy sửa/)).toBeVisible();
  },
);
