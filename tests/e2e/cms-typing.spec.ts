import { expect, test, type Locator, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEntry, readDrafts } from '../support/cms-page.ts';
import { startCms, type CmsProject } from '../support/cms-project.ts';
import { PhoneKeyboard, androidPhone } from '../support/phone-keyboard.ts';

const ID = '2026-11-23-cach-dung-chuyen-muc';
const FILE = `src/content/news/${ID}.mdx`;
const END_OF_HEAD = '\n---\n';

let cms: CmsProject;
test.beforeAll(async () => {
  test.setTimeout(600_000);
  cms = await startCms();
});
test.afterAll(() => cms?.remove());

test.use(androidPhone());

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

/** What would be saved, once the browser keeps it, and what stands on the screen. */
async function expectBody(page: Page, markdown: string, shown: string): Promise<void> {
  await expect
    .poll(async () => (await page.evaluate(readDrafts)).map(bodyOf), { timeout: 10_000 })
    .toEqual([markdown]);
  expect((await editor(page).textContent())?.replaceAll('\uFEFF', '')).toBe(shown);
}

const CASES: {
  name: string;
  body: string;
  at?: string;
  type: (keyboard: PhoneKeyboard) => Promise<void>;
  saved: string;
  shown: string;
}[] = [
  {
    name: 'the first word of an empty text',
    body: '',
    type: (keyboard) => keyboard.compose(['c', 'ch', 'cha', 'chà', 'chào'], 'chào'),
    saved: 'chào',
    shown: 'chào',
  },
  {
    name: 'the first word of a new paragraph',
    body: 'Sáng nay',
    at: 'p',
    type: async (keyboard) => {
      await keyboard.enter();
      await keyboard.word('đoạn', ' ');
      await keyboard.word('hai');
    },
    saved: 'Sáng nay\n\nđoạn hai',
    shown: 'Sáng nayđoạn hai',
  },
  {
    name: 'the first word of a new item of a list',
    body: '- một',
    at: 'li',
    type: async (keyboard) => {
      await keyboard.enter();
      await keyboard.word('hai');
    },
    saved: '- một\n- hai',
    shown: 'mộthai',
  },
  {
    name: 'a word in an empty cell',
    body: '| A | B |\n| --- | --- |\n| x |  |',
    at: 'td >> nth=3',
    type: (keyboard) => keyboard.word('năm'),
    saved: '| A | B |\n| --- | --- |\n| x | năm |',
    shown: 'ABxnăm',
  },
  {
    name: 'a dictated sentence',
    body: '',
    type: async (keyboard) => {
      await keyboard.compose(['xin', 'xin chào', 'xin chào các bác'], 'xin chào các bác. ');
      await keyboard.compose(['hôm', 'hôm nay'], 'hôm nay');
    },
    saved: 'xin chào các bác. hôm nay',
    shown: 'xin chào các bác. hôm nay',
  },
  {
    name: 'a first word that the keyboard corrects',
    body: '',
    type: async (keyboard) => {
      await keyboard.compose(['k', 'kh', 'kho', 'khoo', 'khoong'], 'không ');
      await keyboard.word('sao');
    },
    saved: 'không sao',
    shown: 'không sao',
  },
];

for (const { name, body, at, type, saved, shown } of CASES)
  test(`on an Android phone ${name} stays as it was typed`, async ({ page }) => {
    const keyboard = await openBody(page, body);
    await keyboard.tap(at ? editor(page).locator(at).first() : editor(page));
    await type(keyboard);
    await expectBody(page, saved, shown);
  });

test('on an Android phone a box is added and written into', async ({ page }) => {
  const keyboard = await openBody(page, '');
  await keyboard.tap(editor(page));
  await page.getByTitle('Chèn khung').first().tap();
  await page.getByRole('menuitem', { name: 'Khung lưu ý', exact: true }).tap();
  await keyboard.tap(editor(page).locator('[data-slate-editor]'));
  await keyboard.word('Không', ' ');
  await keyboard.word('đọc', ' ');
  await keyboard.word('mã');
  await expect
    .poll(async () => (await page.evaluate(readDrafts)).map(bodyOf), { timeout: 10_000 })
    .toEqual(['<Callout type="info">\n\nKhông đọc mã\n\n</Callout>']);
});
