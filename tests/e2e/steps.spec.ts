import { expect, test, type Page } from '@playwright/test';

const GUIDE = '/huong-dan/cai-vneid/';
/** A screen of a phone inside Zalo. */
const SCREEN = { width: 360, height: 616 };
test.use({ viewport: SCREEN });

const steps = (page: Page) => page.locator('.cards > li:visible');
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a guide is read one step a screen, forward and back, and its address says the step', async ({
    page,
  }) => {
    await page.goto(GUIDE);
    await page.getByRole('link', { name: 'Từng bước một' }).click();
    await expect(page).toHaveURL(/#buoc-1$/);
    await expect(steps(page)).toHaveCount(1);
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(steps(page)).toContainText('Bước 1 trong 5');
    await link(page, 'Tiếp').click();
    await link(page, 'Tiếp').click();
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
    await expect(page).toHaveURL(/#buoc-3$/);
    await expect(steps(page)).toContainText('Bước 3 trong 5');
    await link(page, 'Trước').click();
    await expect(steps(page)).toContainText('Bước 2 trong 5');
    await page.goBack();
    await expect(steps(page)).toContainText('Bước 3 trong 5');
    await link(page, 'Đóng').click();
    await expect(steps(page)).toHaveCount(5);
    await expect(page.getByRole('banner')).toBeVisible();
  });

  test('the last step leads to what is seen when the job is done', async ({ page }) => {
    await page.goto(`${GUIDE}#buoc-5`);
    await link(page, 'Xong').click();
    await expect(page.getByRole('heading', { name: 'Làm xong sẽ thấy' })).toBeInViewport();
  });
});

test('Each step shows the guide’s name and its two buttons at once, large enough for an unsure thumb', async ({
  page,
}) => {
  for (let step = 1; step <= 5; step += 1) {
    await page.goto(`${GUIDE}#buoc-${step}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
    for (const button of await page.locator('.walk a:visible').all()) {
      await expect(button).toBeInViewport({ ratio: 1 });
      const box = await button.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(56);
    }
  }
});

test('Who comes back is offered the step where the phone was put down, until the job is done', async ({
  page,
}) => {
  const offer = page.getByRole('link', { name: /Tiếp tục ở bước 4/ });
  await page.goto(`${GUIDE}#buoc-3`);
  await link(page, 'Tiếp').click();
  await expect(steps(page)).toContainText('Bước 4 trong 5');
  await page.goto('/');
  await page.goto(GUIDE);
  await offer.click();
  await expect(page).toHaveURL(/#buoc-4$/);
  await link(page, 'Tiếp').click();
  await link(page, 'Xong').click();
  await page.goto('/');
  await page.goto(GUIDE);
  await expect(offer).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Từng bước một' })).toHaveAttribute(
    'href',
    '#buoc-1',
  );
});

test('A step that is opened by its address is remembered, too', async ({ page }) => {
  await page.goto(`${GUIDE}#buoc-4`);
  await page.goto('/');
  await page.goto(GUIDE);
  await expect(page.getByRole('link', { name: /Tiếp tục ở bước 4/ })).toBeVisible();
});
