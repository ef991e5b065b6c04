import { expect, test, type Page } from '@playwright/test';

const SEARCH = '/tim-kiem/';
const box = (page: Page) => page.locator('main').getByRole('searchbox');
const results = (page: Page) => page.locator('main site-search ol a');
const status = (page: Page) => page.locator('main site-search').getByRole('status');

/** Takes away what Chrome 99 or Safari 15.4 does not have. */
const takeNewApisAway = (page: Page) =>
  page.addInitScript(() => {
    const remove = (from: object | undefined, ...names: string[]) => {
      for (const name of names) if (from) Reflect.deleteProperty(from, name);
    };
    remove(Map, 'groupBy');
    remove(Object, 'groupBy');
    remove(Promise, 'withResolvers', 'try');
    remove(Array, 'fromAsync');
    remove(Array.prototype, 'toReversed', 'toSorted', 'toSpliced', 'with');
    remove(String.prototype, 'isWellFormed', 'toWellFormed');
    for (const name of ['difference', 'intersection', 'symmetricDifference', 'union'])
      remove(Set.prototype, name);
    remove(Set.prototype, 'isDisjointFrom', 'isSubsetOf', 'isSupersetOf');
    const iterators = Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object;
    for (const name of ['drop', 'every', 'filter', 'find', 'flatMap', 'forEach', 'map'])
      remove(iterators, name);
    remove(iterators, 'reduce', 'some', 'take', 'toArray');
    remove(Element.prototype, 'role');
    remove(AbortSignal, 'any', 'timeout');
    remove(URL, 'canParse', 'parse');
    remove(globalThis, 'Iterator', 'scheduler');
  });

/** Leaves the box and comes back: what a reader does who tries once more. */
async function touchAgain(page: Page) {
  await box(page).blur();
  await box(page).focus();
}

test.describe('On a phone of 2022', () => {
  test.beforeEach(({ page }) => takeNewApisAway(page));

  test('the box of the home page answers, and its answer is announced', async ({ page }) => {
    await page.goto('/');
    await box(page).pressSequentially('mat khau');
    await expect(results(page).first()).toContainText(/mật khẩu/i);
    await expect(status(page)).toHaveText(/^Có \d+ trang cho “mat khau”/);
  });

  test('the search page answers a whole word, an unfinished one and one of the full text', async ({
    page,
  }) => {
    for (const [asked, first] of [
      ['mat khau', /mật khẩu/i],
      ['công văn 623', /dichvucong/],
    ] as const) {
      await page.goto(`${SEARCH}?q=${encodeURIComponent(asked)}`);
      await expect(results(page).first()).toContainText(first);
    }
    await page.goto(SEARCH);
    await box(page).pressSequentially('bao hi');
    await expect(results(page).first()).toContainText(/bảo hiểm/i);
  });
});

test.describe('When the code of the box does not come', () => {
  const BOX = '**/_astro/box.*';

  test('the next touch fetches it afresh', async ({ page }) => {
    await page.goto('/');
    await page.route(BOX, (route) => route.abort());
    await box(page).focus();
    await expect(status(page)).toContainText('Mạng đang yếu');
    await page.unroute(BOX);
    await touchAgain(page);
    await page.keyboard.type('mat khau');
    await expect(results(page).first()).toContainText(/mật khẩu/i);
    await expect(status(page)).toHaveText(/^Có \d+ trang/);
  });

  test('one message says so, and after three tries that Enter opens the search page', async ({
    page,
  }) => {
    let asked = 0;
    await page.route(BOX, (route) => {
      asked++;
      return route.abort();
    });
    await page.goto('/');
    await box(page).fill('mat khau');
    for (const tries of [1, 2, 3, 4]) {
      await touchAgain(page);
      await expect.poll(() => asked).toBeGreaterThanOrEqual(tries);
      await expect(status(page)).toContainText('Mạng đang yếu');
    }
    await expect(status(page)).toHaveCount(1);
    await expect(status(page)).toContainText('bấm “Tìm”');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${SEARCH}?q=mat+khau`);
    await expect(box(page)).toHaveValue('mat khau');
  });

  test('code that does not run here is not blamed on the network', async ({ page }) => {
    await page.route(BOX, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'Map.oneThatIsNotThere([])' }),
    );
    await page.goto(`${SEARCH}?q=mat%20khau`);
    await expect(box(page)).toHaveValue('mat khau');
    await expect(status(page)).toHaveText('Máy này chưa tìm được. Bác chọn trong Sơ đồ trang.');
    await status(page).getByRole('link', { name: 'Sơ đồ trang' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Sơ đồ trang' })).toBeVisible();
  });
});

test('Cards that cannot be read are not blamed on the network', async ({ page }) => {
  await page.route('**/muc-luc.json', (route) => route.fulfill({ json: {} }));
  await page.goto(`${SEARCH}?q=mat%20khau`);
  await expect(status(page)).toHaveText('Máy này chưa tìm được. Bác chọn trong Sơ đồ trang.');
  await expect(status(page).getByRole('link', { name: 'Sơ đồ trang' })).toBeVisible();
});

test('A full text that did not come is fetched afresh when it is asked for again', async ({
  page,
}) => {
  const FULL_TEXT = '**/pagefind/pagefind.js*';
  await page.route(FULL_TEXT, (route) => route.abort());
  await page.goto(`${SEARCH}?q=${encodeURIComponent('quên mật khẩu')}`);
  const askAll = page.getByRole('button', { name: 'Tìm trong toàn bộ nội dung' });
  await askAll.click();
  await expect(page.getByText('Chưa tìm được trong toàn bộ nội dung')).toBeVisible();
  await expect(status(page)).not.toContainText('Máy này');
  await page.unroute(FULL_TEXT);
  await askAll.click();
  await expect(askAll).toHaveCount(0);
});
