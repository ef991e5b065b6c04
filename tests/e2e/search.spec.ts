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
      'site-search ol',
      'site-search ol ~ div .btn',
      '#khong-thay-viec',
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
  await expect(results(page).first()).toBeFocused();
});

test('Found words are marked, whatever they were called', async ({ page }) => {
  await ask(page, 'bhyt');
  await expect(page.locator('site-search mark').first()).toHaveText(/bảo/i);
});

test('Chips show one kind and take it back', async ({ page }) => {
  await ask(page, 'công an');
  const chips = page.getByRole('group', { name: 'Chỉ xem loại' });
  await expect(results(page).first()).toBeVisible();
  await expect(results(page)).toHaveCount(8);
  await chips.getByRole('button', { name: /^Hướng dẫn/ }).click();
  await expect(chips.getByRole('button', { pressed: true })).toHaveText(/^Hướng dẫn \(\d+\)$/);
  await expect(chips.getByRole('button', { pressed: true })).toBeFocused();
  for (const result of await page.locator('site-search ol li').all())
    await expect(result).toContainText('Hướng dẫn');
  await chips.getByRole('button', { name: /^Tất cả/ }).click();
  await expect(results(page)).toHaveCount(8);
  const rows = await chips
    .getByRole('button')
    .evaluateAll((buttons) => new Set(buttons.map((one) => (one as HTMLElement).offsetTop)).size);
  expect(rows).toBe(1);
  const [last] = (await results(page).all()).slice(-1);
  const below = (await chips.boundingBox())?.y ?? 0;
  expect(below).toBeGreaterThan((await last?.boundingBox())?.y ?? Infinity);
});

test('What the site has no page about is said so, with whom to ask', async ({ page }) => {
  await ask(page, 'làm hộ chiếu');
  await expect(status(page)).toContainText('Chuyên mục không có bài về “làm hộ chiếu”');
  await expect(status(page)).toContainText('Bác hỏi Trung tâm Phục vụ hành chính công phường');
});

test('Words of no topic find nothing, with somebody to ask', async ({ page }) => {
  await ask(page, 'zzzz qqqq');
  await expect(status(page)).toContainText('Không tìm thấy trang nào');
  await expect(
    page.getByRole('region', { name: 'Không thấy?' }).getByText(/Hãy hỏi/),
  ).toBeVisible();
});

test('Pages that only have the words say so, with the sentence, under the strict policy', async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  await ask(page, DEEP);
  await expect(results(page).first()).toHaveAttribute('href', /2026-11-23-mot-cong-dich-vu-cong/);
  await expect(status(page)).toContainText('có nhắc tới');
  await expect(page.locator('site-search ol li').first()).toContainText('623');
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

test('The full text is asked by itself when the cards are not whole', async ({ page }) => {
  const files = watchSearchFiles(page);
  await page.route('**/muc-luc.json', async (route) => {
    const response = await route.fetch();
    const cards = (await response.json()) as Record<string, unknown>;
    await route.fulfill({ response, json: { ...cards, isWhole: false } });
  });
  await ask(page, 'quên mật khẩu');
  await expect(page.getByText(/^(?:Toàn bộ nội dung không có|Thêm \d+ trang)/)).toBeVisible();
  expect(files.some((file) => file.includes('pf_fragment'))).toBe(true);
  await expect(results(page).first()).toContainText('Lấy lại mật khẩu');
});

test('What the whole text adds leaves the focus on the result where it stands', async ({
  page,
}) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/pagefind/pagefind.js', async (route) => {
    await held;
    await route.continue();
  });
  await ask(page, DEEP);
  await expect(page.getByText('Đang tìm trong toàn bộ nội dung…')).toBeVisible();
  await results(page).first().focus();
  release();
  await expect(page.getByText(/^(?:Toàn bộ nội dung không có|Thêm \d+ trang)/)).toBeVisible();
  await expect(results(page).first()).toBeFocused();
});

test('More results come when asked for, with the focus on the first of them', async ({ page }) => {
  await ask(page, 'công an');
  await expect(results(page)).toHaveCount(8);
  await page.getByRole('button', { name: /^Xem thêm \d+ trang$/ }).click();
  await expect(results(page).nth(8)).toBeFocused();
});

test('The first whole result stands on the first screen of a window in Zalo', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 616 });
  await ask(page, 'quên mật khẩu');
  const first = page.locator('main site-search ol li').first();
  await expect(first).toBeVisible();
  const { y = 0, height = 0 } = (await first.boundingBox()) ?? {};
  expect(y + height).toBeLessThanOrEqual(616);
});

test('Back brings the words and the results back, without a cache of pages', async ({ page }) => {
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'cache-control': 'no-store' },
    });
  });
  for (const from of [SEARCH, '/']) {
    await page.goto(from);
    await page.locator('main').getByRole('searchbox').pressSequentially('quen mat khau');
    await expect(results(page).first()).toContainText('Lấy lại mật khẩu');
    await expect
      .poll(() => page.evaluate(() => (history.state as { q?: string } | null)?.q))
      .toBe('quen mat khau');
    await results(page).first().click();
    await expect(page).toHaveURL(/quen-mat-khau/);
    await page.goBack();
    await expect(page.locator('main').getByRole('searchbox')).toHaveValue('quen mat khau');
    await expect(results(page).first()).toContainText('Lấy lại mật khẩu');
  }
});

test('The panel closes when the focus leaves it, and at a tap beside it', async ({ page }) => {
  await page.goto(GUIDE);
  const summary = page.locator('header summary', { hasText: 'Tìm kiếm' });
  const panel = page.locator('header details.seek');
  await summary.click();
  await expect(panel.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('quen mat khau');
  await expect(results(page).first()).toBeVisible();
  for (let stop = 0; stop < 30 && (await panel.getAttribute('open')) !== null; stop++)
    await page.keyboard.press('Tab');
  await expect(panel).not.toHaveAttribute('open');
  await summary.click();
  await expect(panel).toHaveAttribute('open');
  await page.mouse.click(5, 840);
  await expect(panel).not.toHaveAttribute('open');
});

test('While one types the live line waits for a pause', async ({ page }) => {
  await page.goto(SEARCH);
  await page.getByRole('searchbox').pressSequentially('q');
  await expect(results(page).first()).toBeVisible();
  const said = await status(page).evaluateHandle((line) => {
    const words: string[] = [];
    new MutationObserver(() => words.push(line.textContent)).observe(line, { childList: true });
    return words;
  });
  await page.getByRole('searchbox').pressSequentially('uen mat khau', { delay: 40 });
  await expect(status(page)).toContainText('“quen mat khau”');
  expect((await said.jsonValue()).length).toBeLessThanOrEqual(2);
});

test('Who finds nothing can copy the words as a message; nothing is sent', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await ask(page, 'quên mật khẩu');
  await page.getByRole('button', { name: 'Tìm không ra?' }).click();
  await expect(page.getByText('Đã sao chép lời nhắn')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('“quên mật khẩu”');
});

test('A question of ten thousand letters is answered', async ({ page }) => {
  await ask(page, 'quen mat khau vneid '.repeat(500));
  await expect(results(page).first()).toContainText('Lấy lại mật khẩu');
});

test.describe('When something is missing', () => {
  test('a browser that may not run WebAssembly still shows what the cards know, and says what is missing', async ({
    page,
  }) => {
    await blockWasm(page);
    await ask(page, DEEP);
    await expect(page.getByText('Chưa tìm được trong toàn bộ nội dung')).toBeVisible();
    await ask(page, 'quên mật khẩu');
    await expect(results(page).first()).toContainText('Lấy lại mật khẩu');
  });

  test('a full text that never comes is given up', async ({ page }) => {
    await page.route('**/pagefind/pagefind.js', () => undefined);
    await ask(page, DEEP);
    await expect(page.getByText('Chưa tìm được trong toàn bộ nội dung')).toBeVisible();
  });

  test('a slow network is named, and the answer still comes', async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/muc-luc.json', async (route) => {
      await held;
      await route.continue();
    });
    await ask(page, 'quên mật khẩu');
    await expect(status(page)).toContainText('Mạng đang chậm');
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
