import { expect, test, type Page } from '@playwright/test';
import { openCms, openEntry } from '../support/cms-page.ts';
import { sharedCms, type CmsProject } from '../support/cms-project.ts';
import { inTurn } from '../support/suite.ts';

let cms: CmsProject;
test.beforeAll(async () => {
  test.setTimeout(600_000);
  cms = await sharedCms();
});

const frame = (page: Page) => page.frameLocator('iframe[title^="Xem trước"]');
const preview = (page: Page) =>
  page.getByRole('button', { name: 'Xem trước', exact: true }).click();

/** What a reader gets of an article: its HTML, without what a browser or a build adds to a picture. */
const articleOf = (html: string) =>
  html
    .replace(/<source [^>]*>/g, '')
    .replace(/<img [^>]*?(alt="[^"]*")[^>]*>/g, '<img $1>')
    .replace(/\s+/g, ' ');

const ARTICLES: [collection: string, slug: string, path: string][] = [
  ['guides', 'cai-vneid', '/huong-dan/cai-vneid/'],
  ['news', '2026-11-23-cach-dung-chuyen-muc', '/tin-tuc/2026-11-23-cach-dung-chuyen-muc/'],
  ['tasks', 'nv-04', '/tien-do/nv-04/'],
];

// tests/built/preview.test.ts compares every entry, but not in a browser.
for (const [collection, slug, path] of inTurn(ARTICLES, 0))
  test(`the preview of ${path} is the page’s own article`, async ({ browser, page }) => {
    const violations: string[] = [];
    page.on('console', (message) => message.type() === 'error' && violations.push(message.text()));
    await openEntry(page, cms.url, collection, slug);
    await preview(page);
    const article = frame(page).locator('article');
    await expect(article).toBeVisible();
    // As it is built: what scripts add on a phone is no part of it.
    const reader = await browser.newPage({ javaScriptEnabled: false });
    await reader.goto(new URL(path, cms.url).href);
    const published = await reader.locator('article').evaluate((element) => element.outerHTML);
    await expect
      .poll(async () => articleOf(await article.evaluate((element) => element.outerHTML)))
      .toBe(articleOf(published));
    expect(
      await article.evaluate(
        (element) => getComputedStyle(element.querySelector('h1') as Element).fontFamily,
      ),
    ).toBe(await reader.locator('h1').evaluate((element) => getComputedStyle(element).fontFamily));
    await reader.close();
    expect(violations).toEqual([]);
  });

test('the preview follows what is typed, at the width of a phone and of a desk', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openEntry(page, cms.url, 'guides', 'cai-vneid');
  await preview(page);
  await expect(frame(page).locator('h1')).toBeVisible();
  // Of the site's stage nothing is said: it is not about this text.
  await expect(frame(page).getByText('chạy thử')).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Tên bài' }).fill('Cài VNeID thật nhanh');
  await expect(frame(page).locator('h1')).toHaveText('Cài VNeID thật nhanh');
  const width = () =>
    frame(page)
      .locator('html')
      .evaluate((element) => element.clientWidth);
  expect(await width()).toBe(390);
  await page.getByRole('button', { name: 'Máy tính' }).click();
  await expect.poll(width).toBe(1280);
});

test('a report shows its task as it will stand', { tag: '@whole' }, async ({ page }) => {
  await openCms(
    page,
    cms.url,
    '/collections/reports/new?task=nv-16&state=blocked&obstacle=Chưa có bàn&reportedBy=van-phong',
  );
  await preview(page);
  await expect(frame(page).getByText('Đang vướng, cần hỗ trợ').first()).toBeVisible();
  await expect(frame(page).getByText('Chưa có bàn')).toBeVisible();
});

test(
  'on a phone the preview takes the place of the form, and gives it back',
  { tag: '@whole' },
  async ({ page }) => {
    await openEntry(page, cms.url, 'guides', 'cai-vneid');
    await preview(page);
    await expect(frame(page).locator('h1')).toBeVisible();
    await page.getByRole('button', { name: 'Viết tiếp' }).click();
    await expect(page.getByRole('textbox', { name: 'Tên bài' })).toBeVisible();
    await expect(page.locator('iframe[title^="Xem trước"]')).toBeHidden();
  },
);
