import { expect, test, type Locator, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEntry, pressSave, readDrafts, slowDown } from '../support/cms-page.ts';
import { sharedCms, type CmsProject } from '../support/cms-project.ts';
import { PhoneKeyboard, androidPhone } from '../support/phone-keyboard.ts';
import { oneOfEach } from '../support/suite.ts';
import { TYPING_CASES } from '../support/typing-cases.ts';

const ID = '2026-11-23-cach-dung-chuyen-muc';
const FILE = `src/content/news/${ID}.mdx`;
const END_OF_HEAD = '\n---\n';

// Each writes its text anew. One after the other they would keep one worker busy when all others are done.
test.describe.configure({ mode: 'parallel' });

let cms: CmsProject;
test.beforeAll(async () => {
  test.setTimeout(600_000);
  cms = await sharedCms();
});

const editor = (page: Page): Locator => page.locator('[data-slate-editor]').first();
const bodyOf = (file: string) => file.slice(file.indexOf(END_OF_HEAD) + END_OF_HEAD.length).trim();

/** Opens the entry with this running text. */
async function openBody(page: Page, body: string): Promise<PhoneKeyboard> {
  const file = cms.read(FILE);
  const head = file.slice(0, file.indexOf(END_OF_HEAD));
  writeFileSync(join(cms.dir, FILE), `${head}${END_OF_HEAD}\n${body}\n`);
  await openEntry(page, cms.url, 'news', ID);
  return PhoneKeyboard.of(page);
}

const bodiesKept = async (page: Page): Promise<string[]> =>
  (await page.evaluate(readDrafts)).map(bodyOf);

const shownIn = (text: Element) => {
  const copy = text.cloneNode(true) as Element;
  for (const button of copy.querySelectorAll('button')) button.remove();
  return copy.textContent.replaceAll('\uFEFF', '');
};

const DEVICES = [
  {
    name: 'on an Android phone',
    settings: androidPhone(),
    cases: oneOfEach(TYPING_CASES, ({ kind }) => kind),
  },
  { name: 'at a desk', settings: {}, cases: oneOfEach(TYPING_CASES, () => 'desk') },
];

for (const { name: device, settings, cases } of DEVICES)
  test.describe(device, () => {
    test.use(settings);

    for (const { name, body, type, saved, shown } of cases)
      test(`${name}: stays as it was typed`, async ({ page }) => {
        const keyboard = await openBody(page, body);
        await type(keyboard, editor(page));
        // What would be saved, once the browser keeps it, and what stands on the screen.
        await expect
          .poll(async () => {
            const [kept] = await bodiesKept(page);
            return saved.find((one) => one === kept) === undefined ? kept : saved[0];
          })
          .toBe(saved[0]);
        expect(await editor(page).evaluate(shownIn)).toBe(shown);
      });
  });

test.describe('on an Android phone', () => {
  test.use(androidPhone());

  test('letters corrected by Backspace stay in their order where the phone is too slow for the fingers', async ({
    page,
  }) => {
    await openBody(page, 'Bắt đầu');
    await slowDown(page);
    const keyboard = await PhoneKeyboard.of(page, 0);
    await keyboard.tap(editor(page).locator('p'));
    await keyboard.correct(' c⌫ch⌫hi⌫iê⌫ên⌫ng⌫g');
    await expect.poll(() => bodiesKept(page)).toEqual(['Bắt đầu chiêng']);
  });

  test('who writes on after “Đăng” writes on in the text when the news is on the site', async ({
    page,
  }) => {
    const keyboard = await openBody(page, 'Sáng');
    await keyboard.tap(editor(page).locator('p'));
    await keyboard.commit(' nay');
    const build = Promise.withResolvers<void>();
    await page.route('**/admin/api', async (route) => {
      if (route.request().postData()?.includes('"buildState"')) await build.promise;
      await route.continue();
    });
    await pressSave(page);
    await expect(page.getByText('Máy đang dựng trang')).toBeVisible();
    await keyboard.tap(editor(page).locator('p'));
    build.resolve();
    await expect(page.getByText('Tin đã lên trang.')).toBeVisible();
    await keyboard.commit(' ấm');
    await expect.poll(() => bodiesKept(page)).toEqual(expect.arrayContaining(['Sáng nay ấm']));
  });

  test('a box is added and written into', async ({ page }) => {
    const keyboard = await openBody(page, '');
    await keyboard.tap(editor(page));
    await page.getByTitle('Chèn khung').first().tap();
    await page.getByRole('menuitem', { name: 'Khung lưu ý', exact: true }).tap();
    await keyboard.tap(editor(page).locator('[data-slate-editor]'));
    await keyboard.word('Không', ' ');
    await keyboard.word('đọc', ' ');
    await keyboard.word('mã');
    await expect
      .poll(() => bodiesKept(page))
      .toEqual(['<Callout type="info">\n\nKhông đọc mã\n\n</Callout>']);
  });
});

/** How many functions the page calls until the work is done. */
async function callsDuring(page: Page, work: () => Promise<void>): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Profiler.enable');
  await devtools.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await work();
  const { result } = await devtools.send('Profiler.takePreciseCoverage');
  await devtools.send('Profiler.disable');
  return result
    .flatMap(({ functions }) => functions)
    .reduce((sum, { ranges: [whole] }) => sum + (whole?.count ?? 0), 0);
}

test(
  'a letter in a text of 5,000 words costs no reading of the whole text',
  { tag: '@whole' },
  async ({ page }) => {
    const paragraph = 'Các bác tập gọi điện thoại có hình ở nhà văn hóa. '.repeat(4).trim();
    const long = Array<string>(105).fill(paragraph).join('\n\n');
    await openBody(page, long);
    await editor(page).locator('p').last().click();
    await page.keyboard.press('End');
    const letters = 'abcdefghijklmnopqrst';
    await page.waitForTimeout(3000);
    const calls = await callsDuring(page, () => page.keyboard.type(letters));
    console.log(`A letter in ${long.split(/\s+/).length} words: ${calls / letters.length} calls.`);
    // To read it takes thirty calls a sign of it; drafts, which are written meanwhile, take some too.
    expect(calls / letters.length).toBeLessThan(10 * long.length);
  },
);
