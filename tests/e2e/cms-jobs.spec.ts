import { expect, test, type Page } from '@playwright/test';
import { Clerk } from '../support/clerk.ts';
import { expectSaved, openPrinted } from '../support/cms-page.ts';
import { startCms, type CmsProject } from '../support/cms-project.ts';
import { inTurn } from '../support/suite.ts';

const SCREENS = [
  { name: 'at a desk', viewport: { width: 1280, height: 800 } },
  { name: 'on a phone', viewport: { width: 390, height: 844 } },
];

/** Console messages and broken rules of the page's security header. */
function watch(page: Page): string[] {
  const said: string[] = [];
  page.on(
    'console',
    (message) => ['error', 'warning'].includes(message.type()) && said.push(message.text()),
  );
  page.on('pageerror', (error) => said.push(error.message));
  return said;
}

/** Waits until the site that residents see shows the words. */
async function expectOnSite(page: Page, address: string, words: string): Promise<void> {
  const text = async () =>
    (await (await page.request.get(address)).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  await expect.poll(text, { timeout: 180_000, intervals: [1000] }).toContain(words);
}

const expectNoSidewaysScroll = async (page: Page) =>
  expect(
    await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    ),
  ).toBeLessThanOrEqual(0);

for (const [index, { name, viewport }] of SCREENS.entries()) {
  // A report on a phone is a test of its own (cms-report).
  const jobs = inTurn(['report', 'guide'], index);

  test.describe(`jobs of editors ${name}`, () => {
    test.describe.configure({ timeout: 600_000 });
    test.use({ viewport, timezoneId: 'Asia/Ho_Chi_Minh' });
    let cms: CmsProject;
    test.beforeAll(async () => {
      test.setTimeout(600_000);
      cms = await startCms({ looksAtSite: true });
    });
    test.afterAll(() => cms?.remove());

    /** Logs in; the first screen is there. */
    async function begin(page: Page): Promise<Clerk> {
      await openPrinted(page, cms.editingUrl);
      await page.getByRole('button', { name: 'Vào trang biên tập' }).click();
      await expect(page.getByRole('heading', { name: 'Hôm nay làm gì?' })).toBeVisible();
      return new Clerk(page);
    }

    if (jobs.includes('guide'))
      test('a guide’s step put right', { tag: '@whole' }, async ({ page }) => {
        const said = watch(page);
        const clerk = await begin(page);
        const path = 'src/content/guides/cai-vneid.mdx';
        const before = cms.read(path);
        await clerk.click(page.getByRole('link', { name: /Sửa bài hướng dẫn/ }));
        await clerk.click(page.getByRole('link', { name: /^Cài VNeID từ kho ứng dụng/ }));
        const step = page
          .locator('[data-field="steps"]')
          .getByRole('button', { name: /Mở mục này/ });
        await clerk.click(step.first());
        const action = page.locator('[data-field="action"]').getByRole('textbox').first();
        const old = await action.inputValue();
        const changed = `${old} Bác làm chậm thôi.`;
        await action.fill(changed);
        await expectNoSidewaysScroll(page);
        await clerk.publish();
        await expectSaved(page);

        const lines = (text: string) => text.split('\n');
        const differing = lines(cms.read(path)).filter((line) => !lines(before).includes(line));
        expect(differing).toEqual([expect.stringContaining('Bác làm chậm thôi.')]);
        expect(lines(cms.read(path))).toHaveLength(lines(before).length);
        await expectOnSite(page, `${cms.url}huong-dan/cai-vneid/`, 'Bác làm chậm thôi.');
        expect(said).toEqual([]);
      });

    if (jobs.includes('report'))
      test('a report on a task with its evidence', { tag: '@whole' }, async ({ page }) => {
        const said = watch(page);
        const clerk = await begin(page);
        await clerk.click(page.getByRole('link', { name: /Báo cáo tiến độ/ }));
        await clerk.pick(/^Nhiệm vụ/, 'moi tuan');
        await clerk.pick(/^Tình trạng/, 'Đang làm');
        await clerk.write(/^(?:Bài viết|Kết quả đã làm|Đã làm)/, [
          'Báo cáo thử của người làm trang.',
        ]);
        await clerk.click(page.getByRole('button', { name: 'Thêm bằng chứng' }));
        const evidence = page.locator('[data-field="evidence"]');
        await clerk.pick(/^Loại/, 'Tin');
        await clerk.fillIn(
          evidence.getByRole('textbox', { name: /^Tên/ }),
          'Tin đã đăng trên trang',
        );
        await clerk.pick(/^Tin đã đăng/, 'phuong giao 21 viec');
        await clerk.pick(/^Mức/, 'Đơn vị');
        // Whoever leads the task alone reports on it.
        await expect(page.locator('[data-field="reportedBy"]')).toContainText('Trung tâm Văn hóa');
        await expectNoSidewaysScroll(page);
        await clerk.publish();
        await expectSaved(page);
        console.log(`Report with evidence ${name}: ${clerk.actions} actions.`);

        const [report = ''] = cms.list('src/content/reports');
        const file = cms.read(`src/content/reports/${report}`);
        expect(file).toContain('task: nv-03\n');
        expect(file).toContain('Báo cáo thử của người làm trang.');
        await expectOnSite(page, `${cms.url}tien-do/nv-03/`, 'Báo cáo thử của người làm trang.');
        await expectOnSite(page, `${cms.url}tien-do/nv-03/`, 'Đang làm');
        expect(said).toEqual([]);
      });
  });
}
