import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Browser, type Page } from '@playwright/test';
import { PASSWORD, freshCode } from './codes.ts';
import { sidewaysScroll, smallTargets } from './probe.ts';
import { IS_WHOLE } from './suite.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** A browser of somebody's own. */
export async function openBrowser(browser: Browser, width: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 844 },
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  return context.newPage();
}

/** Nothing on the screen shuts anybody out, as wide as it is; in the whole suite on a phone and on a desk. */
export async function expectUsable(page: Page): Promise<void> {
  const before = page.viewportSize();
  for (const width of IS_WHOLE ? [390, 1280] : [before?.width ?? 0]) {
    await page.setViewportSize({ width, height: 844 });
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .withTags(TAGS)
      .exclude('canvas')
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([]);
    expect(await sidewaysScroll(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
  }
  if (before) await page.setViewportSize(before);
}

/** Accepts an invitation with a password and codes, and looks at each screen on the way. Gives the key of the codes. */
export async function acceptWithPassword(
  page: Page,
  link: string,
  look: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  await page.goto(link);
  await look(page);
  await page.getByLabel('Mật khẩu mới').fill(PASSWORD);
  await page.getByRole('button', { name: 'Đặt mật khẩu này' }).click();
  await expect(page.getByRole('heading', { name: '1. Thêm trang này' })).toBeFocused();
  await look(page);
  const [shown = '', codes = ''] = await page.locator('pre').allTextContents();
  expect(codes.split('\n')).toHaveLength(10);
  const key = shown.replaceAll(' ', '');
  await page.getByLabel('Mã 6 số').fill(freshCode(key));
  await page.getByRole('button', { name: 'Xong, vào trang' }).click();
  await expect(page.getByText('Anh chị đã đăng nhập')).toBeVisible();
  expect(page.url()).not.toContain('moi=');
  return key;
}
