import { expect, test, type Page } from '@playwright/test';
import { openPrinted } from '../support/cms-page.ts';
import { startCms, type CmsProject } from '../support/cms-project.ts';

let cms: CmsProject;
test.beforeAll(async () => {
  test.setTimeout(600_000);
  cms = await startCms();
});
test.afterAll(() => cms?.remove());

const enter = (page: Page) => page.getByRole('button', { name: 'Vào trang biên tập' }).click();
const expectInside = (page: Page) =>
  expect(page.getByRole('heading', { name: 'Hôm nay làm gì?' })).toBeVisible();

test('the address alone lets nobody in, and says which address does', async ({ page }) => {
  for (const address of ['admin/', 'admin', 'admin/#khoa=khong-phai-khoa-nay']) {
    await page.goto(cms.url + address);
    await enter(page);
    await expect(page.getByRole('alert')).toHaveText(
      /Hãy mở bằng địa chỉ có chữ “khoa=” mà máy in ra/,
    );
  }
});

test('the address that was printed lets in, leaves the secret nowhere to be seen, and once is enough', async ({
  page,
}) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await openPrinted(page, cms.editingUrl);
  await enter(page);
  await expectInside(page);
  const [, secret = ''] = cms.editingUrl.split('khoa=');
  expect([secret.length, page.url().includes(secret)]).toEqual([22, false]);
  expect(sent.filter((url) => url.includes('khoa'))).toEqual([]);

  await page.context().clearCookies();
  await page.goto(`${cms.url}admin/`);
  await enter(page);
  await expectInside(page);
});

test(
  'the address that was printed also lets in from a tab that was refused, and after a restart',
  { tag: '@whole' },
  async ({ page }) => {
    await page.goto(`${cms.url}admin/`);
    await enter(page);
    await expect(page.getByRole('alert')).toBeVisible();
    await openPrinted(page, cms.editingUrl);
    await enter(page);
    await expectInside(page);

    await cms.kill();
    await cms.start();
    await page.reload();
    await enter(page);
    await expectInside(page);
  },
);
