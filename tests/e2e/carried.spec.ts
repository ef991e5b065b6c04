import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { zipSite } from '../../scripts/zip-site.ts';
import { CARRIED_PAGE, ONE_FILE, WHOLE_BOOKLET } from '../../src/collections/urls.ts';
import { sidewaysScroll, smallTargets } from '../support/probe.ts';
import { SITES, urlOf } from '../support/sites.ts';
import { oneOfEach } from '../support/suite.ts';

// What a helper carries to a phone or a computer without a network: nothing lies beside it, nothing can be asked for.

/** An errand: what somebody types, the part of the file that it is about, what is done there. */
interface Errand {
  typed: string;
  part: string;
  goal: string;
}
/** Answers that are seen at once, on a phone with its keyboard closed. */
const SEEN = 2;
const STEP = '[id$=".buoc-1"]';
const PLACE = '[id$=".tan-noi"]';

const ERRANDS: readonly Errand[] = [
  { typed: 'cai vneid', part: 'huong-dan-cai-vneid', goal: STEP },
  { typed: 'quen mat khau', part: 'huong-dan-quen-mat-khau-vneid', goal: STEP },
  { typed: 'mat dien thoai', part: 'huong-dan-mat-dien-thoai-vneid', goal: 'a[href^="tel:1900"]' },
  { typed: 'the bao hiem y te', part: 'huong-dan-bao-hiem-y-te-vneid', goal: STEP },
  { typed: 'gui phan anh', part: 'huong-dan-gui-phan-anh', goal: PLACE },
  { typed: 'cong an goi dien', part: 'huong-dan-gia-danh-cong-an', goal: STEP },
  { typed: 'lo chuyen tien cho ke lua dao', part: 'huong-dan-da-lo-chuyen-tien', goal: STEP },
  { typed: 'ma qr cho sap hang', part: 'huong-dan-ma-qr-cho-sap-hang', goal: '.ways' },
  { typed: 'noi giup ba con', part: 'diem-ho-tro', goal: 'h1' },
  { typed: 'khan cap', part: 'khan-cap', goal: 'a[href="tel:113"]' },
];

/** The file alone in an empty folder, under another name, without a network; what it asks for nevertheless. */
const test = base.extend<{ address: string; asked: string[] }>({
  address: async ({ context }, use) => {
    const dir = mkdtempSync(join(tmpdir(), 'carried-'));
    const file = join(dir, 'tep la.html');
    copyFileSync(join(SITES.real.dir, ONE_FILE), file);
    await context.setOffline(true);
    await use(pathToFileURL(file).href);
    rmSync(dir, { recursive: true });
  },
  asked: async ({ page }, use) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await use(asked);
  },
});
test.use({ viewport: { width: 360, height: 640 } });

const firstScreen = (page: Page) => page.locator('#dau-tep');
const isAskedFor = (url: string) => !/^(?:file|data):/.test(url);

/** Whoever has the part open sees it alone, does what was to be done, and comes back to the list. */
async function expectDone(page: Page, { part, goal }: Errand): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`#${part}$`));
  await expect(firstScreen(page)).toBeHidden();
  await expect(page.locator(`.chapter:not(#${part})`).first()).toBeHidden();
  await expect(page.locator(`#${part} ${goal}`).first()).toBeVisible();
  await page.locator(`#${part} > p > a`).first().click();
  await expect(firstScreen(page)).toBeVisible();
}

for (const isScripted of [true, false])
  test.describe(isScripted ? 'With scripts' : 'Without scripts', () => {
    test.use({ javaScriptEnabled: isScripted });

    test('Errands are done from the one file', async ({ page, address, asked }) => {
      await page.goto(address);
      await expect(firstScreen(page)).toContainText(/Ủy ban nhân dân .*Bản ngày.*\d+\/\d+\/\d{4}/s);
      const box = page.locator('#q');
      await expect(box).toHaveCount(isScripted ? 1 : 0);
      for (const errand of oneOfEach(ERRANDS, ({ goal }) => goal)) {
        const { typed, part } = errand;
        if (isScripted) {
          await box.fill(typed);
          await expect(page.locator('file-search [role=status]')).toContainText(`“${typed}”`);
          const links = page.locator('file-search ol a');
          const leadTo = await links.evaluateAll((all) =>
            all.map((link) => link.getAttribute('href')),
          );
          const at = leadTo.indexOf(`#${part}`);
          expect([typed, at >= 0 && at < SEEN]).toEqual([typed, true]);
          await links.nth(at).click();
        } else await firstScreen(page).locator(`a[href="#${part}"]`).first().click();
        await expectDone(page, errand);
      }
      expect(asked.filter(isAskedFor)).toEqual([]);
    });
  });

test('A guide is read one step a screen, and Back leads back', async ({ page, address }) => {
  await page.goto(`${address}#huong-dan-cai-vneid`);
  const part = page.locator('#huong-dan-cai-vneid');
  const step = (number: number) => part.locator(`[id$=".buoc-${number}"]`);
  await part.locator('.ways a').first().click();
  await expect(step(1)).toBeVisible();
  await expect(step(2)).toBeHidden();
  await step(1).locator('.walk a').click();
  await expect(step(2)).toBeVisible();
  await expect(step(1)).toBeHidden();
  await page.goBack();
  await page.goBack();
  await expect(step(2)).toBeVisible();
  await expect(part.locator('.ways')).toBeVisible();
});

const LOOKED_AT = ['huong-dan-cai-vneid', 'khan-cap', 'diem-ho-tro'];

test('The file, and the page that tells how to hand it on, are accessible', async ({
  page,
  address,
  context,
}) => {
  const faults: string[] = [];
  const look = async (where: string) => {
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
    );
    found.push(...(await smallTargets(page)), ...(await sidewaysScroll(page)));
    faults.push(...found.map((fault) => `${where}: ${fault}`));
  };
  await page.goto(address);
  await page.locator('#q').fill('vneid');
  await expect(page.locator('file-search ol a').first()).toBeVisible();
  // Guides are alike: the others would only be walked through.
  await page.evaluate((kept) => {
    for (const part of document.querySelectorAll('.chapter'))
      if (!kept.includes(part.id)) part.remove();
  }, LOOKED_AT);
  await look('first screen');
  for (const part of [...LOOKED_AT, 'huong-dan-cai-vneid.buoc-2']) {
    await page.evaluate((hash) => (location.hash = hash), part);
    await look(part);
  }
  await context.setOffline(false);
  await page.goto(urlOf(SITES.real, CARRIED_PAGE.path));
  await look(CARRIED_PAGE.path);
  expect(faults).toEqual([]);
});

test('A helper comes from the page of the group to the file and to the booklet', async ({
  page,
}) => {
  await page.goto(urlOf(SITES.real, '/danh-cho/to-cong-nghe-so-cong-dong/'));
  await page.getByRole('link', { name: CARRIED_PAGE.title }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải tệp về máy' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('binh-dan-hoc-vu-so-nam-dong.html');
  expect(readFileSync(await download.path())).toEqual(readFileSync(join(SITES.real.dir, ONE_FILE)));
  await page.getByRole('link', { name: 'Mở sổ tay trọn bộ' }).click();
  await expect(page).toHaveURL(new RegExp(`${WHOLE_BOOKLET}$`));
  await expect(page.getByRole('heading', { level: 2 }).nth(40)).toBeAttached();
});

test('@whole The site is read from a folder on a computer without a network', async ({
  page,
  asked,
  context,
}) => {
  const dir = mkdtempSync(join(tmpdir(), 'zip-'));
  const files = unzipSync(zipSite(SITES.real.dir, '/'));
  for (const [file, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), bytes);
  }
  await context.setOffline(true);
  await page.goto(pathToFileURL(join(dir, 'MO-TRANG-NAY.html')).href);
  await page.locator('main a[href*="cai-vneid"]').first().click();
  await expect(page.locator('#buoc-1')).toBeVisible();
  await page.getByRole('link', { name: 'Hướng dẫn', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hướng dẫn từng bước');
  expect(asked.filter(isAskedFor)).toEqual([]);
  rmSync(dir, { recursive: true });
});
