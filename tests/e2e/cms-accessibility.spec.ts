import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { openEntry, openNew, pressSave } from '../support/cms-page.ts';
import { sharedCms, type CmsProject } from '../support/cms-project.ts';
import { CMS_SCREENS } from '../support/cms-screens.ts';
import { sidewaysScroll, smallTargets } from '../support/probe.ts';
import { IS_WHOLE, inTurn } from '../support/suite.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SIZES = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
];

/** What the audits leave out, with the reason. */
const LEFT_OUT = [
  // The bar of progress, drawn over the page while something loads.
  'canvas',
];

/** The browser's own button for files is hidden behind its label, which is the button. */
const LABELLED = /<input> “” (?:0×0|1×1)$/;

let cms: CmsProject;
test.beforeAll(async () => {
  test.setTimeout(600_000);
  cms = await sharedCms();
});

for (const [index, { name, open, heads = 1 }] of CMS_SCREENS.filter(
  ({ isAlike }) => IS_WHOLE || !isAlike,
).entries()) {
  // The form, the first screen and the pictures on a phone.
  for (const viewport of inTurn(SIZES, index + 1)) {
    test(`The ${name} of the CMS is accessible at ${viewport.width} px, and breaks no rule of its header`, async ({
      page,
    }) => {
      const complaints = await listen(page);
      await page.setViewportSize(viewport);
      await open(page, cms);
      expect(complaints).toEqual([]);
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode()
        .withTags(TAGS)
        .exclude(LEFT_OUT)
        .analyze();
      const lines = violations.flatMap(({ id, impact, nodes }) =>
        nodes.map(({ target }) => `${impact} ${id}: ${target.join(' ')}`),
      );
      expect(lines).toEqual([]);
      expect(await sidewaysScroll(page)).toEqual([]);
      expect((await smallTargets(page)).filter((line) => !LABELLED.test(line))).toEqual([]);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(heads);
      expect(await page.locator('main').count()).toBe(1);
    });
  }
}

/** Everything that the browser has to complain about: errors in the console, and what the Content-Security-Policy refuses. */
async function listen(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on(
    'console',
    (message) =>
      ['error', 'warning'].includes(message.type()) &&
      !isBeforeLogin(message.text()) &&
      complaints.push(message.text()),
  );
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    ),
  );
  return complaints;
}

/** The CMS asks who is there; before the login the answer is that nobody is. */
const isBeforeLogin = (text: string) => text.includes('the server responded with a status of 401');

test('An error takes the editor to its field, is tied to it and said aloud', async ({ page }) => {
  await openNew(page, cms.url, 'news');
  await page.getByRole('textbox', { name: 'Tiêu đề' }).fill('Một tin');
  await page.locator('[data-field="byline"]').scrollIntoViewIfNeeded();
  await pressSave(page);
  const summary = page.getByRole('textbox', { name: 'Tóm tắt' });
  await expect(summary).toBeFocused();
  await expect(summary).toBeInViewport();
  await expect(summary).toHaveAttribute('aria-invalid', 'true');
  await expect(summary).toHaveAccessibleDescription('Chưa điền “Tóm tắt”. Hãy điền vào.');
  await expect(page.locator('#cms-announcer')).toHaveText(
    /^Còn \d+ chỗ phải sửa\. Chưa điền “Tóm tắt”/,
  );

  await summary.fill('Một câu.');
  await expect(summary).not.toHaveAttribute('aria-invalid');
});

test(
  'Steps change places by keyboard alone, and it is said aloud',
  { tag: '@whole' },
  async ({ page }) => {
    await openEntry(page, cms.url, 'guides', 'cai-vneid');
    const steps = page.locator('[data-field="steps"]');
    const names = async () =>
      (await steps.locator('[class*="-NestedObjectLabel"]').allTextContents()).slice(0, 2);
    const [first, second] = await names();
    const handle = steps.getByRole('button', { name: 'Kéo để đổi thứ tự' }).first();
    await expect(handle).toHaveAccessibleDescription(/^Để đổi chỗ bằng bàn phím/);
    await handle.focus();
    await page.keyboard.press('Space');
    await expect(page.getByText('Đang ở vị trí 1.')).toBeAttached();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByText('Đang ở vị trí 2.')).toBeAttached();
    await page.keyboard.press('Space');
    await expect.poll(names).toEqual([second, first]);
  },
);

test('An error inside a folded item unfolds it', { tag: '@whole' }, async ({ page }) => {
  await openEntry(page, cms.url, 'guides', 'cai-vneid');
  const steps = page.locator('[data-field="steps"]');
  await steps.getByRole('button', { name: 'Mở mục này' }).first().click();
  const action = steps.locator('[data-field="title"] input').first();
  await action.fill('');
  await steps.getByRole('button', { name: 'Thu gọn' }).first().click();
  await expect(action).toBeHidden();
  await pressSave(page);
  await expect(action).toBeVisible();
  await expect(action).toBeFocused();
});
