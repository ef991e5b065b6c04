import { expect, test, type Page } from '@playwright/test';
import { SITES, urlOf } from '../support/sites.ts';

const GUIDE = '/huong-dan/cai-vneid/';
const status = (page: Page) => page.locator('share-page').getByRole('status');
const send = (page: Page) => page.getByRole('button', { name: 'Gửi Zalo' });

test('Where nothing can be copied, the address is shown', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['share', 'clipboard']) Reflect.deleteProperty(Navigator.prototype, name);
  });
  await page.goto(GUIDE);
  await send(page).click();
  await expect(status(page)).toHaveText(/Bác chép tay: http.*\/huong-dan\/cai-vneid\/$/);
});

test('A share sheet that is refused ends in a copy or the address, one that is closed in nothing', async ({
  page,
}) => {
  await page.addInitScript(() => {
    let refusal = 'AbortError';
    navigator.share = () => {
      const error = new DOMException('', refusal);
      refusal = 'NotAllowedError';
      return Promise.reject(error);
    };
    Reflect.deleteProperty(Navigator.prototype, 'clipboard');
  });
  await page.goto(GUIDE);
  await send(page).click();
  await expect(status(page)).toBeEmpty();
  await send(page).click();
  await expect(status(page)).toContainText('Bác chép tay: http');
});

test('What is folded is opened before it is printed', async ({ page }) => {
  await page.goto('/tien-do/');
  const folds = page.locator('main details');
  await expect(folds.first()).not.toHaveAttribute('open');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  for (const fold of await folds.all()) await expect(fold).toHaveAttribute('open');
});

test('Where printing does nothing, the way on is said', async ({ page }) => {
  await page.addInitScript(() => (window.print = () => undefined));
  await page.goto(urlOf(SITES.sample, '/tin-tuc/2025-10-16-mau-loa-moi-lop-dau-tien/'));
  await page.getByRole('button', { name: 'In lời đọc' }).click();
  await expect(status(page)).toContainText('mở trang này bằng trình duyệt của máy');
});
