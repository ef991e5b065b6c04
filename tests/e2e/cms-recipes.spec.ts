import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { addDays, dayIn } from '../../src/core/dates.ts';
import { picture } from '../fixtures/uploads/make.ts';
import {
  expectSaved,
  openCms,
  openEntry,
  openNew,
  pressSave,
  slowDown,
} from '../support/cms-page.ts';
import { sharedCms, type CmsProject } from '../support/cms-project.ts';
import { oneOfEach } from '../support/suite.ts';

/** Jobs of editors that once could not be done, or went wrong in silence. */

const PDF = readFileSync('tests/fixtures/sample/uploads/mau/lich-truc.pdf');
const today = dayIn(new Date());
const written = (day: string) => day.split('-').reverse().join('/');

let cms: CmsProject;
test.beforeAll(async () => {
  test.setTimeout(600_000);
  cms = await sharedCms();
});

const part = (page: Page, name: string): Locator => page.locator(`[data-field="${name}"]`);
const panel = (page: Page) => page.getByRole('region', { name: 'Soát bài', exact: true });
const review = (page: Page) => page.getByRole('button', { name: 'Soát bài', exact: true }).click();
const newest = (folder: string, words: string) => {
  const name = cms.list(folder).find((file) => file.includes(words));
  return cms.read(`${folder}/${name}`);
};
const photo = async (name: string, seed: number) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await picture(320 + seed, 240)
    .jpeg()
    .toBuffer(),
});
const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: PDF });

/** Goes on from a form that is not saved. */
const leaveForms = (page: Page) => page.on('dialog', (dialog) => void dialog.accept());

/** Drops or pastes files on an element, as a hand does; the rich text hears of a paste as browsers tell it. */
async function give(
  target: Locator,
  how: 'drop' | 'paste' | 'beforeinput',
  files: readonly { name: string; mimeType: string; buffer: Buffer }[],
): Promise<void> {
  const sent = files.map(({ name, mimeType, buffer }) => ({
    name,
    mimeType,
    base64: buffer.toString('base64'),
  }));
  await target.evaluate(
    (element, { how, sent }) => {
      const data = new DataTransfer();
      for (const { name, mimeType, base64 } of sent) {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        data.items.add(new File([bytes], name, { type: mimeType }));
      }
      const { left, top } = element.getBoundingClientRect();
      const options = { bubbles: true, cancelable: true, composed: true };
      const place = { clientX: left + 9, clientY: top + 9 };
      const inputType = 'insertFromPaste';
      element.dispatchEvent(
        how === 'drop'
          ? new DragEvent('drop', { ...options, ...place, dataTransfer: data })
          : how === 'paste'
            ? new ClipboardEvent('paste', { ...options, clipboardData: data })
            : new InputEvent('beforeinput', { ...options, inputType, dataTransfer: data }),
      );
    },
    { how, sent },
  );
}

test.describe('days', () => {
  test.use({ locale: 'en-US' });
  test('are written and picked as dd/mm/yyyy in a browser of any language, and kept in order', async ({
    page,
  }) => {
    await openNew(page, cms.url, 'alerts');
    const [from, until] = [
      page.getByRole('textbox', { name: /^Từ ngày/ }),
      page.getByRole('textbox', { name: /^Đến ngày/ }),
    ];
    await expect(from).toHaveValue(written(today));
    await page.getByRole('textbox', { name: /^Câu đầu/ }).fill('Có người xưng công an gọi bác?');
    await part(page, 'points').getByRole('textbox').fill('Công an không gọi video để làm việc.');
    await page.getByRole('textbox', { name: /^Theo ai/ }).fill('Theo Bộ Công an, 21/10/2025');
    await until.fill('31/02/2027');
    await pressSave(page);
    await expect(
      page.getByText('Không có ngày này. Hãy viết ngày/tháng/năm').first(),
    ).toBeVisible();
    await expect(until).toHaveValue('31/02/2027');
    await until.fill('5/3/2027');
    await until.blur();
    await expect(until).toHaveValue('05/03/2027');
    await page.getByLabel('Lịch: Đến ngày').fill('2027-03-06');
    await expect(until).toHaveValue('06/03/2027');
    await pressSave(page);
    await expectSaved(page);
    expect(newest('src/content/alerts', 'xung-cong-an')).toContain('until: 2027-03-06\n');
  });
});

test('what ends before it begins, or is over, or is still to come, is refused before a save', async ({
  page,
}) => {
  leaveForms(page);
  await openNew(page, cms.url, 'alerts');
  await page.getByRole('textbox', { name: /^Đến ngày/ }).fill(written(addDays(today, -8)));
  await page.getByRole('textbox', { name: /^Từ ngày/ }).fill(written(addDays(today, -9)));
  await review(page);
  await expect(panel(page)).toContainText('đã qua nên bà con không thấy cảnh báo này');

  await openNew(page, cms.url, 'events');
  const fill = async (name: string, day: string, time: string) => {
    await part(page, name).getByPlaceholder('ngày/tháng/năm').fill(day);
    await part(page, name).getByLabel(/^Giờ/).fill(time);
  };
  await fill('start', '05/03/2027', '19:00');
  await fill('end', '05/03/2027', '17:00');
  await review(page);
  await expect(panel(page)).toContainText('Giờ kết thúc không sau giờ bắt đầu');

  await openNew(page, cms.url, 'news');
  await page.getByRole('textbox', { name: /^Ngày đăng/ }).fill(written(addDays(today, 20)));
  await review(page);
  await expect(panel(page)).toContainText('chưa đến');
  await expect(panel(page)).toContainText('máy này giữ bản viết dở');
});

test('a slip in the year is refused, and a computer that is a year behind dates nothing', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const Real = Date;
    const now = () => Real.now() - 366 * 86_400_000;
    globalThis.Date = class extends Real {
      constructor(...parts: [] | [number]) {
        super(...((parts.length > 0 ? parts : [now()]) as [number]));
      }
      static override now = now;
    } as DateConstructor;
  });
  await openNew(page, cms.url, 'news');
  const date = page.getByRole('textbox', { name: /^Ngày đăng/ });
  await expect(date).toHaveValue(written(today));
  await date.fill('28/11/0206');
  await review(page);
  await expect(panel(page)).toContainText('Năm 0206');
});

test('several photos are chosen, dropped and pasted at once, in their order; a bad file is named and stops no other', async ({
  page,
}) => {
  await openNew(page, cms.url, 'news');
  await page.getByRole('textbox', { name: /^Tiêu đề/ }).fill('Ba ảnh một lần');
  await page.getByRole('textbox', { name: /^Tóm tắt/ }).fill('Ảnh của buổi tập dùng điện thoại.');
  await page
    .getByRole('textbox', { name: /^Bài viết/ })
    .fill('Các bác tập dùng điện thoại ở nhà văn hóa.');
  await page.getByRole('textbox', { name: /^Người viết/ }).fill('Trung tâm Văn hóa');
  const photos = part(page, 'photos');
  const choosing = page.waitForEvent('filechooser');
  await photos.getByText('Chọn nhiều ảnh', { exact: true }).click();
  await (
    await choosing
  ).setFiles([
    await photo('mot.jpg', 1),
    { name: 'ghi-chu.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('không phải ảnh') },
    await photo('hai.jpg', 2),
  ]);
  await expect(photos.getByAltText('Ảnh đã chọn')).toHaveCount(2);
  await expect(photos.getByRole('alert')).toContainText('“ghi-chu.jpg”');
  await give(photos.locator('.cms-several'), 'drop', [await photo('ba.jpg', 3)]);
  await expect(photos.getByAltText('Ảnh đã chọn')).toHaveCount(3);
  await expect(photos.getByRole('alert')).toHaveCount(0);
  await give(photos.locator('.cms-several'), 'paste', [await photo('bon.jpg', 4)]);
  await expect(photos.getByAltText('Ảnh đã chọn')).toHaveCount(4);
  for (const [index, box] of (await photos.getByLabel(/^Mô tả ảnh/).all()).entries())
    await box.fill(`Ảnh thứ ${index + 1}`);
  for (const kind of await photos.getByLabel(/^Loại ảnh/).all())
    await kind.selectOption('Sự kiện công cộng');
  await pressSave(page);
  await expectSaved(page);
  const text = newest('src/content/news', 'ba-anh-mot-lan');
  expect([...text.matchAll(/alt: "(.*)"/g)].map(([, alt]) => alt)).toEqual([
    'Ảnh thứ 1',
    'Ảnh thứ 2',
    'Ảnh thứ 3',
    'Ảnh thứ 4',
  ]);
  expect(new Set(text.match(/src: .*\.webp/g)).size).toBe(4);
});

test(
  'photos that are dropped or pasted into the running text stand there, each with its form; what is none is named',
  { tag: '@whole' },
  async ({ page }) => {
    await openNew(page, cms.url, 'news');
    await page.getByRole('textbox', { name: /^Tiêu đề/ }).fill('Ảnh trong bài');
    await page.getByRole('textbox', { name: /^Tóm tắt/ }).fill('Các bác tập gọi có hình.');
    await page.getByRole('textbox', { name: /^Người viết/ }).fill('Trung tâm Văn hóa');
    const body = page.locator('[data-slate-editor]').first();
    await body.click();
    await page.keyboard.insertText('Sáng nay các bác tập gọi.');
    await give(body.locator('p'), 'drop', [await photo('mot.jpg', 6), pdf('giay-moi.pdf')]);
    await expect(body.getByAltText('Ảnh đã chọn')).toHaveCount(1);
    await expect(page.locator('.cms-notice')).toContainText('“giay-moi.pdf”');
    await page.keyboard.insertText('Chiều các bác tập tiếp.');
    await give(body, 'beforeinput', [await photo('hai.png', 7)]);
    await expect(body.getByAltText('Ảnh đã chọn')).toHaveCount(2);
    await expect(page.locator('.cms-notice')).toBeHidden();
    // What empties the photo and what takes it out of the text are told apart, and the button for more says so.
    await expect(body.getByRole('button', { name: 'Bỏ ảnh', exact: true })).toHaveCount(2);
    await expect(body.getByRole('button', { name: 'Bỏ ảnh khỏi bài' })).toHaveCount(2);
    const label = await page
      .getByTitle('Chèn khung')
      .first()
      .evaluate((button) => getComputedStyle(button, '::after').content);
    expect(label).toContain('Chèn');
    // A photo for the form of one is none for the text.
    await give(body.locator('.cms-photo').first(), 'drop', [await photo('ba.jpg', 8)]);
    await expect(body.getByText('Đang chuẩn bị ảnh')).toHaveCount(0);
    await expect(body.getByAltText('Ảnh đã chọn')).toHaveCount(2);
    for (const [at, box] of (await body.getByLabel(/^Mô tả ảnh/).all()).entries())
      await box.fill(`Ảnh thứ ${at + 1}`);
    await pressSave(page);
    await expectSaved(page);
    expect(newest('src/content/news', 'anh-trong-bai')).toMatch(
      /\nSáng nay các bác tập gọi\.\n\n<Figure src="\d{4}\/\d\d\/anh-trong-bai-\w+\.webp" alt="Ảnh thứ 1" \/>\n\nChiều các bác tập tiếp\.\n\n<Figure src=".*" alt="Ảnh thứ 2" \/>\n$/,
    );
  },
);

test(
  'PDFs are chosen several at once, and pasted, with the evidence of a report and a document',
  { tag: '@whole' },
  async ({ page }) => {
    leaveForms(page);
    await openNew(page, cms.url, 'reports');
    const evidence = part(page, 'evidence');
    const choosing = page.waitForEvent('filechooser');
    await evidence.getByText('Chọn nhiều ảnh, tệp PDF', { exact: true }).click();
    await (await choosing).setFiles([pdf('bien-ban.pdf'), await photo('lop.jpg', 5)]);
    await expect(evidence.getByText(/\.pdf$/)).toHaveCount(1);
    await expect(evidence.getByAltText('Ảnh đã chọn')).toHaveCount(1);

    await openEntry(page, cms.url, 'documents', 'thong-bao-phan-cong');
    const file = part(page, 'file');
    await give(file.locator('.cms-photo'), 'paste', [pdf('thong-bao.pdf')]);
    await expect(file.getByText(/\.pdf$/)).toBeVisible();
    await pressSave(page);
    await expectSaved(page);
    expect(cms.read('src/content/documents/thong-bao-phan-cong.mdx')).toMatch(/^file: .*\.pdf"?$/m);
  },
);

// With a phone's keyboard over half of the screen first: what fits there fits above it.
const VIEWPORTS = [
  { width: 390, height: 420 },
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
];
for (const viewport of oneOfEach(VIEWPORTS, ({ width }) => String(width)))
  test(`at ${viewport.width}×${viewport.height} the state and what is done with a form stand together, and the first field has the focus`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await openNew(page, cms.url, 'news');
    await expect(page.getByRole('textbox', { name: /^Tiêu đề/ })).toBeFocused();
    const places = await Promise.all(
      [
        page.getByText('Bài mới', { exact: true }),
        ...['Đăng', 'Soát bài', 'Xem trước'].map((name) =>
          page.getByRole('button', { name, exact: true }),
        ),
      ].map((one) => one.boundingBox()),
    );
    for (const box of places) {
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(130);
    }
    // None of them covers another.
    const hit = await Promise.all(
      ['Đăng', 'Soát bài', 'Xem trước'].map((name) =>
        page.getByRole('button', { name, exact: true }).evaluate((button) => {
          const { left, top, width, height } = button.getBoundingClientRect();
          return document.elementFromPoint(left + width / 2, top + height / 2) === button;
        }),
      ),
    );
    expect(hit).toEqual([true, true, true]);
  });

test(
  'from 1200 px the preview stands beside the form, and is there in the next form too; below it takes its place',
  { tag: '@whole' },
  async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await openEntry(page, cms.url, 'terms', 'otp');
    await page.getByRole('button', { name: 'Xem trước', exact: true }).click();
    const frame = page.locator('iframe[title^="Xem trước"]');
    await expect(frame).toBeVisible();
    await page
      .getByRole('link', { name: /Thuật ngữ|Từ/ })
      .first()
      .click();
    await expect(frame).toBeHidden();
    await openEntry(page, cms.url, 'news', '2026-11-23-cach-dung-chuyen-muc');
    await expect(frame).toBeVisible();
    const field = page.getByRole('textbox', { name: /^Tiêu đề/ }).first();
    const beside = async () => {
      const [form, preview] = [await field.boundingBox(), await frame.boundingBox()];
      return (form?.x ?? 0) + (form?.width ?? 0) <= (preview?.x ?? 0);
    };
    await expect.poll(beside).toBe(true);
    await page.setViewportSize({ width: 1100, height: 800 });
    await expect.poll(beside).toBe(false);
  },
);

test(
  '“(có thể bỏ trống)” stands beside nothing that has to be filled in',
  { tag: '@whole' },
  async ({ page }) => {
    const required = async (form: string, fields: readonly string[]) => {
      await openNew(page, cms.url, form);
      for (const field of fields)
        await expect(
          part(page, field).locator('label').first(),
          `${form}: ${field}`,
        ).not.toContainText('có thể bỏ trống');
    };
    await required('news', ['title', 'date', 'summary', 'body', 'byline']);
    await required('reports', ['task', 'state', 'evidence', 'reportedBy']);
    await required('guides', ['title', 'steps', 'sources']);
  },
);

test(
  'a sum in the ward’s own news may be published from a desk; who quotes another names the source, and is led there',
  { tag: '@whole' },
  async ({ page }) => {
    leaveForms(page);
    const write = async (title: string) => {
      await openNew(page, cms.url, 'news');
      await page.getByRole('textbox', { name: /^Tiêu đề/ }).fill(title);
      await page.getByRole('textbox', { name: /^Tóm tắt/ }).fill('Mỗi bác được tặng 500.000 đồng.');
      await page.getByRole('textbox', { name: /^Bài viết/ }).fill('Phường trao quà cho các bác.');
      await page.getByRole('textbox', { name: /^Người viết/ }).fill('Trung tâm Văn hóa');
    };
    await write('Quà của phường');
    await pressSave(page);
    await expectSaved(page);
    expect(newest('src/content/news', 'qua-cua-phuong')).toContain('500.000 đồng');

    await write('Quà của cơ quan khác');
    await page.getByRole('button', { name: /^Hiện thêm/ }).click();
    await part(page, 'source')
      .getByRole('combobox', { name: /^Nguồn/ })
      .selectOption('Theo cơ quan khác');
    await page.getByRole('button', { name: /^Thu bớt/ }).click();
    await review(page);
    const remark = panel(page).getByRole('listitem').filter({ hasText: 'ít nhất một nguồn' });
    await remark.getByRole('button', { name: 'Đến ô cần sửa' }).click();
    await expect(page.getByRole('button', { name: 'Thêm nguồn' })).toBeInViewport();
  },
);

test('this week’s news is published by keyboard alone, in at most 25 Tabs', async ({ page }) => {
  let tabs = 0;
  const tabTo = async (target: Locator) => {
    for (; tabs < 60; tabs++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
  };
  await openCms(page, cms.url);
  const job = page.getByRole('link', { name: /^Đăng tin tuần này/ });
  await expect(job).toBeVisible();
  await tabTo(job);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: /^Tiêu đề/ })).toBeFocused();
  // Fast fingers on a slow machine: every letter of a form that has just opened has to stay.
  const atFullSpeed = await slowDown(page);
  await page.keyboard.type('Chỉ bằng bàn phím', { delay: 5 });
  await atFullSpeed();
  await tabTo(page.getByRole('textbox', { name: /^Tóm tắt/ }));
  await page.keyboard.insertText('Bác nào cũng gọi được.');
  await tabTo(page.getByRole('textbox', { name: /^Bài viết/ }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText('Các bác tập gọi có hình.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expectSaved(page);
  expect(newest('src/content/news', 'chi-bang-ban-phim')).toContain('Các bác tập gọi có hình.');
  console.log(`Published by keyboard alone: ${tabs} Tabs.`);
  expect(tabs).toBeLessThanOrEqual(25);
});

test(
  'what a folded item of a path holds is told by its title',
  { tag: '@whole' },
  async ({ page }) => {
    await openEntry(page, cms.url, 'paths', 'can-bo');
    const items = part(page, 'items');
    await expect(items).toContainText(/Đăng nhập/);
    await expect(items).not.toContainText('dang-nhap-dich-vu-cong');
  },
);

test(
  'who answers behind a question of the template need not take the question out',
  { tag: '@whole' },
  async ({ page }) => {
    await openCms(page, cms.url);
    await page.getByRole('link', { name: /^Đăng tin tuần này/ }).click();
    await page.getByRole('textbox', { name: /^Tiêu đề/ }).fill('Trả lời sau câu hỏi');
    await page
      .getByRole('textbox', { name: /^Tóm tắt/ })
      .fill('Các bác tập gọi điện thoại có hình.');
    const body = page.locator('[data-slate-editor]').first();
    // The text learns late of what is selected where a machine is slow; what was selected goes all the same.
    const atFullSpeed = await slowDown(page);
    await body.click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('Việc gì đã diễn ra? Các bác tập gọi có hình.');
    await atFullSpeed();
    await expect(body).toHaveText('Việc gì đã diễn ra? Các bác tập gọi có hình.');
    await pressSave(page);
    await expectSaved(page);
    const text = newest('src/content/news', 'tra-loi-sau-cau-hoi');
    expect(text).toContain('\nCác bác tập gọi có hình.\n');
    expect(text).not.toContain('Việc gì đã diễn ra?');
  },
);

test('after a save the form says when it is on the site, and leads there', async ({ page }) => {
  await openEntry(page, cms.url, 'guides', 'goi-1022');
  const summary = page.getByRole('textbox', { name: 'Tóm tắt' });
  await summary.fill(`${await summary.inputValue()} Gọi được cả ngày nghỉ.`);
  let ask = true;
  await page.route('**/admin/api', async (route) => {
    if (ask && route.request().postData()?.includes('"buildState"')) {
      ask = false;
      const state = { state: 'running', since: '', faults: [], building: [], message: '' };
      return route.fulfill({ json: state });
    }
    return route.continue();
  });
  await pressSave(page);
  await expect(page.getByText('Đang lên trang …')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Xem trên trang' })).toBeVisible();
  await expect(page.getByText('Đang lên trang …')).toBeHidden();

  // A build that failed is told too, whatever was saved.
  await page.unroute('**/admin/api');
  await page.route('**/admin/api', async (route) => {
    if (!route.request().postData()?.includes('"buildState"')) return route.continue();
    const state = { state: 'failed', since: '', faults: [], building: [], message: 'Máy đầy.' };
    return route.fulfill({ json: state });
  });
  await summary.fill(`${await summary.inputValue()} Không mất tiền.`);
  await pressSave(page);
  await expect(page.locator('.cms-notice')).toContainText('Máy đầy.');
  await expect(page.getByText('Chưa lên trang')).toBeVisible();
});

test(
  'a fault that keeps the site from being built is told in words, with the way to where it is mended',
  { tag: '@whole' },
  async ({ page }) => {
    const slug = '2026-11-23-cach-dung-chuyen-muc';
    await page.route('**/admin/api', async (route) => {
      if (!route.request().postData()?.includes('"buildState"')) return route.continue();
      const file = `src/content/news/${slug}.mdx`;
      const fault = { severity: 'error', file, line: 4, path: ['summary'], field: 'Tóm tắt' };
      const other = { file: 'src/content/guides/goi-1022.mdx', entry: 'Bài “Gọi 1022”' };
      const faults = [
        { ...fault, message: 'Dài quá. Hãy bớt chữ.' },
        { ...other, severity: 'error', message: 'Thiếu ảnh. Hãy chọn lại.' },
        { file: 'src/assets/a.jpg', severity: 'error', message: 'Ảnh hỏng.' },
      ];
      const message = 'Nội dung có 3 chỗ phải sửa.';
      return route.fulfill({ json: { state: 'failed', since: '', faults, building: [], message } });
    });
    await openEntry(page, cms.url, 'news', slug);
    const summary = page.getByRole('textbox', { name: /^Tóm tắt/ });
    await summary.fill('Chuyên mục có bài để bà con làm theo.');
    await pressSave(page);
    const told = page.getByRole('region', { name: 'Đăng lên trang' });
    const items = told.getByRole('listitem');
    await expect(items.first()).toContainText(/mục “Tóm tắt”: Dài quá\./);
    await expect(told).not.toContainText(/src\/|\.mdx|dòng \d|summary/);
    await items.first().getByRole('button', { name: 'Đến ô cần sửa' }).click();
    await expect(summary).toBeFocused();
    await expect(items.last()).toHaveText('Tệp “a.jpg”: Ảnh hỏng.');
    const way = items.nth(1).getByRole('link', { name: 'Mở bài để sửa' });
    expect((await way.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await way.click();
    await expect(page.getByRole('textbox', { name: 'Tên bài' })).toHaveValue(/1022/);
    await expect(told).toBeHidden();
  },
);

test(
  'who goes back by mistake and stays has the form under its own address',
  { tag: '@whole' },
  async ({ page }) => {
    await openCms(page, cms.url);
    await page.getByRole('link', { name: /^Báo cáo tiến độ/ }).click();
    await page.getByRole('button', { name: /^Hiện thêm/ }).click();
    await page.getByRole('textbox', { name: /^Vướng gì/ }).fill('Chưa có bàn.');
    let asked = 0;
    page.on('dialog', (dialog) => {
      asked++;
      void dialog.dismiss();
    });
    for (const times of [1, 2]) {
      await page.goBack();
      await expect.poll(() => asked).toBe(times);
      await expect(page).toHaveURL(/#\/collections\/reports\/new/);
      await expect(page.getByRole('textbox', { name: /^Vướng gì/ })).toHaveValue('Chưa có bàn.');
    }
  },
);
