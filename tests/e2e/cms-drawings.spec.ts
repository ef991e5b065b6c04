import { expect, test } from '@playwright/test';
import { expectSaved, openEntry, pressSave } from '../support/cms-page.ts';
import { startCms, type CmsProject } from '../support/cms-project.ts';

const GUIDE = 'cai-vneid';
const FILE = `src/content/guides/${GUIDE}.mdx`;

let cms: CmsProject;
test.beforeAll(async () => {
  test.setTimeout(600_000);
  cms = await startCms({ looksAtSite: false });
});
test.afterAll(() => cms?.remove());

test('The drawing of a step is chosen from pictures, and its words are ticked', async ({
  page,
}) => {
  await openEntry(page, cms.url, 'guides', GUIDE);
  const steps = page.locator('[data-field="steps"]');
  await steps.getByRole('button', { name: 'Mở ra' }).first().click();
  const field = page.locator('.cms-drawing').first();
  const fold = steps.getByRole('button', { name: 'Mở mục này' }).first();
  await expect(field.or(fold).first()).toBeVisible();
  if (!(await field.isVisible())) await fold.click();
  await field.getByRole('button', { name: 'Chọn hình' }).click();
  await field
    .getByRole('group', { name: 'Chạm một chỗ' })
    .getByRole('button', { name: 'Một nút', exact: true })
    .click();
  await expect(field.getByRole('group', { name: 'Chạm một chỗ' })).toHaveCount(0);
  const word = field.getByRole('checkbox').first();
  await word.check();
  await expect(field.locator('svg').first()).toHaveAttribute('aria-label', /\S/);
  await pressSave(page);
  await expectSaved(page);
  expect(cms.read(FILE)).toMatch(/drawing:\n\s+kind: tap\n\s+as: button\n\s+words:/);
});
