/** Every screen of the CMS at three widths, for a look by eye: shots/cms-<screen>-<width>.png. */
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { toSlug } from '../../src/core/text.ts';
import { BROWSER_FLAGS, browserPath } from '../support/browser.ts';
import { startCms } from '../support/cms-project.ts';
import { CMS_SCREENS } from '../support/cms-screens.ts';

const FOLDER = 'shots';
const SIZES = [
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1280, height: 900 },
];
/** `npm run shots:cms -- review` photographs the screens whose names begin so. */
const [wanted = ''] = process.argv.slice(2);

mkdirSync(FOLDER, { recursive: true });
const cms = await startCms();
const browser = await chromium.launch({ executablePath: await browserPath(), args: BROWSER_FLAGS });
try {
  for (const { name, open } of CMS_SCREENS.filter((screen) => screen.name.startsWith(wanted)))
    for (const viewport of SIZES) {
      const page = await browser.newPage({ viewport, locale: 'vi-VN' });
      await open(page, cms);
      const path = `${FOLDER}/cms-${toSlug(name)}-${viewport.width}.png`;
      await page.screenshot({ path, animations: 'disabled' });
      console.log(path);
      await page.close();
    }
} finally {
  await browser.close();
  await cms.remove();
}
