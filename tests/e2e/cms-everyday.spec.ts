import { expect, test, type Locator, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  expectSaved,
  momentOf,
  openCms,
  openEntry,
  openNew,
  pressSave,
} from '../support/cms-page.ts';
import { sharedCms, type CmsProject } from '../support/cms-project.ts';

const NEWS = '2026-11-23-cach-dung-chuyen-muc';

let cms: CmsProject;
test.beforeAll(async () => {
  test.setTimeout(600_000);
  cms = await sharedCms();
});

const editor = (page: Page): Locator => page.locator('[data-slate-editor]').first();
const notice = (page: Page): Locator => page.locator('.cms-notice');

test('an entry is taken off the site at the end of its form, after a question, and comes back by one press', async ({
  page,
}) => {
  const file = 'src/content/terms/otp.yaml';
  const before = cms.read(file);
  await openEntry(page, cms.url, 'terms', 'otp');
  const top = page.locator('[class*="-ToolbarContainer"]');
  await expect(top.getByRole('button', { name: /Xóa|Gỡ/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Gỡ khỏi trang' }).click();
  const question = page.getByRole('dialog');
  await question.getByRole('button', { name: 'Gỡ khỏi trang' }).click();
  await expect(notice(page)).toContainText('Đã gỡ “Mã dùng một lần (OTP)” khỏi trang.');
  expect(cms.list('src/content/terms')).not.toContain('otp.yaml');
  await notice(page).getByRole('button', { name: 'Hoàn tác' }).click();
  await expect.poll(() => cms.list('src/content/terms')).toContain('otp.yaml');
  expect(cms.read(file)).toBe(before);
});

test(
  'what was taken off on one machine is brought back from another',
  { tag: '@whole' },
  async ({ page, browser }) => {
    await openEntry(page, cms.url, 'terms', 'kich-hoat');
    await page.getByRole('button', { name: 'Gỡ khỏi trang' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Gỡ khỏi trang' }).click();
    await expect(notice(page)).toContainText('khỏi trang.');
    const context = await browser.newContext();
    const other = await context.newPage();
    await openCms(other, cms.url);
    const kept = other.getByRole('region', { name: 'Đã gỡ trong 30 ngày qua' });
    await kept.getByRole('button', { name: /^Lấy lại/ }).click();
    await expect.poll(() => cms.list('src/content/terms')).toContain('kich-hoat.yaml');
    await expect(kept).toHaveCount(0);
    await context.close();
  },
);

test('a published entry leads to its page, from its row in the list and from its form', async ({
  page,
}) => {
  await openCms(page, cms.url, '/collections/news');
  const row = page.getByRole('listitem').filter({ has: page.getByRole('heading') });
  const way = row.getByRole('link', { name: /^Xem trên trang: 23\/11\/2026 · Mở chuyên mục/ });
  await expect(way).toHaveAttribute('href', `/tin-tuc/${NEWS}/`);
  // The list leaves no part of the window empty.
  const rightEdge = async () => {
    const { x = 0, width = 0 } = (await row.first().boundingBox()) ?? {};
    return x + width;
  };
  await expect.poll(rightEdge).toBeGreaterThan(1240);
  await openEntry(page, cms.url, 'news', NEWS);
  await expect(page.getByRole('link', { name: 'Xem trên trang' })).toHaveAttribute(
    'href',
    `/tin-tuc/${NEWS}/`,
  );
  await openNew(page, cms.url, 'news');
  await expect(page.getByRole('link', { name: 'Xem trên trang' })).toBeHidden();
});

test('the address of a new entry follows its title; of an older one its editor decides, and links to the old one stay good', async ({
  page,
}) => {
  const title = page.getByRole('textbox', { name: /^Tiêu đề/ }).first();
  const files = () =>
    cms.list('src/content/news').filter((name) => name.includes('dien-thoai-co-hinh'));
  const publish = async (words: string) => {
    await title.fill(words);
    await pressSave(page);
    await expectSaved(page);
  };
  await openNew(page, cms.url, 'news');
  await page.getByRole('textbox', { name: /^Tóm tắt/ }).fill('Các bác tập gọi có hình.');
  await editor(page).click();
  await page.keyboard.insertText('Các bác tập gọi ở nhà văn hóa.');
  await page.getByRole('textbox', { name: /^Người viết/ }).fill('Trung tâm Văn hóa');
  await publish('Tập gói điện thoại có hình nhé');
  await expect(page).toHaveURL(/tap-goi-dien-thoai-co-hinh-nhe$/);
  await publish('Tập gọi điện thoại có hình');
  await expect(page).toHaveURL(/tap-goi-dien-thoai-co-hinh$/);
  expect(files()).toEqual([expect.stringMatching(/-tap-goi-dien-thoai-co-hinh\.mdx$/)]);
  const [file = ''] = files();
  expect(cms.read(`src/content/news/${file}`)).toMatch(
    /^formerly:\n {2}- "?[\d-]+-tap-goi-dien-thoai-co-hinh-nhe"?$/m,
  );

  // An hour later.
  await page.evaluate(() => sessionStorage.clear());
  const question = page.getByRole('dialog');
  await title.fill('Tập dùng điện thoại có hình');
  await pressSave(page);
  await question.getByRole('button', { name: 'Giữ địa chỉ cũ' }).click();
  await expect(page.locator('.cms-saving')).toBeEmpty();
  expect(files()).toEqual([file]);
  await title.fill('Học gọi điện thoại có hình');
  await pressSave(page);
  await expect(question).toContainText('Ai giữ địa chỉ cũ vẫn mở được bài');
  await question.getByRole('button', { name: 'Đổi theo tên mới' }).click();
  await expect(page).toHaveURL(/hoc-goi-dien-thoai-co-hinh$/);
  expect(files()).toEqual([expect.stringMatching(/-hoc-goi-dien-thoai-co-hinh\.mdx$/)]);
  await page.locator('[class*="-ToolbarSectionBackLink"]').click();
  await expect(page.getByRole('link', { name: /^\d\d\/.*điện thoại có hình/ })).toHaveText([
    /Học gọi điện thoại có hình/,
  ]);
});

test('“Soát bài” follows the text while it is mended', async ({ page }) => {
  await openEntry(page, cms.url, 'news', NEWS);
  const title = page.getByRole('textbox', { name: /^Tiêu đề/ }).first();
  const right = await title.inputValue();
  await title.fill('');
  await page.getByRole('button', { name: 'Soát bài' }).click();
  const panel = page.getByRole('region', { name: 'Soát bài', exact: true });
  await expect(panel).toContainText('phải sửa');
  await title.fill(right);
  await expect(panel).not.toContainText('phải sửa');
  await expect(title).toBeFocused();
  const said = page.locator('#cms-announcer');
  await expect(said).not.toBeEmpty();
  await page.getByRole('link', { name: 'Tin tức' }).first().click();
  await expect(said).toBeEmpty();
});

test('a link to a page of the site is chosen by its title', { tag: '@whole' }, async ({ page }) => {
  const file = `src/content/news/${NEWS}.mdx`;
  const text = cms.read(file);
  const head = text.slice(0, text.indexOf('\n---\n'));
  writeFileSync(join(cms.dir, file), `${head}\n---\n\nXem bài\n`);
  await openEntry(page, cms.url, 'news', NEWS);
  await editor(page).click();
  await momentOf(page, 300);
  await page.keyboard.press('ControlOrMeta+a');
  await momentOf(page, 300);
  await page.getByRole('button', { name: 'Đường dẫn' }).first().click();
  const dialog = page.getByRole('dialog');
  // An address as it stands in the browser's bar is that of the page, without this machine.
  await dialog.getByRole('textbox').fill(`${cms.url}tin-tuc/`);
  await dialog.getByRole('button', { name: 'Xong' }).click();
  await page.getByRole('button', { name: 'Đường dẫn' }).first().click();
  await expect(dialog.getByRole('textbox')).toHaveValue('/tin-tuc/');
  await dialog.getByRole('textbox').fill('cai vneid');
  await dialog.getByRole('button', { name: /^Cài VNeID/ }).click();
  await pressSave(page);
  await expectSaved(page);
  expect(cms.read(file)).toContain('[Xem bài](/huong-dan/cai-vneid/)');
});

test('the code of a new guide is given by the machine', { tag: '@whole' }, async ({ page }) => {
  await openNew(page, cms.url, 'guides');
  const code = page.locator('[data-field="code"]');
  await expect(code).toBeHidden();
  await expect(page.locator('[data-field="steps"] label').first()).toHaveText('Các bước');
  // What often goes wrong is asked in sight.
  await expect(page.locator('[data-field="problems"]')).toBeVisible();
  await page.getByRole('button', { name: 'Soát bài' }).click();
  const panel = page.getByRole('region', { name: 'Soát bài', exact: true });
  await expect(panel).toContainText('phải sửa');
  await expect(panel).not.toContainText('Mã bài');
});

test('a field with a limit counts what is left', { tag: '@whole' }, async ({ page }) => {
  await openNew(page, cms.url, 'news');
  await page.getByRole('textbox', { name: 'Tóm tắt' }).fill('Mười lăm chữ cái');
  await expect(page.locator('[data-field="summary"]')).toContainText('16/200');
});
