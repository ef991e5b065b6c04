import { expect, test, type Page } from '@playwright/test';
import { join } from 'node:path';
import sharp from 'sharp';
import { hostileUploads } from '../fixtures/uploads/hostile.ts';
import { PHONE_EXIF, blackPng, picture } from '../fixtures/uploads/make.ts';
import { openNew } from '../support/cms-page.ts';
import { startCms, type CmsProject } from '../support/cms-project.ts';

const MOST_BYTES = 400_000;
const UPLOADS = 'src/assets/uploads';

let cms: CmsProject;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  cms = await startCms(4743);
});
test.afterAll(() => cms?.remove());

const photoField = (page: Page) => page.locator('[data-field="cover"] [data-field="src"]');

test('debug', async ({ page }) => {
  await openNew(page, cms.url, 'news');
  await page.screenshot({ path: '/tmp/c-4.png', fullPage: true });
  console.log(await page.locator('body').ariaSnapshot());
});
