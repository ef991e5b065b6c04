import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { dayIn } from '../../src/core/dates.ts';
import { expectSaved, openNew, pressSave } from '../support/cms-page.ts';
import { startCms, type CmsProject } from '../support/cms-project.ts';

const DAY_MS = 86_400_000;
/** A build of the whole site on a busy machine. */
const BUILD_MS = 240_000;
const ALERT = 'Có người gọi báo trúng thưởng?';

let cms: CmsProject;
const setAhead = (ms: number) => writeFileSync(join(cms.dir, '.cache/clock'), String(ms));
test.beforeAll(async () => {
  test.setTimeout(600_000);
  cms = await startCms({ looksAtSite: true });
  await cms.kill();
  setAhead(0);
  await cms.start({
    CLOCK_FILE: resolve(cms.dir, '.cache/clock'),
    NODE_OPTIONS: `--import=${pathToFileURL('tests/support/moved-clock.mjs')}`,
  });
});
test.afterAll(() => cms?.remove());

/** Reads the first page again and again, as residents do, until it has the alert that often. */
const expectAlert = (page: Page, times: number) =>
  expect(async () => {
    await page.goto(cms.url);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.getByText(ALERT).count()).toBe(times);
  }).toPass({ timeout: BUILD_MS, intervals: [1000] });

test(
  'an alert is gone when its last day is over, though nobody saves',
  { tag: '@whole' },
  async ({ page }) => {
    await openNew(page, cms.url, 'alerts');
    await page.getByRole('textbox', { name: /^Câu đầu/ }).fill(ALERT);
    await page
      .locator('[data-field="points"]')
      .getByRole('textbox')
      .fill('Không ai trúng thưởng mà phải nộp tiền trước.');
    const today = dayIn(new Date()).split('-').reverse().join('/');
    await page.getByRole('textbox', { name: /^Đến ngày/ }).fill(today);
    await page.getByRole('textbox', { name: /^Theo ai/ }).fill('Theo Bộ Công an, 21/10/2025');
    await pressSave(page);
    await expectSaved(page);
    await expectAlert(page, 1);

    setAhead(DAY_MS);
    await expectAlert(page, 0);
  },
);
