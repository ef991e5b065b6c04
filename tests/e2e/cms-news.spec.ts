import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { NEWS_KINDS } from '../../src/collections/enums.ts';
import { addDays, dayIn } from '../../src/core/dates.ts';
import { NEWS_QUESTIONS, type TemplateKind } from '../../src/core/plain-language/news-template.ts';
import { toSlug } from '../../src/core/text.ts';
import { Clerk } from '../support/clerk.ts';
import { expectSaved, openCms } from '../support/cms-page.ts';
import { sharedCms, type CmsProject } from '../support/cms-project.ts';
import { androidPhone } from '../support/phone-keyboard.ts';
import { IS_WHOLE, inTurn } from '../support/suite.ts';

test.use(androidPhone());
test.describe.configure({ timeout: 300_000 });

let cms: CmsProject;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  cms = await sharedCms({ looksAtSite: IS_WHOLE });
});

const body = (page: Page) => page.locator('[data-slate-editor]');
const part = (page: Page, name: string) => page.locator(`[data-field="${name}"]`);
const start = async (page: Page, kind: TemplateKind) => {
  await openCms(page, cms.url);
  await page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(`^${NEWS_KINDS[kind]}`) })
    .click();
  await expect(page.getByLabel('Loại', { exact: true })).toHaveValue(kind);
};

for (const kind of inTurn(['class', 'learner', 'bulletin'] as const, 0))
  test(`a new item starts with the questions of its template: ${kind}`, async ({ page }) => {
    await start(page, kind);
    for (const question of NEWS_QUESTIONS[kind]) await expect(body(page)).toContainText(question);
    await expect(part(page, 'notice')).toBeHidden();
    await expect(part(page, 'tasks').getByRole('listitem')).toHaveCount(0);
  });

test(
  'a notice asks when, where and for whom, takes a signed PDF, and shows all of it',
  { tag: '@whole' },
  async ({ page }) => {
    await start(page, 'notice');
    await expect(body(page)).toContainText(NEWS_QUESTIONS.notice[0]);
    const clerk = new Clerk(page);
    const title = 'Mời bà con đến làm căn cước ở nhà văn hóa';
    const day = addDays(dayIn(new Date()), 7);
    await clerk.fillIn(page.getByRole('textbox', { name: 'Tiêu đề' }), title);
    await clerk.fillIn(
      page.getByRole('textbox', { name: 'Tóm tắt' }),
      'Công an phường làm căn cước cho bà con.',
    );
    const notice = part(page, 'notice');
    await clerk.fillIn(notice.getByLabel(/^Từ ngày/), day);
    await clerk.fillIn(notice.getByLabel(/^Từ giờ/), '07:30');
    await clerk.fillIn(notice.getByLabel(/^Đến giờ/), '11:00');
    await clerk.fillIn(notice.getByLabel(/^Ở đâu/), 'Nhà văn hóa thử');
    await clerk.fillIn(notice.getByLabel(/^Cho ai/), 'Người từ 14 tuổi');
    await clerk.fillIn(notice.getByLabel(/^Hỏi ai/), 'Công an phường');
    await clerk.fillIn(page.getByLabel(/^Hết hạn/), day);
    await clerk.write(/^Bài viết/, ['Bà con đến lấy số thứ tự ở cửa.']);
    await clerk.click(page.getByRole('button', { name: 'Thêm văn bản' }));
    const attachments = part(page, 'attachments');
    await clerk.fillIn(attachments.getByLabel(/^Tên văn bản/), 'Thông báo đã ký');
    const buffer = readFileSync('tests/fixtures/sample/uploads/mau/lich-truc.pdf');
    const choosing = page.waitForEvent('filechooser');
    await clerk.click(attachments.getByText('Chọn tệp PDF', { exact: true }));
    await (await choosing).setFiles({ name: 'scan.pdf', mimeType: 'application/pdf', buffer });
    await expect(attachments.getByText(/\.pdf$/)).toBeVisible();
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    expect(scrollWidth).toBe(clientWidth);
    await clerk.publish();
    await expectSaved(page);
    console.log(`A notice with a signed PDF on a phone: ${clerk.actions} actions.`);

    const slug = `${dayIn(new Date())}-${toSlug(title)}`;
    const text = async () =>
      (await (await page.request.get(`${cms.url}tin-tuc/${slug}/`)).text())
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ');
    await expect
      .poll(text, { timeout: 240_000, intervals: [1000] })
      .toContain('7 giờ 30 đến 11 giờ');
    for (const words of ['Nhà văn hóa thử', 'Người từ 14 tuổi', 'Công an phường'])
      expect(await text()).toContain(words);
    expect(await text()).toMatch(/Thông báo đã ký \(PDF, 1 trang, \d+ KB\)/);
  },
);
