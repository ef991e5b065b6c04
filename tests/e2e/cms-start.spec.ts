import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import sharp from 'sharp';
import { openCms, openEntry, openNew } from '../support/cms-page.ts';
import { sharedCms, type CmsProject } from '../support/cms-project.ts';
import { androidPhone } from '../support/phone-keyboard.ts';

/**
 * The screens that /bien-tap/bat-dau/ shows. `npm run start-page` takes their pictures; everywhere else each screen must
 * still say what its picture says, so that no picture grows old unseen.
 */
const FOLDER = 'public/bat-dau';
const RECORD = 'src/components/content/start-screens.json';
const IS_TAKING = process.env.TAKE_PICTURES === '1';

interface Screen {
  width: number;
  height: number;
  /** What it says, without numbers. */
  words: string;
}

const known = (existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, 'utf8')) : {}) as Record<
  string,
  Screen
>;
const taken: Record<string, Screen> = {};

// High enough that nothing has to be scrolled.
test.use({
  ...androidPhone(),
  viewport: { width: 390, height: 6000 },
  // Drawn finely where somebody looks at it.
  deviceScaleFactor: IS_TAKING ? 2 : 1,
  colorScheme: 'light',
});

let cms: CmsProject;
test.beforeAll(async () => {
  test.setTimeout(600_000);
  cms = await sharedCms();
});

const field = (name: string) => `[data-field="${name}"]`;
const within = (group: string, name: string) => `${field(group)} ${field(name)}`;

/** The part of the screen that these elements take together. */
async function look(page: Page, name: string, ...selectors: readonly string[]): Promise<void> {
  const parts = selectors.map((selector) => page.locator(selector).first());
  const said: string[] = [];
  const boxes = [];
  for (const part of parts) {
    await expect(part).toBeVisible();
    said.push(await part.innerText());
    boxes.push(await part.boundingBox());
  }
  const words = said.join(' ').replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
  if (!IS_TAKING) {
    expect(words, `${name} has changed: npm run start-page`).toBe(known[name]?.words);
    return;
  }
  const tops = boxes.map((box) => box?.y ?? 0);
  const bottoms = boxes.map((box) => (box?.y ?? 0) + (box?.height ?? 0));
  const y = Math.max(0, Math.min(...tops) - 8);
  const clip = { x: 0, y, width: 390, height: Math.max(...bottoms) - Math.min(...tops) + 16 };
  const picture = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
  const { data, info } = await sharp(picture)
    .resize({ width: 780 })
    .webp({ quality: 70 })
    .toBuffer({ resolveWithObject: true });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/${name}.webp`, data);
  taken[name] = { width: info.width / 2, height: Math.round(info.height / 2), words };
}

const TOP = '[class*="-ToolbarContainer"]';

test('what the page of the first week shows is what the screens show', async ({ page }) => {
  page.on('dialog', (dialog) => void dialog.accept());
  await openCms(page, cms.url);
  await look(page, 'trang-dau', '.cms-jobs >> nth=0');

  await page.getByRole('link', { name: /^Đăng tin tuần này/ }).click();
  await look(page, 'tin', TOP, field('title'), field('summary'));
  await look(page, 'tin-anh', field('photos'));

  await openNew(page, cms.url, 'guides');
  await look(page, 'buoc', within('steps', 'title'), within('steps', 'action'));
  await page.getByRole('button', { name: 'Thêm lần sửa' }).click();
  await look(page, 'da-sua-gi', field('history'));

  await openNew(page, cms.url, 'reports');
  await look(page, 'bao-cao', TOP, field('task'), field('state'));
  await page.getByRole('button', { name: 'Thêm số liệu' }).click();
  await look(page, 'so-lieu', field('figures'));
  await look(page, 'bang-chung', field('evidence'));

  await openCms(page, cms.url);
  await page.getByRole('link', { name: /^Thông báo/ }).click();
  await look(page, 'thong-bao', within('notice', 'from'), within('notice', 'place'));
  await look(page, 'het-han', field('expires'));

  await openEntry(page, cms.url, 'terms', 'otp');
  await look(page, 'go-bai', '.cms-remove');

  if (IS_TAKING) writeFileSync(RECORD, `${JSON.stringify(taken, null, 2)}\n`);
  else expect(Object.keys(known)).not.toEqual([]);
});
