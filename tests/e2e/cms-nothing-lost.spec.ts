import { expect, test, type BrowserContext, type Page, type Route } from '@playwright/test';
import {
  expectDraft,
  expectNoDraft,
  expectSaved,
  openCms,
  openEntry,
  openNew,
  pressSave,
  readDrafts,
} from '../support/cms-page.ts';
import { startCms, type CmsProject } from '../support/cms-project.ts';

const FOLDER = 'src/content/terms';
const fileOf = (id: string) => `${FOLDER}/${id}.yaml`;

let cms: CmsProject;
test.beforeAll(async () => {
  test.setTimeout(600_000);
  cms = await startCms();
});
test.afterAll(() => cms?.remove());
// A call that a test holds or repeats may still be under way when the test has seen what it came for.
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }));

const word = (page: Page) => page.getByRole('textbox', { name: 'Từ', exact: true });
const meaning = (page: Page) => page.getByRole('textbox', { name: 'Nghĩa' });
const question = (page: Page) => page.getByRole('dialog');
const choose = (page: Page, label: string) =>
  question(page).getByRole('button', { name: label }).click();
/** Closes a page as a phone does that needs the memory: without asking. */
const closeTab = (page: Page) => page.close({ runBeforeUnload: false });

/** Does something with the first save that leaves the page, in place of sending it. */
async function onFirstSave(page: Page, act: (route: Route) => Promise<void>): Promise<void> {
  let isFirst = true;
  await page.route('**/admin/api', async (route) => {
    if (!isFirst || !route.request().postData()?.includes('"persistEntry"'))
      return route.continue();
    isFirst = false;
    await act(route);
  });
}

async function writeNew(context: BrowserContext, term: string, text: string): Promise<Page> {
  const page = await context.newPage();
  await openNew(page, cms.url, 'terms');
  await word(page).fill(term);
  await meaning(page).fill(text);
  return page;
}

test('a server that is stopped in the middle of a save costs no word, and the save goes on after it is back', async ({
  page,
}) => {
  const text = 'Mã gửi về điện thoại. Chỉ mình bác biết.';
  // A line that is down lets the rules of “Soát bài” no more through than the save.
  await page.route('**/review-draft.*.js', (route) => route.abort());
  await openEntry(page, cms.url, 'terms', 'otp');
  await meaning(page).fill(text);
  await onFirstSave(page, async (route) => {
    await cms.kill();
    await route.continue();
  });
  await pressSave(page);
  await expect(question(page)).toContainText(/Không nối được với máy chủ.*rồi bấm “Đăng” lại\./);
  await choose(page, 'Đã hiểu');
  await expect(meaning(page)).toHaveValue(text);
  await expectDraft(page, text);
  expect(cms.read(fileOf('otp'))).not.toContain(text);

  await cms.start();
  await pressSave(page);
  // The server that is back knows nobody.
  await expect(question(page)).toContainText('Phiên làm việc đã hết');
  await choose(page, 'Vào trang biên tập, làm tiếp');
  await expectSaved(page);
  expect(cms.read(fileOf('otp'))).toContain(text);
});

test(
  'who only looks while the server cannot be reached is told so, and tries again with one press',
  { tag: '@whole' },
  async ({ page }) => {
    await openCms(page, cms.url, '/collections/news');
    await page.route('**/admin/api', (route) => route.abort());
    await page.getByRole('link', { name: 'Từ khó' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Không nối được' })).toBeVisible();
    await expect(page.getByText(/Chưa có gì ở đây|Chữ đang viết/)).toHaveCount(0);
    await page.unroute('**/admin/api');
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await expect(page.getByRole('link', { name: 'Mã dùng một lần (OTP)' })).toBeVisible();
  },
);

test('a save whose answer was lost is not made twice', { tag: '@whole' }, async ({ page }) => {
  await openNew(page, cms.url, 'terms');
  await word(page).fill('Mất trả lời');
  await meaning(page).fill('Lưu rồi mà không biết.');
  await onFirstSave(page, async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  await pressSave(page);
  await choose(page, 'Đã hiểu');
  await meaning(page).fill('Lưu rồi mà chưa biết.');
  await pressSave(page);
  await expectSaved(page);
  expect(cms.list(FOLDER).filter((name) => name.startsWith('mat-tra-loi'))).toEqual([
    'mat-tra-loi.yaml',
  ]);
  expect(cms.read(fileOf('mat-tra-loi'))).toContain('Lưu rồi mà chưa biết.');
});

test('a session that is over is opened again over the page, and the save goes on', async ({
  context,
  page,
}) => {
  const text = 'Trang cũ của tờ khai, nay làm trên mạng.';
  await openEntry(page, cms.url, 'terms', 'ho-so');
  await meaning(page).fill(text);
  // The form still reads lists of what it may name.
  await page.waitForLoadState('networkidle');
  await context.clearCookies();
  await pressSave(page);
  await choose(page, 'Để sau');
  await expect(meaning(page)).toHaveValue(text);
  await pressSave(page);
  await choose(page, 'Vào trang biên tập, làm tiếp');
  await expectSaved(page);
  expect(cms.read(fileOf('ho-so'))).toContain(text);
});

test('a tab that was closed gives its text back when the entry is opened again', async ({
  context,
}) => {
  const text = 'Địa chỉ một trang mạng.';
  const first = await context.newPage();
  await openEntry(first, cms.url, 'terms', 'duong-dan');
  await meaning(first).fill(text);
  await expectDraft(first, text);
  await closeTab(first);

  const second = await context.newPage();
  // The first screen says so, and leads there.
  await openCms(second, cms.url);
  await second.getByRole('link', { name: /^Viết tiếp: / }).click();
  await expect(question(second)).toContainText('Có bài đang viết dở');
  await choose(second, 'Lấy lại để viết tiếp');
  await expect(meaning(second)).toHaveValue(text);
  await pressSave(second);
  await expectSaved(second);
  expect(cms.read(fileOf('duong-dan'))).toContain(text);
  await second.reload();
  await expect(word(second)).toBeVisible();
  await expect(question(second)).toHaveCount(0);
  await openCms(second, cms.url);
  await expect(second.getByRole('heading', { name: 'Hôm nay làm gì?' })).toBeVisible();
  await expect(second.getByRole('link', { name: /^Viết tiếp: / })).toHaveCount(0);
});

test('a reload asks before, and gives the text back after', { tag: '@whole' }, async ({ page }) => {
  const text = 'Bấm để dịch vụ bắt đầu chạy.';
  await openEntry(page, cms.url, 'terms', 'kich-hoat');
  await meaning(page).fill(text);
  await expectDraft(page, text);
  const asked = page.waitForEvent('dialog');
  void page.reload();
  const warning = await asked;
  expect(warning.type()).toBe('beforeunload');
  await warning.accept();
  await choose(page, 'Lấy lại để viết tiếp');
  await expect(meaning(page)).toHaveValue(text);
});

test(
  'going back to the list by mistake throws nothing away',
  { tag: '@whole' },
  async ({ page }) => {
    const text = 'Giấy tờ trên điện thoại.';
    await openEntry(page, cms.url, 'terms', 'can-cuoc');
    await meaning(page).fill(text);
    page.once('dialog', (dialog) => void dialog.accept());
    await page
      .getByRole('link', { name: /Từ khó/ })
      .first()
      .click();
    await expect(page.getByRole('link', { name: 'Từ khó mới' }).first()).toBeVisible();
    await page.goto(`${cms.url}admin/#/collections/terms/entries/can-cuoc`);
    await choose(page, 'Lấy lại để viết tiếp');
    await expect(meaning(page)).toHaveValue(text);
  },
);

test('two tabs that write new entries keep both, and saving one leaves the other', async ({
  context,
}) => {
  const one = await writeNew(context, 'Từ thứ nhất', 'Nghĩa thứ nhất.');
  const two = await writeNew(context, 'Từ thứ hai', 'Nghĩa thứ hai.');
  await expectDraft(two, 'Nghĩa thứ hai.');
  await expectDraft(two, 'Nghĩa thứ nhất.');
  await closeTab(one);
  await pressSave(two);
  await expectSaved(two);
  await closeTab(two);

  const three = await context.newPage();
  await openNew(three, cms.url, 'terms');
  await expect(question(three)).toContainText('Từ thứ nhất');
  // Later does not mean never, and what is written meanwhile takes no place away.
  await choose(three, 'Để sau');
  await word(three).fill('Từ thứ ba');
  await expectDraft(three, 'Từ thứ ba');
  await expectDraft(three, 'Từ thứ nhất');
  await closeTab(three);

  const four = await context.newPage();
  await openNew(four, cms.url, 'terms');
  await expect(question(four)).toContainText('Từ thứ ba');
  await choose(four, 'Xóa bản viết dở');
  await expectNoDraft(four, 'Từ thứ ba');
  await closeTab(four);

  const five = await context.newPage();
  await openNew(five, cms.url, 'terms');
  await expect(question(five)).toContainText('Từ thứ nhất');
  await choose(five, 'Lấy lại để viết tiếp');
  await expect(meaning(five)).toHaveValue('Nghĩa thứ nhất.');
});

/** Holds back the answer to a call, of those that come after another, until it is let go. The server gets the call at once. */
async function holdAnswer(page: Page, action: string, after = action): Promise<() => void> {
  let letGo = () => {};
  const isLetGo = new Promise<void>((resolve) => (letGo = resolve));
  let hasCome = false;
  await page.route('**/admin/api', async (route) => {
    const call = route.request().postData() ?? '';
    hasCome ||= call.includes(`"${after}"`);
    if (!hasCome || !call.includes(`"${action}"`)) return route.fallback();
    const response = await route.fetch();
    await isLetGo;
    await route.fulfill({ response });
  });
  return letGo;
}

const notice = (page: Page) => page.getByText('Đang đăng, chờ một chút');
const wayBack = (page: Page) => page.locator('[class*="-ToolbarSectionBackLink"]');

test('who wants to go on while an entry is being saved waits, and the next entry keeps its text', async ({
  page,
}) => {
  page.on('dialog', (dialog) => void dialog.accept());
  await openCms(page, cms.url, '/collections/terms');
  await page.getByRole('link', { name: 'Từ khó mới' }).first().click();
  await word(page).fill('Đăng chậm');
  await meaning(page).fill('Từ đăng trên đường truyền chậm.');
  const letGo = await holdAnswer(page, 'persistEntry');
  await pressSave(page);
  await expect.poll(() => cms.list(FOLDER)).toContain('dang-cham.yaml');

  // The way back by a press, by the browser's own button, and one more letter.
  const { x = 0, y = 0, height = 0 } = (await wayBack(page).boundingBox()) ?? {};
  await page.mouse.click(x + 20, y + height / 2);
  await page.goBack();
  await page.keyboard.type('x');
  await expect(notice(page)).toBeVisible();
  await expect(word(page)).toHaveValue('Đăng chậm');
  letGo();
  await expectSaved(page);
  await expect(notice(page)).toBeHidden();
  await expect(meaning(page)).toHaveValue('Từ đăng trên đường truyền chậm.');
  await expect(page).toHaveURL(/entries\/dang-cham$/);

  await wayBack(page).click();
  await page.getByRole('link', { name: 'Từ khó mới' }).first().click();
  await expect(question(page)).toHaveCount(0);
  await word(page).fill('Viết ngay sau đó');
  await meaning(page).fill('Từ viết ngay sau từ trước.');
  await expectDraft(page, 'Viết ngay sau đó');
  await expect(word(page)).toHaveValue('Viết ngay sau đó');
  expect(cms.read(fileOf('dang-cham'))).toContain('Từ đăng trên đường truyền chậm.');
});

test('a save that fails gives the form back at once', { tag: '@whole' }, async ({ page }) => {
  await openEntry(page, cms.url, 'terms', 'otp');
  await meaning(page).fill('Nghĩa chưa lưu được.');
  await onFirstSave(page, (route) => route.abort('connectionreset'));
  await pressSave(page);
  await choose(page, 'Đã hiểu');
  await expect(notice(page)).toBeHidden();
  await meaning(page).fill('Nghĩa viết tiếp.');
  await expectDraft(page, 'Nghĩa viết tiếp.');
});

test('what is saved is gone from the drafts before it is said to be saved', async ({ page }) => {
  await openNew(page, cms.url, 'terms');
  await word(page).fill('Vừa đăng');
  await meaning(page).fill('Từ vừa được đăng.');
  await expectDraft(page, 'Vừa đăng');
  // What comes after the save takes its time.
  const letGo = await holdAnswer(page, 'getEntry', 'persistEntry');
  await pressSave(page);
  await expectSaved(page);
  expect(await page.evaluate(readDrafts)).toEqual([]);
  letGo();
});

test(
  'saving one entry leaves the new one that was begun before',
  { tag: '@whole' },
  async ({ page }) => {
    page.on('dialog', (dialog) => void dialog.accept());
    await openNew(page, cms.url, 'terms');
    await word(page).fill('Viết dở');
    await meaning(page).fill('Từ còn viết dở.');
    await expectDraft(page, 'Viết dở');
    await wayBack(page).click();
    await page.getByRole('link', { name: 'Sinh trắc học' }).click();
    await meaning(page).fill('Vân tay, khuôn mặt của mỗi người.');
    await pressSave(page);
    await expectSaved(page);
    await expectDraft(page, 'Viết dở');
  },
);

test('the second editor of an entry is told, loses nothing, and overwrites nothing', async ({
  browser,
}) => {
  const [first, second] = await Promise.all([
    browser.newContext(),
    browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] }),
  ]);
  const [mine, theirs] = [
    'Chỗ tải ứng dụng, bản của người thứ hai.',
    'Chỗ tải ứng dụng của máy Android.',
  ];
  const [pageA, pageB] = await Promise.all([first.newPage(), second.newPage()]);
  await openEntry(pageA, cms.url, 'terms', 'ch-play');
  await openEntry(pageB, cms.url, 'terms', 'ch-play');
  await meaning(pageA).fill(theirs);
  await pressSave(pageA);
  await expectSaved(pageA);

  await meaning(pageB).fill(mine);
  await pressSave(pageB);
  await expect(question(pageB)).toContainText(
    /Người biên tập đã đăng bài này lúc \d\d:\d\d ngày \d\d\/\d\d/,
  );
  // Both texts stand beside one another, by the name of the field.
  const versions = question(pageB).locator('section', { hasText: 'Nghĩa' });
  await expect(versions.locator('div').filter({ hasText: 'Của anh chị' })).toContainText(mine);
  await expect(versions.locator('div').filter({ hasText: 'Đang đăng' })).toContainText(theirs);
  await expect(question(pageB)).not.toContainText(/---|explanation:/);
  const opened = second.waitForEvent('page');
  await choose(pageB, 'Sao chép bài này và mở bản mới');
  const newest = await opened;
  await expect(meaning(newest)).toHaveValue(theirs);
  await expect(question(newest)).toHaveCount(0);
  const copied = await pageB.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(mine);
  expect(copied).not.toMatch(/---|explanation:/);
  await expect(meaning(pageB)).toHaveValue(mine);
  await expectDraft(pageB, mine);
  expect(cms.read(fileOf('ch-play'))).toContain(theirs);

  // Taken up again later, the text still knows that it is older than what was saved.
  await closeTab(pageB);
  const again = await second.newPage();
  await openEntry(again, cms.url, 'terms', 'ch-play');
  await expect(question(again)).toContainText('đã có người đăng bản mới hơn');
  await choose(again, 'Lấy lại để viết tiếp');
  await pressSave(again);
  await expect(question(again)).toContainText('Bài này vừa có người khác đăng');
  expect(cms.read(fileOf('ch-play'))).toContain(theirs);
});
