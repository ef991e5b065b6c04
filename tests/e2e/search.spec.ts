import { expect, test, type Page } from '@playwright/test';
import { SITES, urlOf } from '../support/sites.ts';

const GUIDE = '/huong-dan/cai-vneid/';
const SEARCH = '/tim-kiem/';
const results = (page: Page) => page.locator('site-search ol a');
const status = (page: Page) => page.locator('site-search').getByRole('status');
const ask = (page: Page, text: string) => page.goto(`${SEARCH}?q=${encodeURIComponent(text)}`);
/** Only the text of a news item has these words. */
const DEEP = 'công văn 623';

/** Files of the search that the page asks for, as they are asked for. */
function watchSearchFiles(page: Page): string[] {
  const files: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/box\.|muc-luc|pagefind/.test(pathname)) files.push(pathname);
  });
  return files;
}

/** Serves pages under a policy that lets no WebAssembly run. */
const blockWasm = (page: Page) =>
  page.route(/\/tim-kiem\/(?:\?|$)/, async (route) => {
    const response = await route.fetch();
    const policy =
      response.headers()['content-security-policy']?.replace(" 'wasm-unsafe-eval'", '') ?? '';
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': policy },
    });
  });

test('The box of the header loads nothing until it is used, then two files', async ({ page }) => {
  const files = watchSearchFiles(page);
  await page.goto(GUIDE, { waitUntil: 'networkidle' });
  expect(files).toEqual([]);
  await page.locator('header summary', { hasText: 'Tìm kiếm' }).click();
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('quen mat khau');
  await expect(results(page).first()).toContainText('Lấy lại mật khẩu');
  expect(files).toHaveLength(2);
});

test('The keyboard alone opens the box, searches, reaches a result and closes the box', async ({
  page,
}) => {
  await page.goto(GUIDE);
  const summary = page.locator('header summary', { hasText: 'Tìm kiếm' });
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('quen mat khau');
  await expect(results(page).first()).toContainText('Lấy lại mật khẩu');
  await page.keyboard.press('Escape');
  await expect(summary).toBeFocused();
  await expect(page.getByRole('searchbox')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Tìm', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(results(page).first()).toBeFocused();
  const address = await results(page)
    .first()
    .evaluate((link: HTMLAnchorElement) => link.href);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address);
});

test('A screen reader meets the parts of the search page in the order in which they are used', async ({
  page,
}) => {
  await ask(page, 'quets max qr');
  await expect(results(page).first()).toBeVisible();
  const order = await page.locator('main').evaluate((main) => {
    const parts = [
      'label',
      'input',
      '.find button',
      '[role=status]',
      'site-search b',
      '[role=group]',
      'site-search ol',
      'site-search > div > .btn',
      '#khong-thay-viec',
      '#a-z',
    ];
    const all = [...main.querySelectorAll('*')];
    return parts.map((part) => all.indexOf(main.querySelector(part) as Element));
  });
  expect(order).not.toContain(-1);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  await expect(page.getByRole('searchbox', { name: 'Gõ việc cần tìm' })).toBeVisible();
  await expect(status(page)).toHaveText(/^Có \d+ trang cho “quets max qr”\./);
});

test('Spelling is put right, says so, and can be taken back', async ({ page }) => {
  await ask(page, 'quets max qr');
  await expect(page.getByText('Đang tìm: quét mã qr')).toBeVisible();
  await expect(results(page).first()).toHaveText('Quét mã QR an toàn');
  await page.getByRole('button', { name: 'tìm đúng như đã gõ' }).click();
  await expect(page.getByText('Đang tìm:')).toHaveCount(0);
});

test('Found words are marked, whatever they were called', async ({ page }) => {
  await ask(page, 'bhyt');
  await expect(page.locator('site-search mark').first()).toHaveText(/bảo/i);
});

test('Chips show one kind and take it back', async ({ page }) => {
  await ask(page, 'công an');
  const chips = page.getByRole('group', { name: 'Chỉ xem loại' });
  await expect(results(page).first()).toBeVisible();
  const all = await results(page).count();
  await chips.getByRole('button', { name: /^Hướng dẫn/ }).click();
  await expect(chips.getByRole('button', { pressed: true })).toHaveText(/^Hướng dẫn \(\d+\)$/);
  await expect(chips.getByRole('button', { pressed: true })).toBeFocused();
  expect(await results(page).count()).toBeLessThan(all);
  await chips.getByRole('button', { name: /^Tất cả/ }).click();
  await expect(results(page)).toHaveCount(all);
});

test('Words of another topic get guesses that say so, with somebody to ask', async ({ page }) => {
  await ask(page, 'pizza hải sản');
  await expect(status(page)).toContainText('Không tìm thấy trang nào');
  await expect(
    page.getByRole('region', { name: 'Không thấy?' }).getByText(/Hãy hỏi/),
  ).toBeVisible();
});

test('The full text is asked when the cards know too little, under the strict policy', async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  await ask(page, DEEP);
  await expect(results(page).first()).toHaveAttribute('href', /2026-11-23-mot-cong-dich-vu-cong/);
  expect(complaints).toEqual([]);
});

test('The full text is asked when a reader wants it', async ({ page }) => {
  const files = watchSearchFiles(page);
  await ask(page, 'quên mật khẩu');
  await expect(results(page).first()).toBeVisible();
  expect(files.filter((file) => file.includes('pagefind'))).toEqual([]);
  await page.getByRole('button', { name: 'Tìm trong toàn bộ nội dung' }).click();
  await expect
    .poll(() => files.filter((file) => file.includes('pf_fragment')).length)
    .toBeGreaterThan(0);
  await expect(results(page).first()).toContainText('Lấy lại mật khẩu');
});

test.describe('When something is missing', () => {
  test('a browser that may not run WebAssembly still shows what the cards know, and says what is missing', async ({
    page,
  }) => {
    await blockWasm(page);
    await ask(page, DEEP);
    await expect(status(page)).toContainText('chưa tìm được trong toàn bộ nội dung');
    await ask(page, 'quên mật khẩu');
    await expect(results(page).first()).toContainText('Lấy lại mật khẩu');
  });

  test('a full text that never comes is given up', async ({ page }) => {
    await page.route('**/pagefind/pagefind.js', () => undefined);
    await ask(page, DEEP);
    await expect(status(page)).toContainText('chưa tìm được trong toàn bộ nội dung', {
      timeout: 10_000,
    });
  });

  test('a slow network is named, and the answer still comes', async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/muc-luc.json', async (route) => {
      await held;
      await route.continue();
    });
    await ask(page, 'quên mật khẩu');
    await expect(status(page)).toContainText('Mạng đang chậm', { timeout: 10_000 });
    release();
    await expect(results(page).first()).toBeVisible();
    await expect(status(page)).toContainText(/^Có \d+ trang/);
  });

  test('a network that is gone is named, and a later key tries again', async ({ page }) => {
    await page.route('**/muc-luc.json', (route) => route.abort());
    await ask(page, 'quên mật khẩu');
    await expect(status(page)).toContainText('mạng yếu hoặc bị ngắt');
    await page.unroute('**/muc-luc.json');
    await page.getByRole('searchbox').press('End');
    await page.keyboard.type(' vneid');
    await expect(results(page).first()).toBeVisible();
  });
});

test('Below a base path results lead to pages that are there', async ({ page }) => {
  await page.goto(urlOf(SITES.base, `${SEARCH}?q=otp`));
  const link = results(page).first();
  await expect(link).toHaveAttribute('href', /^\/binh-dan-hoc-vu-so\/(?:thuat-ngu|huong-dan)\//);
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).not.toHaveTitle(/Không tìm thấy trang/);
});
