import { expect, test, type Locator, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Clerk } from '../support/clerk.ts';
import { expectSaved, openCms, openEntry, openNew, pressSave } from '../support/cms-page.ts';
import { sharedCms, type CmsProject } from '../support/cms-project.ts';
import { oneOfEach } from '../support/suite.ts';

let cms: CmsProject;
test.beforeAll(async () => {
  test.setTimeout(600_000);
  cms = await sharedCms();
});

/** A part of a form, by the name of its field. */
const part = (page: Page, name: string) => page.locator(`[data-field="${name}"]`).first();

const wayBack = (page: Page) => page.locator('[class*="-ToolbarSectionBackLink"]');

test('a new guide with everything filled in is published, and is not withdrawn', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  const line = (label: RegExp, within: Page | Locator = page) =>
    within.getByRole('textbox', { name: label }).last();
  const chooseFirst = (label: RegExp, within: Page | Locator = page) =>
    within.getByRole('combobox', { name: label }).selectOption({ index: 1 });
  await openNew(page, cms.url, 'guides');
  await clerk.fillIn(line(/^Tên bài/), 'Xem giờ tàu trên điện thoại');
  await clerk.fillIn(line(/^Tóm tắt/), 'Xem giờ tàu chạy từ ga gần nhà.');
  await chooseFirst(/^Chủ đề/);

  // What a guide must have is there already: one step, one source, one word of advice, three words to find it by.
  await clerk.fillIn(line(/^Tên bước/), 'Mở trang giờ tàu');
  await clerk.fillIn(line(/^Việc làm/), 'Bác gõ tên ga rồi bấm nút tìm.');
  await clerk.fillIn(line(/^Làm xong sẽ thấy/), 'Bác sẽ thấy giờ tàu chạy.');
  await clerk.fillIn(line(/^Vì sao không có cách làm tận nơi/), 'Ga nào cũng treo bảng giờ tàu.');

  await clerk.fillIn(line(/^Tên nguồn/), 'Trang giờ tàu của ngành đường sắt');
  await clerk.fillIn(line(/^Cơ quan, báo/), 'Ngành đường sắt');
  await clerk.fillIn(line(/^Ngày của nguồn/), '11/2026');
  // How sure it is is asked once, of the source.
  await chooseFirst(/^Mức chắc chắn/, part(page, 'sources'));

  await clerk.fillIn(line(/./, part(page, 'helperNotes')), 'Để bác tự bấm.');
  for (const [index, word] of ['giờ tàu', 'vé tàu', 'tàu hỏa'].entries())
    await clerk.fillIn(part(page, 'hiddenTerms').getByRole('textbox').nth(index), word);
  await clerk.publish();
  await expectSaved(page);

  const file = cms.read('src/content/guides/xem-gio-tau-tren-dien-thoai.mdx');
  expect(file).toContain('Mở trang giờ tàu');
  const [, level = ''] = /^ +level: (\S+)$/m.exec(file) ?? [];
  expect(file).toContain(`certainty: ${level === 'certain' ? 'certain' : 'to-check'}`);
  expect(file).not.toContain('withdrawn');
  expect(file).toMatch(/^code: \d+$/m);

  // Another entry that names it shows it at once, though the list of guides was read before.
  const openTerm = () => clerk.click(page.getByRole('link', { name: 'Sinh trắc học' }));
  await wayBack(page).click();
  await clerk.click(page.getByRole('link', { name: 'Từ khó' }));
  await openTerm();
  await clerk.pick(/^Bài liên quan/, 'giờ tàu');
  await clerk.publish();
  await expect
    .poll(() => cms.read('src/content/terms/sinh-trac-hoc.yaml'))
    .toContain('guide: xem-gio-tau-tren-dien-thoai');
  await wayBack(page).click();
  await openTerm();
  await expect(part(page, 'guide')).toContainText('Xem giờ tàu trên điện thoại');
});

/** What a press at the middle of the element would hit. */
const hitBy = (target: Locator) =>
  target.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return hit && element.contains(hit) ? 'itself' : (hit?.outerHTML.slice(0, 120) ?? 'nothing');
  });

/** Scrolls the form to its very end, as a wheel does. */
async function scrollToEnd(page: Page): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  await page.mouse.move(width / 2, height / 2);
  await page.mouse.wheel(0, 100_000);
  await page.waitForTimeout(300);
}

const SCREENS = [
  { width: 1366, height: 657 },
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
];
/** Forms with seldom used fields, and one without. */
const FORMS = ['guides', 'news', 'reports', 'events', 'help-points', 'terms'];

for (const viewport of oneOfEach(SCREENS, ({ width }) => (width < 1000 ? 'phone' : 'desk')))
  test(`at ${viewport.width}×${viewport.height} nothing covers the end of a form`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    for (const form of oneOfEach(FORMS, (name) => (name === 'terms' ? 'without' : 'with'))) {
      await openNew(page, cms.url, form);
      const ends = page.locator('.cms-more, [data-field]:visible');
      await expect(ends.first()).toBeVisible();
      const more = page.locator('.cms-more');
      // Parts of a form that come late, such as a text, make it longer: who scrolls on comes to the end.
      if (await more.count()) {
        await expect(async () => {
          await scrollToEnd(page);
          expect(await hitBy(more), form).toBe('itself');
        }).toPass({ timeout: 120_000 });
        await more.click();
      }
      await expect(async () => {
        await scrollToEnd(page);
        const bottoms = await page
          .locator('[data-field]:visible')
          .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom));
        expect(Math.max(...bottoms), form).toBeLessThanOrEqual(viewport.height);
      }).toPass({ timeout: 120_000 });
    }
  });

/** The entries that a field shows as chosen, each with its button. */
const chosen = (page: Page, name: string) => part(page, name).getByRole('button', { name: /^Bỏ / });

test(
  'what an entry names is shown in every entry that is opened after the first',
  { tag: '@whole' },
  async ({ page }) => {
    await openCms(page, cms.url, '/collections/news');
    const open = async (title: RegExp) => {
      await page.getByRole('link', { name: title }).first().click();
      await expect(page.getByText('Đã đăng', { exact: true }).first()).toBeVisible();
    };
    for (const title of [/bà con dùng thế nào/, /Liên kết tài khoản trước/]) {
      await open(title);
      await expect(chosen(page, 'tasks')).toHaveCount(2);
      await expect(part(page, 'tasks')).toContainText('3. ');
      await page.locator('.cms-more').press('Enter');
      await expect(chosen(page, 'guides').first()).toBeVisible();
      await wayBack(page).click();
    }
    await page.getByRole('link', { name: 'Lộ trình học' }).click();
    const paths = page.locator('[class*="-ListCardLink"]');
    for (const index of [0, 1]) {
      await paths.nth(index).click();
      await expect(part(page, 'audience').getByRole('listitem')).toHaveText(/\p{L}{3}/u);
      await wayBack(page).click();
    }
  },
);

test('who searches a list finds the newest first', { tag: '@whole' }, async ({ page }) => {
  const newest = cms.list('src/content/news').at(-1) ?? '';
  const text = cms.read(`src/content/news/${newest}`);
  for (const day of ['2026-11-03', '2026-11-24', '2026-11-10'])
    writeFileSync(
      join(cms.dir, `src/content/news/${day}-tim-tin-moi.mdx`),
      text
        .replace(/^title: .*$/m, `title: "Tìm tin mới, ngày ${day}"`)
        .replace(/^summary: .*$/m, `summary: "Tin của ngày ${day}."`)
        .replace(/^date: .*$/m, `date: ${day}`),
    );
  await openCms(page, cms.url, '/collections/news');
  await page.getByRole('searchbox').or(page.getByPlaceholder(/^Tìm/)).first().fill('tim tin moi');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/search/);
  const hits = page.getByRole('listitem').filter({ hasText: 'Tìm tin mới' });
  await expect(hits).toHaveText([/ngày 2026-11-24/, /ngày 2026-11-10/, /ngày 2026-11-03/]);
});

test('a box that must be ticked says so in words', { tag: '@whole' }, async ({ page }) => {
  await openEntry(page, cms.url, 'guides', 'cai-vneid');
  const steps = part(page, 'steps');
  await steps.getByRole('button', { name: 'Mở mục này' }).first().click();
  // A hint that names signs shows them.
  await expect(part(page, 'action')).toContainText('đặt trong **hai dấu sao**');
  await part(page, 'image').getByRole('button', { name: 'Mở ra' }).click();
  await part(page, 'image')
    .getByRole('textbox', { name: /^Mô tả ảnh/ })
    .fill('Màn hình đầu của VNeID');
  await page.getByRole('button', { name: 'Soát bài' }).click();
  const panel = page.getByRole('region', { name: 'Soát bài', exact: true });
  await expect(panel).toContainText('Đã che thông tin');
  await expect(panel).toContainText('Ô này chưa được đánh dấu. Hãy làm xong việc ấy rồi đánh dấu.');
  await expect(panel).not.toContainText('true');
});

test(
  'one Backspace too many in a search takes away nothing that was chosen',
  { tag: '@whole' },
  async ({ page }) => {
    await openEntry(page, cms.url, 'news', '2026-11-23-cach-dung-chuyen-muc');
    await expect(chosen(page, 'tasks')).toHaveCount(2);
    await page.getByRole('combobox', { name: /^Bằng chứng cho việc/ }).click();
    await page.keyboard.type('số');
    for (let press = 0; press < 4; press++) await page.keyboard.press('Backspace');
    await expect(chosen(page, 'tasks')).toHaveCount(2);
    // Who means it presses the entry's own button.
    await chosen(page, 'tasks').first().press('Enter');
    await expect(chosen(page, 'tasks')).toHaveCount(1);
    await expect(page.getByRole('combobox', { name: /^Bằng chứng cho việc/ })).toBeFocused();
  },
);

test('entries are found without marks, chosen, put in order and taken away by keyboard alone', async ({
  page,
}) => {
  await openEntry(page, cms.url, 'news', '2026-11-23-cach-dung-chuyen-muc');
  const search = page.getByRole('combobox', { name: /^Bằng chứng cho việc/ });
  const titles = () => part(page, 'tasks').getByRole('listitem').locator('span').allTextContents();
  await expect
    .poll(titles)
    .toEqual([expect.stringMatching(/^\d+\. /), expect.stringMatching(/^\d+\. /)]);
  const [first, second] = await titles();

  await search.focus();
  await page.keyboard.type('cao tuoi');
  await expect(search).toHaveAttribute('aria-expanded', 'true');
  const found = page.getByRole('listbox').getByRole('option');
  await expect(found.first()).toContainText('cao tuổi');
  await page.keyboard.press('Enter');
  await expect(search).toHaveAttribute('aria-expanded', 'false');
  const [, , added = ''] = await titles();
  expect(added).toContain('cao tuổi');
  await expect(page.locator('#cms-announcer')).toHaveText(`Đã chọn ${added}.`);

  // What is chosen is offered no more; what nothing is called by is told.
  await page.keyboard.type('cao tuoi');
  await expect(found.filter({ hasText: added })).toHaveCount(0);
  await page.keyboard.type(' xyz');
  await expect(part(page, 'tasks')).toContainText('Không tìm thấy.');
  await search.fill(added);
  await expect(part(page, 'tasks')).toContainText('Đã chọn rồi.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);

  const up = page.getByRole('button', { name: `Đưa ${added} lên` });
  await up.press('Enter');
  await expect.poll(titles).toEqual([first, added, second]);
  await expect(up).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(titles).toEqual([added, first, second]);
  await expect(up).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(titles).toEqual([first, second]);
});

test('a choice that must be made cannot be taken back', { tag: '@whole' }, async ({ page }) => {
  await openNew(page, cms.url, 'reports');
  const state = page.getByRole('combobox', { name: /^Tình trạng/ });
  await expect(state).toHaveValue('');
  await expect(state.locator('option').first()).toHaveText('Bấm để chọn');
  await expect(state.locator('option').first()).toBeDisabled();
});

test('what need not be named can be taken back', { tag: '@whole' }, async ({ page }) => {
  await openEntry(page, cms.url, 'terms', 'sinh-trac-hoc');
  const named = part(page, 'guide').getByRole('listitem');
  await new Clerk(page).pick(/^Bài liên quan/, 'giay to');
  await expect(named).toHaveCount(1);
  await named.getByRole('button', { name: /^Bỏ / }).click();
  await expect(named).toHaveCount(0);
});

test('a help point takes its hours as days and times, and refuses hours that overlap', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openNew(page, cms.url, 'help-points');
  await page.getByLabel(/^Tên điểm/).fill('Nhà văn hóa thử');
  await page.getByLabel(/^Địa chỉ/).fill('Số 0, đường thử');
  await page.getByLabel(/^Người trực/).fill('Tổ công nghệ số thử');
  const hours = part(page, 'hours');
  for (const [index, [first, last, from, to]] of [
    ['monday', 'friday', '07:30', '11:00'],
    ['wednesday', '', '10:00', '12:00'],
  ].entries()) {
    if (index > 0) await page.getByRole('button', { name: 'Thêm khoảng giờ' }).click();
    await hours
      .getByLabel('Thứ', { exact: true })
      .nth(index)
      .selectOption(first ?? '');
    if (last)
      await hours
        .getByLabel(/^Đến thứ/)
        .nth(index)
        .selectOption(last);
    await hours
      .getByLabel(/^Mở cửa/)
      .nth(index)
      .fill(from ?? '');
    await hours
      .getByLabel(/^Đóng cửa/)
      .nth(index)
      .fill(to ?? '');
  }
  await pressSave(page);
  await expect(page.getByText(/Thứ Tư ghi hai khoảng giờ chồng lên nhau/).first()).toBeVisible();

  await hours
    .getByLabel(/^Mở cửa/)
    .nth(1)
    .fill('13:30');
  await hours
    .getByLabel(/^Đóng cửa/)
    .nth(1)
    .fill('17:00');
  await pressSave(page);
  await expectSaved(page);
  expect(cms.read('src/content/help-points/nha-van-hoa-thu.yaml')).toMatch(
    /weekday: monday\s+until: friday\s+from: "?07:30"?\s+to: "?11:00"?/,
  );
});

test('the drawing of a step is chosen from pictures, its words are ticked', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openEntry(page, cms.url, 'guides', 'cai-vneid');
  const steps = part(page, 'steps');
  await steps.getByRole('button', { name: 'Mở ra' }).first().click();
  const drawing = part(page, 'drawing');
  await drawing.getByRole('button', { name: 'Chọn hình khác' }).click();
  await drawing.getByRole('button', { name: 'Chạm một chỗ' }).click();
  await expect(drawing.getByRole('group', { name: 'Loại hình' })).toHaveCount(0);
  await drawing.getByRole('button', { name: 'Một nút', exact: true }).click();
  await expect(drawing.getByRole('group', { name: 'Cách vẽ' })).toHaveCount(0);
  await expect(drawing.getByRole('button', { name: 'Chọn hình khác' })).toBeFocused();
  await expect(drawing.getByRole('img')).toHaveAccessibleName(/nút “App Store”/);
  await drawing.getByRole('checkbox', { name: 'App Store' }).uncheck();
  await expect(drawing.getByRole('img')).toHaveAccessibleName(/nút “CH Play”/);
  await expect(drawing.getByRole('textbox')).toHaveCount(0);
  await pressSave(page);
  await expectSaved(page);
  expect(cms.read('src/content/guides/cai-vneid.mdx')).toMatch(
    /kind: tap\s+as: button\s+words:\s+- "?CH Play"?/,
  );
});

test('people who are deaf, use a wheelchair or a stick are offered once somebody has been asked', async ({
  page,
}) => {
  const openDrawing = async () => {
    await openEntry(page, cms.url, 'guides', 'nho-giup-tai-trung-tam');
    const drawing = part(page, 'steps').locator('.cms-drawing', { hasText: 'Chọn hình khác' });
    await part(page, 'steps').getByRole('button', { name: 'Mở ra' }).first().click();
    await drawing.first().getByRole('button', { name: 'Chọn hình khác' }).click();
    await drawing.first().getByRole('button', { name: 'Đến quầy' }).click();
    await drawing.first().getByRole('button', { name: 'Hỏi', exact: true }).click();
    return drawing.first();
  };
  const unasked = await openDrawing();
  await expect(unasked.getByRole('button', { name: 'Chọn hình khác' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Người dùng xe lăn' })).toHaveCount(0);
  await pressSave(page);
  await expectSaved(page);

  await openEntry(page, cms.url, 'settings', 'consultation');
  await page.getByRole('textbox', { name: /^Tổ chức đã đồng ý/ }).fill('Hội mẫu');
  await pressSave(page);
  await expect(page.getByText('Đã ghi tổ chức mà chưa ghi ngày.')).toBeVisible();
  await page.getByLabel(/^Ngày đồng ý/).fill('2026-11-01');
  await pressSave(page);
  await expectSaved(page);

  const asked = await openDrawing();
  await asked.getByRole('button', { name: 'Người dùng xe lăn' }).click();
  await expect(asked.getByRole('img')).toHaveAccessibleName(/người dùng xe lăn hỏi ở quầy/);
  await pressSave(page);
  await expectSaved(page);
  expect(cms.read('src/content/guides/nho-giup-tai-trung-tam.mdx')).toMatch(/who: wheelchair/);
});
