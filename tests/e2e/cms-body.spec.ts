import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { PICTURE_REMARK } from '../../src/core/plain-language/pasted-picture.ts';
import { expectSaved, openEntry, pressSave } from '../support/cms-page.ts';
import { sharedCms, type CmsProject } from '../support/cms-project.ts';
import { paste } from '../support/paste.ts';

const ID = '2026-11-23-cach-dung-chuyen-muc';
const FILE = `src/content/news/${ID}.mdx`;

let cms: CmsProject;
test.beforeAll(async () => {
  test.setTimeout(600_000);
  cms = await sharedCms({ looksAtSite: true });
});

const editor = (page: Page): Locator => page.locator('[data-slate-editor]').first();
const bodyOf = (file: string) => file.slice(file.indexOf('\n---\n') + 5).trim();

async function openBody(page: Page) {
  await openEntry(page, cms.url, 'news', ID);
  await editor(page).click();
}

async function emptyBody(page: Page) {
  await openBody(page);
  // The editor hears of a selection a moment after the browser.
  await expect(async () => {
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    expect((await editor(page).textContent())?.trim()).toBe('');
  }).toPass();
}

async function save(page: Page): Promise<string> {
  await pressSave(page);
  await expectSaved(page);
  return cms.read(FILE);
}

/** The article as readers get it, once the site with these words is live. */
async function published(page: Page, words: string): Promise<Locator> {
  const article = page.locator('main');
  await expect(async () => {
    await page.goto(`${cms.url}tin-tuc/${ID}/`);
    await expect(article).toContainText(words, { timeout: 500 });
  }).toPass({ timeout: 600_000 });
  return article;
}

const TYPED = [
  'Điền {họ tên} vào ô, mức < 5 độ, giảm 100 %.',
  'Xem <https://vneid.gov.vn> trước.',
  'import hàng',
  'export gạo',
  '2 * 3 * 4, a_b_c, [ngoặc], a & b, C:\\thu, # số, `mã`',
  '- gạch đầu dòng',
  '1. số đầu dòng',
];

const FROM_WORD = `<html><body><!--StartFragment--><p class=MsoNormal>Có <b>28 người</b>, điền {số thẻ}.<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>Thẻ căn cước</p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o</span>bản gốc</p>
<table class=MsoTableGrid><tr><td><p>Ngày</p></td><td><p>Nơi học</p></td></tr><tr><td><p>Thứ hai</p></td><td><p>Nhà văn hóa</p></td></tr></table><!--EndFragment--></body></html>`;

test('what is typed, and what is pasted from Word, is saved, built and shown as it was', async ({
  page,
}) => {
  test.setTimeout(600_000);
  await emptyBody(page);
  for (const line of TYPED) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.type('Chữ đậm');
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.type(' thường');
  await page.keyboard.press('Enter');
  await paste(page, FROM_WORD);
  await page.keyboard.type('Sau bảng');

  const body = bodyOf(await save(page));
  expect(body.startsWith('Điền {họ tên} vào ô, mức < 5 độ, giảm 100 %.\n\n')).toBe(true);
  expect(body).toContain('\n\nimport hàng\n\nexport gạo\n\n');
  expect(body.slice(body.indexOf('**Chữ'))).toBe(
    '**Chữ đậm** thường\n\nCó **28 người**, điền {số thẻ}.\n\n- Thẻ căn cước\n  - bản gốc\n\n| Ngày | Nơi học |\n| --- | --- |\n| Thứ hai | Nhà văn hóa |\n\nSau bảng',
  );

  const article = await published(page, 'Sau bảng');
  for (const line of TYPED) await expect(article.getByText(line, { exact: true })).toBeVisible();
  for (const words of ['Chữ đậm', '28 người'])
    await expect(article.locator('strong', { hasText: words })).toBeVisible();
  await expect(article.locator('li li', { hasText: 'bản gốc' })).toBeVisible();
  await expect(article.locator('td', { hasText: 'Nhà văn hóa' })).toBeVisible();
});

test('a pasted picture leaves a remark and breaks nothing', { tag: '@whole' }, async ({ page }) => {
  await emptyBody(page);
  await paste(
    page,
    '<p>Chữ <b>trước</b> ảnh</p><p><img src="data:image/png;base64,iVBORw0KGgo="></p><p>Chữ sau ảnh</p>',
  );
  await expect(editor(page)).toContainText(PICTURE_REMARK);
  await expect(editor(page)).toContainText('Chữ trước ảnh');
  await expect(editor(page)).toContainText('Chữ sau ảnh');
  await page.keyboard.type(', gõ tiếp được');
  await expect(editor(page)).toContainText('Chữ sau ảnh, gõ tiếp được');
});

test(
  'm², H₂O and underlined words of Word, and the dashes of a Zalo message, keep what they mean',
  { tag: '@whole' },
  async ({ page }) => {
    await emptyBody(page);
    await paste(
      page,
      '<p class=MsoNormal>Nhà 30 m<sup>2</sup>, nước H<sub>2</sub>O, <u>mang thẻ</u>.</p>',
    );
    await page.keyboard.press('Enter');
    await paste(page, '', 'Bà con nhớ:\n- Mang thẻ\n- Mang điện thoại');
    expect(bodyOf(await save(page))).toBe(
      'Nhà 30 m², nước H₂O, mang thẻ.\n\nBà con nhớ:\n\n- Mang thẻ\n- Mang điện thoại',
    );
  },
);

test('one word changed in the rich text changes one line of the file', async ({ page }) => {
  const before = cms.read(FILE);
  await openBody(page);
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' nhé');
  const after = await save(page);
  const [a, b] = [before.split('\n'), after.split('\n')];
  expect(b).toHaveLength(a.length);
  expect(b.filter((line, index) => line !== a[index])).toHaveLength(1);
});

test('components are added with a form and written as the dialect has them', async ({ page }) => {
  await emptyBody(page);
  await page.keyboard.type('Gọi ');
  const add = async (label: string) => {
    await page.getByTitle('Chèn khung').first().click();
    await page.getByRole('menuitem', { name: label, exact: true }).click();
  };
  await add('Số gọi được');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Xong' }).click();
  await expect(dialog.getByRole('alert').first()).toContainText('Hãy điền vào');
  await dialog.getByLabel('Số điện thoại').fill('1022');
  await dialog.getByLabel('Chữ hiện ra').fill('tổng đài 1022');
  await dialog.getByRole('button', { name: 'Xong' }).click();
  await expect(editor(page)).toBeFocused();
  await page.keyboard.type(' nhé.');
  await add('Khung lưu ý');
  const box = editor(page).locator('[data-slate-editor]');
  await box.click();
  await page.keyboard.type('Không đọc {mã} cho ai.');
  await add('Văn bản đính kèm');
  const choosing = page.waitForEvent('filechooser');
  await editor(page).getByText('Chọn tệp PDF', { exact: true }).click();
  const buffer = readFileSync('tests/fixtures/sample/uploads/mau/lich-truc.pdf');
  await (await choosing).setFiles({ name: 'lich.pdf', mimeType: 'application/pdf', buffer });
  await expect(editor(page).getByText(/\.pdf$/)).toBeVisible();
  await editor(page).getByLabel('Tên văn bản').fill('Lịch trực (PDF)');
  expect(bodyOf(await save(page)).replace(/\/tep\/[\w/-]+\.pdf/, 'tệp')).toBe(
    'Gọi <Phone number="1022" label="tổng đài 1022" /> nhé.\n\n<Callout type="info">\n\nKhông đọc {mã} cho ai.\n\n</Callout>\n\n<Attachment href="tệp" label="Lịch trực (PDF)" />',
  );
});
