import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { expectSaved, openCms, openEntry, openNew, pressSave } from '../support/cms-page.ts';
import { sharedCms, type CmsProject } from '../support/cms-project.ts';

const GUIDE = 'src/content/guides/goi-1022.mdx';

let cms: CmsProject;
test.beforeAll(async () => {
  test.setTimeout(600_000);
  cms = await sharedCms();
});

const panel = (page: Page) => page.getByRole('region', { name: 'Soát bài', exact: true });
const review = (page: Page) => page.getByRole('button', { name: 'Soát bài', exact: true }).click();
const remark = (page: Page, text: string | RegExp) =>
  panel(page).getByRole('listitem').filter({ hasText: text });
const titleOfAnother = () =>
  /^title: "(.*)"$/m.exec(cms.read('src/content/guides/cai-vneid.mdx'))?.[1] ?? '';
const title = (page: Page) => page.getByRole('textbox', { name: 'Tên bài' });

test(
  'an entry that is in order may be published, and the editor is told so',
  { tag: '@whole' },
  async ({ page }) => {
    await openEntry(page, cms.url, 'guides', 'goi-1022');
    await review(page);
    await expect(panel(page)).toContainText('Bài đạt yêu cầu, có thể đăng.');
    await expect(page.locator('#cms-announcer')).toHaveText('Bài đạt yêu cầu, có thể đăng.');
    await expect(panel(page).getByRole('heading', { name: 'Soát bài', exact: true })).toBeFocused();
  },
);

test('a remark leads to its field, which is marked and described, also with the keyboard', async ({
  page,
}) => {
  await openEntry(page, cms.url, 'guides', 'goi-1022');
  await title(page).fill('GỌI TỔNG ĐÀI NHÉ');
  await page.getByRole('textbox', { name: 'Tóm tắt' }).fill('Bác có căn cước 031190123456.');
  await review(page);
  await expect(panel(page).getByRole('heading', { level: 3 }).first()).toContainText('Phải sửa');
  await expect(remark(page, 'viết hoa cả')).toBeVisible();

  await remark(page, 'số căn cước').getByRole('button', { name: 'Đến ô cần sửa' }).focus();
  await page.keyboard.press('Enter');
  const summary = page.getByRole('textbox', { name: 'Tóm tắt' });
  await expect(summary).toBeFocused();
  await expect(summary).toHaveAttribute('aria-invalid', 'true');
  await expect(summary).toHaveAccessibleDescription(/số căn cước/);
  await expect(summary).toBeInViewport();
});

test('what only the other entries tell is told before a save, with the way to its place', async ({
  page,
}) => {
  await openEntry(page, cms.url, 'guides', 'goi-1022');
  const right = await title(page).inputValue();
  await title(page).fill(titleOfAnother());
  await review(page);
  const twin = remark(page, 'Đã có bài khác tên');
  await twin.getByRole('button', { name: 'Đến ô cần sửa' }).click();
  await expect(title(page)).toBeFocused();
  await title(page).fill(right);
  await expect(panel(page)).toContainText('Bài đạt yêu cầu, có thể đăng.');
});

test(
  'what the server alone refuses stands in the list, not in a box without a way',
  { tag: '@whole' },
  async ({ page }) => {
    const before = cms.read(GUIDE);
    await openEntry(page, cms.url, 'guides', 'goi-1022');
    await title(page).fill(titleOfAnother());
    await pressSave(page);
    await remark(page, 'Đã có bài khác tên').getByRole('button', { name: 'Đến ô cần sửa' }).click();
    await expect(title(page)).toBeFocused();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(cms.read(GUIDE)).toBe(before);
  },
);

test(
  'a link that leads nowhere is told with its line of the text and the way there, by no name of a file',
  { tag: '@whole' },
  async ({ page }) => {
    const [name = ''] = cms.list('src/content/news');
    const file = `src/content/news/${name}`;
    const text = cms.read(file);
    const head = text.slice(0, text.indexOf('\n---\n'));
    writeFileSync(
      join(cms.dir, file),
      `${head}\n---\n\nMột dòng.\n\nXem [bài này](/huong-dan/khong-co/) và [trang kia](facebook.com/x).\n`,
    );
    await openEntry(page, cms.url, 'news', name.replace('.mdx', ''));
    await review(page);
    for (const words of ['/huong-dan/khong-co/', 'facebook.com/x']) {
      await expect(remark(page, words)).toContainText('Bài viết, dòng 3');
      await remark(page, words).getByRole('button', { name: 'Đến ô cần sửa' }).click();
      await expect(page.locator('[data-slate-editor]')).toBeFocused();
    }
    await expect(panel(page)).not.toContainText(/src\/|\.mdx/);
    writeFileSync(join(cms.dir, file), text);
  },
);

test(
  'what a form lacks is told in its own words, never in those of a program',
  { tag: '@whole' },
  async ({ page }) => {
    page.on('dialog', (dialog) => void dialog.accept());
    for (const form of ['guides', 'search-words', 'news', 'help-points', 'reports']) {
      await openNew(page, cms.url, form);
      await review(page);
      await expect(panel(page), form).toContainText('phải sửa');
      await expect(panel(page), form).not.toContainText(
        /\b(?:true|phone|card|vneid|health|services|abbreviation|synonym|aside)\b|---|\*\*|src\//,
      );
    }
  },
);

test('a remark in a folded step unfolds it', { tag: '@whole' }, async ({ page }) => {
  const file = join(cms.dir, 'src/content/guides/kich-hoat-vneid.mdx');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/action: "/, 'action: "Bác click vào nút. '),
  );
  await openEntry(page, cms.url, 'guides', 'kich-hoat-vneid');
  const action = page.getByRole('textbox', { name: 'Việc làm' }).first();
  await expect(action).toBeHidden();
  await review(page);
  await remark(page, 'click').getByRole('button', { name: 'Đến ô cần sửa' }).click();
  await expect(action).toBeFocused();
  await expect(action).toBeInViewport();
});

test('a refusal stops the save, shows the list and loses nothing', async ({ page }) => {
  const before = cms.read(GUIDE);
  await openEntry(page, cms.url, 'guides', 'goi-1022');
  const summary = page.getByRole('textbox', { name: 'Tóm tắt' });
  await summary.fill('Số căn cước của bác là 031190123456.');
  await pressSave(page);
  await expect(remark(page, 'số căn cước')).toBeVisible();
  await expect(panel(page).getByRole('heading', { name: 'Soát bài', exact: true })).toBeFocused();
  await expect(summary).toHaveValue('Số căn cước của bác là 031190123456.');
  expect(cms.read(GUIDE)).toBe(before);
});

test('advice does not stop a save', { tag: '@whole' }, async ({ page }) => {
  await openEntry(page, cms.url, 'guides', 'goi-1022');
  await page
    .getByRole('textbox', { name: 'Tóm tắt' })
    .fill('Bác click vào đâu để gọi một số mà hỏi mọi việc.');
  await pressSave(page);
  await expectSaved(page);
  expect(cms.read(GUIDE)).toContain('Bác click vào đâu');
});

test(
  'a new weekly news item is not published with its questions',
  { tag: '@whole' },
  async ({ page }) => {
    await openCms(page, cms.url);
    await page.getByRole('link', { name: /^Đăng tin tuần này/ }).click();
    await review(page);
    await expect(remark(page, 'câu hỏi của mẫu chưa trả lời')).toBeVisible();
  },
);

test(
  'the panel fits a phone and leaves no word behind the edge',
  { tag: '@whole' },
  async ({ page }) => {
    await openNew(page, cms.url, 'guides');
    await review(page);
    await expect(panel(page)).toBeVisible();
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    expect(scrollWidth).toBe(clientWidth);
    // At once: the list is drawn anew when the server has answered.
    const heights = await panel(page)
      .getByRole('button')
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  },
);

test(
  'the first screen, the list of remarks and the preview pass axe',
  { tag: '@whole' },
  async ({ page }) => {
    const seriousOn = async (include: string) => {
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode()
        .include(include)
        .analyze();
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    };
    await openCms(page, cms.url);
    await expect(page.getByText(/chờ phường xác nhận/)).toBeVisible();
    expect(await seriousOn('.cms-home')).toEqual([]);
    await page.getByRole('link', { name: /^Đăng tin tuần này/ }).click();
    await review(page);
    await expect(panel(page).getByRole('listitem').first()).toBeVisible();
    expect(await seriousOn('.cms-panel:not([hidden])')).toEqual([]);
    expect(await seriousOn('.cms-bar')).toEqual([]);
    await page.getByRole('button', { name: 'Xem trước', exact: true }).click();
    await expect(page.frameLocator('iframe').getByText('Việc gì đã diễn ra?')).toBeVisible();
    expect(await seriousOn('.cms-preview')).toEqual([]);
  },
);
