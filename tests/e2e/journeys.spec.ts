import { expect, test, type Page } from '@playwright/test';
import { sidewaysScroll } from '../support/probe.ts';
import { SITES, UNKNOWN_PATH, pageTypesOf, typicalPagesOf, urlOf } from '../support/sites.ts';
import { IS_WHOLE, inTurn } from '../support/suite.ts';

const { real, sample, base } = SITES;
const PASSWORD_GUIDE = 'quen-mat-khau-vneid';
/** Pages of the two style sheets. */
const SHEETS = ['trang-chu', 'huong-dan-entry'];
const passwordResult = (page: Page) =>
  page.locator(`site-search ol a[href*="/huong-dan/${PASSWORD_GUIDE}/"]`);

test('A resident reaches a guide from the home page in two taps', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Xem tất cả bài hướng dẫn' }).click();
  await page.locator(`main a[href="/huong-dan/${PASSWORD_GUIDE}/"]`).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/mật\s+khẩu/i);
});

test('The most wanted guides are one tap from the home page', async ({ page }) => {
  await page.goto('/');
  await page.locator(`main a[href="/huong-dan/${PASSWORD_GUIDE}/"]`).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/mật\s+khẩu/i);
});

for (const [number, [name, site]] of Object.entries({ real, base }).entries()) {
  for (const words of inTurn(['quen mat khau', 'mật khẩu'], number)) {
    test(`Typing “${words}” finds the password guide on the ${name} site`, async ({ page }) => {
      await page.goto(urlOf(site, '/tim-kiem/'));
      await page.getByRole('searchbox').pressSequentially(words);
      await passwordResult(page).click();
      await expect(page).toHaveURL(urlOf(site, `/huong-dan/${PASSWORD_GUIDE}/`));
      await expect(page.getByRole('heading', { level: 1 })).toContainText(/mật\s+khẩu/i);
    });
  }
}

test('The search box of the home page leads to results, and so does a shared address', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('searchbox').fill('mật khẩu');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/tim-kiem\/\?q=/);
  await expect(passwordResult(page)).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveValue('mật khẩu');
  await expect(page.getByRole('status')).toContainText(/^Có \d+ trang/);
});

test('A search without results says what to do', async ({ page }) => {
  await page.goto('/tim-kiem/?q=zzzzqqqq');
  await expect(page.getByRole('status')).toContainText(
    /Không tìm thấy .*Tổ công nghệ số cộng đồng/,
  );
});

test('Text size and contrast hold over pages and reloads', async ({ page }) => {
  await page.goto('/');
  const sizeBefore = await bodyTextSize(page);
  await page.locator('display-settings summary').click();
  await page.getByLabel('Rất to').check();
  await page.getByLabel('Cao, đen trên trắng').check();
  await page.goto('/huong-dan/');
  await page.reload();
  expect(await bodyTextSize(page)).toBeGreaterThan(sizeBefore * 1.3);
  await expect(page.locator('main .lead')).toHaveCSS('color', 'rgb(0, 0, 0)');
  await page.locator('display-settings summary').click();
  await expect(page.getByLabel('Rất to')).toBeChecked();
  await expect(page.getByLabel('Cao, đen trên trắng')).toBeChecked();
  await page.getByLabel('Vừa').check();
  await page.reload();
  expect(await bodyTextSize(page)).toBe(sizeBefore);
});

test('Escape and a tap elsewhere close the display settings', async ({ page }) => {
  await page.goto('/');
  const summary = page.locator('display-settings summary');
  await summary.click();
  await page.getByLabel('Rất to').focus();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Rất to')).toBeHidden();
  await expect(summary).toBeFocused();
  await summary.click();
  await page.locator('footer').click({ position: { x: 5, y: 5 } });
  await expect(page.getByLabel('Rất to')).toBeHidden();
});

test('Sharing copies the address where the phone has no share sheet', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }));
  await page.goto(`/huong-dan/${PASSWORD_GUIDE}/`);
  await page.getByRole('button', { name: 'Gửi Zalo' }).click();
  await expect(page.locator('share-page').getByRole('status')).toContainText('Đã sao chép');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    new RegExp(`^http.*/huong-dan/${PASSWORD_GUIDE}/$`),
  );
});

for (const [why, hasClipboard] of [
  ['the phone refuses to copy', true],
  ['the phone has no clipboard', false],
] as const)
  test(`The address is shown where ${why}`, async ({ page }) => {
    await page.addInitScript((has) => {
      const refuse = { writeText: () => Promise.reject(new Error('refused')) };
      Object.defineProperty(navigator, 'share', { value: undefined });
      Object.defineProperty(navigator, 'clipboard', { value: has ? refuse : undefined });
    }, hasClipboard);
    await page.goto(`/huong-dan/${PASSWORD_GUIDE}/`);
    await page.getByRole('button', { name: 'Gửi Zalo' }).click();
    await expect(page.getByRole('status')).toContainText(`/huong-dan/${PASSWORD_GUIDE}/`);
  });

test('An unknown address says so, with status 404 and a search', async ({ page }) => {
  for (const site of [real, base]) {
    const response = await page.goto(urlOf(site, UNKNOWN_PATH));
    expect(response?.status()).toBe(404);
    await expect(
      page.getByRole('heading', { level: 1, name: 'Không tìm thấy trang' }),
    ).toBeVisible();
    await page.getByRole('searchbox').fill('mật khẩu');
    await page.getByRole('button', { name: 'Tìm' }).click();
    await expect(passwordResult(page)).toBeVisible();
  }
});

// That it stands on each page, the tests of the built sites show; seen it is with each of the two style sheets.
test('The sample site says, to be seen, that its data is made up, and the real site does not', async ({
  page,
}) => {
  const banner = page.getByText('Dữ liệu mẫu.', { exact: true });
  const types = pageTypesOf(sample);
  const shown = IS_WHOLE ? types : new Map([...types].filter(([type]) => SHEETS.includes(type)));
  for (const path of shown.values()) {
    await page.goto(urlOf(sample, path), { waitUntil: 'domcontentloaded' });
    await expect(banner, path).toBeVisible();
  }
  await page.goto(urlOf(real));
  await expect(banner).toHaveCount(0);
});

// The audit of accessibility looks at the same pages on a narrower screen and in larger letters.
test(
  'No type of page scrolls sideways on a phone, even with the largest text',
  { tag: '@whole' },
  async ({ page }) => {
    const found: string[] = [];
    for (const address of typicalPagesOf(sample, real)) {
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      found.push(...(await sidewaysScroll(page)).map((line) => `${address} ${line}`));
      await page.evaluate(() => (document.documentElement.dataset.text = 'larger'));
      found.push(
        ...(await sidewaysScroll(page)).map((line) => `${address} ${line} (largest text)`),
      );
    }
    expect(found).toEqual([]);
  },
);

const bodyTextSize = (page: Page) =>
  page.locator('body').evaluate((body) => parseFloat(getComputedStyle(body).fontSize));

test('On a narrow phone, in wide letters too, no word that can be tapped is broken', async ({
  page,
}) => {
  for (const width of [320, 360, 390])
    for (const path of ['/', '/huong-dan/', '/huong-dan/cai-vneid/']) {
      await page.setViewportSize({ width, height: 616 });
      await page.goto(urlOf(real, path));
      const broken = await page.locator('main a').evaluateAll((links) =>
        links.flatMap((link) => {
          const texts = document.createNodeIterator(link, NodeFilter.SHOW_TEXT);
          const found: string[] = [];
          for (let text = texts.nextNode(); text; text = texts.nextNode())
            for (const { 0: word, index } of (text.textContent ?? '').matchAll(/[\p{L}\d]+/gu)) {
              const range = document.createRange();
              range.setStart(text, index);
              range.setEnd(text, index + word.length);
              const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
              if (lines.size > 1) found.push(word);
            }
          return found;
        }),
      );
      expect(broken, `${path} at ${width} px`).toEqual([]);
    }
});
