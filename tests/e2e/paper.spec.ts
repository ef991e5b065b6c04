import { expect, test } from '@playwright/test';

const RIGHT = 'Tờ này vẫn đúng.';

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('The code on a leaflet says whether it still holds; an older one is told what has changed', async ({
    page,
  }) => {
    await page.goto('/h/1/');
    // Who types the address compares the day.
    await expect(page.getByText(/Tờ ghi bản .* là đúng/)).toBeVisible();
    await expect(page.getByText(RIGHT)).toBeHidden();
    const versions = await page
      .locator('.age > [id]')
      .evaluateAll((all) => all.map(({ id }) => id));
    expect(versions.length).toBeGreaterThan(1);

    await page.goto(`/h/1/#${versions[0]}`);
    await expect(page.getByText(RIGHT)).toBeVisible();
    await expect(page.locator('.age > p:visible')).toHaveCount(1);

    await page.goto(`/h/1/#${versions.at(-1)}`);
    await expect(page.getByText(RIGHT)).toBeHidden();
    await expect(page.locator('.age')).toContainText(/Ngày .*: /);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test('A number on paper leads to its guide, and the guide to its paper', async ({ page }) => {
    await page.goto('/h/');
    await page.getByRole('link', { name: /^Bài số 7 / }).click();
    await expect(page).toHaveURL(/\/h\/7\/$/);
    await page.getByRole('link', { name: 'In tờ rơi' }).click();
    await expect(page).toHaveURL(/\/in\/to-roi-a4\/7\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    // Its sheet is let through by the policy.
    const size = await page.locator('h1').evaluate((one) => getComputedStyle(one).fontSize);
    expect(Number.parseFloat(size)).toBeGreaterThan(25);
    await page.getByRole('link', { name: 'Đọc trên màn hình' }).click();
    await expect(page).toHaveURL(/\/huong-dan\/mat-dien-thoai-vneid\/$/);
  });
});
