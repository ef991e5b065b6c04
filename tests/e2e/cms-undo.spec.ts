import { expect, test, type Locator, type Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import {
  expectDraft,
  expectSaved,
  momentOf,
  openEntry,
  openNew,
  pressSave,
} from '../support/cms-page.ts';
import { sharedCms, type CmsProject } from '../support/cms-project.ts';
import { paste } from '../support/paste.ts';

const NEWS = '2026-11-23-cach-dung-chuyen-muc';
const NEWS_FILE = `src/content/news/${NEWS}.mdx`;
const END_OF_HEAD = '\n---\n';
const TABLE = '| Khu | Số hộ |\n| --- | --- |\n| A | 120 |\n| B | 95 |';

let cms: CmsProject;
test.beforeAll(async () => {
  test.setTimeout(600_000);
  cms = await sharedCms();
});

const editor = (page: Page): Locator => page.locator('[data-slate-editor]').first();
/** What stands in the cells of the text's tables, without the sign that Slate puts into an empty one. */
const cells = async (page: Page): Promise<string[]> =>
  (await editor(page).locator('td').allTextContents()).map((text) => text.replace('\uFEFF', ''));
const notice = (page: Page): Locator => page.locator('.cms-notice');
const undo = (page: Page) => notice(page).getByRole('button', { name: 'Hoàn tác' }).click();
const bodyOf = (file: string) => file.slice(file.indexOf(END_OF_HEAD) + END_OF_HEAD.length).trim();

/** Opens the entry with this running text, the caret at the end of what is named. */
async function openBody(page: Page, body: string, at: string): Promise<void> {
  const file = cms.read(NEWS_FILE);
  const head = file.slice(0, file.indexOf(END_OF_HEAD));
  writeFileSync(join(cms.dir, NEWS_FILE), `${head}${END_OF_HEAD}\n${body}\n`);
  await openEntry(page, cms.url, 'news', NEWS);
  await editor(page).locator(at).last().click();
  // The editor hears of a selection a moment after the browser.
  await momentOf(page, 300);
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await momentOf(page);
  }
}

async function savedBody(page: Page): Promise<string> {
  await pressSave(page);
  await expectSaved(page);
  return bodyOf(cms.read(NEWS_FILE));
}

test('Backspace behind a table selects it, and takes nothing out of its cells', async ({
  page,
}) => {
  await openBody(page, `Trước\n\n${TABLE}\n\nSau`, 'p');
  await press(page, 'Home', 'Backspace');
  await expect(editor(page)).toContainText('Sau');
  await expect(editor(page).locator('td').last()).toHaveText('95');
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('120');
  await press(page, 'Backspace');
  await expect(editor(page).locator('table')).toHaveCount(0);
  await page.keyboard.type('Giữa');
  expect(await savedBody(page)).toBe('Trước\n\nGiữa\n\nSau');
});

test(
  'deleting within a table leaves its cells where they are',
  { tag: '@whole' },
  async ({ page }) => {
    await openBody(page, `Trước\n\n${TABLE}\n\nSau`, 'td >> nth=4');
    await press(page, 'Home', 'Backspace', 'End', 'Delete');
    expect(await cells(page)).toEqual(['Khu', 'Số hộ', 'A', '120', 'B', '95']);
    // From the middle of “B” to the end of “Sau”.
    await press(page, 'Home', 'ControlOrMeta+Shift+End', 'Delete');
    expect(await cells(page)).toEqual(['Khu', 'Số hộ', 'A', '120', '', '']);
    await expect(editor(page)).not.toContainText('Sau');
    await press(page, 'Tab');
    await page.keyboard.type('7');
    await expect(editor(page).locator('td').last()).toHaveText('7');
  },
);

// What was typed over a text that begins with its table, as a pasted one does, became a lone cell.
for (const [has, beginning] of [
  ['holds', 'Trước\n\n'],
  ['begins with', ''],
])
  test(
    `a text that ${has} a table is replaced whole by what is typed`,
    { tag: '@whole' },
    async ({ page }) => {
      await openBody(page, `${beginning}${TABLE}\n\nSau`, 'p');
      await press(page, 'ControlOrMeta+a');
      await page.keyboard.type('Chữ mới');
      await expect(editor(page).locator('td')).toHaveCount(0);
      expect(await savedBody(page)).toBe('Chữ mới');
    },
  );

test(
  'what is pasted where a text with a table was deleted stands in its place',
  { tag: '@whole' },
  async ({ page }) => {
    await openBody(page, `${TABLE}\n\nSau`, 'p');
    await press(page, 'ControlOrMeta+a', 'Delete');
    await expect(editor(page).locator('td')).toHaveCount(0);
    await paste(page, '<p>Chữ <b>dán</b></p>');
    expect(await savedBody(page)).toBe('Chữ **dán**');
  },
);

test('one goes on writing behind what is pasted, taken back and done again', async ({ page }) => {
  await openBody(page, 'Trước', 'p');
  await press(page, 'End');
  await paste(page, '<p> chữ <b>dán</b></p>');
  await expect(editor(page)).toContainText('dán');
  await press(page, 'ControlOrMeta+z');
  await expect(editor(page)).not.toContainText('dán');
  await press(page, 'ControlOrMeta+Shift+z');
  await page.keyboard.type(' sau');
  expect(await savedBody(page)).toBe('Trước chữ **dán sau**');
});

test('a table goes by its button, and comes back', { tag: '@whole' }, async ({ page }) => {
  await openBody(page, `Trước\n\n${TABLE}`, 'p');
  await editor(page).getByRole('button', { name: 'Bỏ bảng' }).click();
  await expect(editor(page).locator('table')).toHaveCount(0);
  await expect(notice(page)).toContainText('Đã bỏ bảng.');
  await undo(page);
  await expect(editor(page).locator('td')).toHaveCount(6);
  await expect(notice(page)).toBeHidden();
});

test('an item of a list that was removed comes back with all that it holds', async ({ page }) => {
  await openEntry(page, cms.url, 'guides', 'cai-vneid');
  const steps = page.locator('[data-field="steps"]');
  await steps.getByRole('button', { name: 'Mở ra' }).first().click();
  const labels = steps.locator('[class*="-NestedObjectLabel"]');
  const before = await labels.allTextContents();
  // It is called by the number that stands before it.
  expect(
    await labels.first().evaluate((label) => getComputedStyle(label, '::before').content),
  ).toContain('counter(item)');
  await steps.getByRole('button', { name: 'Xóa mục' }).nth(1).click();
  await expect(labels).toHaveCount(before.length - 1);
  await expect(notice(page)).toContainText('Đã xóa bước 2.');
  await undo(page);
  await expect.poll(() => labels.allTextContents()).toEqual(before);
});

test('a thumb on the handle of an item does not meet its cross', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openEntry(page, cms.url, 'guides', 'cai-vneid');
  const steps = page.locator('[data-field="steps"]');
  await steps.getByRole('button', { name: 'Mở ra' }).first().click();
  const [handle, cross] = await Promise.all(
    ['Kéo để đổi thứ tự', 'Xóa mục'].map((name) =>
      steps.getByRole('button', { name }).first().boundingBox(),
    ),
  );
  const [left, right] = [handle, cross].sort((a, b) => (a?.x ?? 0) - (b?.x ?? 0));
  expect((right?.x ?? 0) - (left?.x ?? 0) - (left?.width ?? 0)).toBeGreaterThanOrEqual(8);
});

test('a photo that was taken out comes back', { tag: '@whole' }, async ({ page }) => {
  await openNew(page, cms.url, 'news');
  const cover = page.locator('[data-field="cover"]');
  await cover.getByLabel('Chọn ảnh', { exact: true }).setInputFiles({
    name: 'lop.jpg',
    mimeType: 'image/jpeg',
    buffer: await sharp({ create: { width: 600, height: 400, channels: 3, background: '#8a1a1c' } })
      .jpeg()
      .toBuffer(),
  });
  await expect(cover.getByAltText('Ảnh đã chọn')).toBeVisible();
  await cover.getByRole('button', { name: 'Bỏ ảnh' }).click();
  await expect(cover.getByAltText('Ảnh đã chọn')).toHaveCount(0);
  await expect(notice(page)).toContainText('Đã bỏ ảnh.');
  await undo(page);
  await expect(cover.getByAltText('Ảnh đã chọn')).toBeVisible();
});

test('a draft that was thrown away comes back', async ({ context }) => {
  const first = await context.newPage();
  await openNew(first, cms.url, 'terms');
  await first.getByRole('textbox', { name: 'Từ', exact: true }).fill('Chữ viết dở');
  await expectDraft(first, 'Chữ viết dở');
  await first.close({ runBeforeUnload: false });

  const page = await context.newPage();
  await openNew(page, cms.url, 'terms');
  const question = page.getByRole('dialog');
  await question.getByRole('button', { name: 'Xóa bản viết dở' }).click();
  await expect(notice(page)).toContainText('Đã xóa bản viết dở.');
  await undo(page);
  await question.getByRole('button', { name: 'Lấy lại để viết tiếp' }).click();
  await expect(page.getByRole('textbox', { name: 'Từ', exact: true })).toHaveValue('Chữ viết dở');
});

const REPORT = '2026-11-24-nv-17';
const REPORT_TEXT = `---
task: nv-17
date: 2026-11-24
asOf: 2026-11-24
period: "2026"
state: in-progress
figures:
  - indicator: ho-co-cong-dan-so
    numerator: 130
    denominator: 200
evidence:
  - kind: news
    title: "Tin đã đăng"
    date: 2026-11-23
    news: ${NEWS}
    level: documented
reportedBy: mat-tran
---

Báo cáo thử của người làm trang.
`;

function writeReport(): void {
  mkdirSync(join(cms.dir, 'src/content/reports'), { recursive: true });
  writeFileSync(join(cms.dir, `src/content/reports/${REPORT}.mdx`), REPORT_TEXT);
}

test('a report that is sent keeps its figures; its correction begins filled in', async ({
  page,
}) => {
  writeReport();
  await openEntry(page, cms.url, 'reports', REPORT);
  const field = (name: string) => page.locator(`[data-field="${name}"]`);
  await expect(field('state').getByRole('combobox')).toBeDisabled();
  await expect(field('figures').getByRole('button').first()).toBeDisabled();
  await expect(field('evidence').getByRole('button').first()).toBeDisabled();
  await expect(page.getByRole('textbox', { name: /^Kết quả đã làm/ })).toBeEditable();

  await page.getByRole('button', { name: 'Gửi báo cáo sửa' }).click();
  await expect(page).toHaveURL(/reports\/new$/);
  await expect(field('state').getByRole('combobox')).toBeEnabled();
  await field('figures')
    .getByRole('spinbutton', { name: /^Số đã làm được/ })
    .fill('131');
  await pressSave(page);
  await expectSaved(page);
  const [, correction = ''] = cms.list('src/content/reports');
  const file = cms.read(`src/content/reports/${correction}`);
  for (const line of [
    `corrects: ${REPORT}`,
    'numerator: 131',
    'denominator: 200',
    'reportedBy: mat-tran',
  ])
    expect(file).toContain(line);
  expect(file).toContain('Báo cáo thử của người làm trang.');
  expect(cms.read(`src/content/reports/${REPORT}.mdx`)).toBe(REPORT_TEXT);
});

test(
  'the next report on a task begins with the figures of the last, and with nothing that was proved then',
  { tag: '@whole' },
  async ({ page }) => {
    writeReport();
    await openEntry(page, cms.url, 'reports', REPORT);
    await page.getByRole('button', { name: 'Báo cáo tiếp, như lần này' }).click();
    await expect(page).toHaveURL(/reports\/new$/);
    const field = (name: string) => page.locator(`[data-field="${name}"]`);
    await expect(field('figures').getByRole('spinbutton', { name: /^Tổng số/ })).toHaveValue('200');
    await expect(field('reportedBy')).toContainText(/Mặt trận/);
    await expect(field('evidence').getByRole('button', { name: 'Xóa mục' })).toHaveCount(0);
    await expect(page.getByRole('textbox', { name: /^Kết quả đã làm/ })).toHaveText('');
  },
);
