import { execFileSync } from 'node:child_process';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { acceptWithPassword, expectUsable, openBrowser } from '../support/account-page.ts';
import { startCms, type CmsProject } from '../support/cms-project.ts';

let cms: CmsProject;
let path = '';
let slug = '';
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(600_000);
  cms = await startCms({ hasAccounts: true });
  const [file = ''] = cms.list('src/content/news');
  path = `src/content/news/${file}`;
  slug = file.replace('.mdx', '');
});
test.afterAll(() => cms?.remove());

/** Somebody new, who has accepted the invitation in a browser of her own. */
async function join(
  browser: Browser,
  width: number,
  { login, name, role }: { login: string; name: string; role: string },
): Promise<Page> {
  const args = ['add', login, '--name', name, '--role', role];
  const [, link = ''] = /(http\S+#moi=\S+)/.exec(cms.run('scripts/people.ts', ...args)) ?? [];
  const page = await openBrowser(browser, width);
  await acceptWithPassword(page, link);
  return page;
}

async function openNews(page: Page): Promise<void> {
  await page.goto(`${cms.url}admin/#/collections/news/entries/${slug}`);
  await page.reload();
  await expect(title(page)).not.toHaveValue('');
}

const title = (page: Page) => page.getByRole('textbox', { name: /^Tiêu đề/ }).first();
const lastAuthor = () =>
  execFileSync(
    'git',
    ['--git-dir', `${cms.dir}/data/content.git`, 'log', '-1', '--format=%an', 'main'],
    {
      encoding: 'utf8',
    },
  ).trim();
const waits = 'Đã gửi chờ duyệt';

let writer: Page;
let chief: Page;

test('a writer’s text waits; the publisher reads what changed, sends back with a sentence, and publishes', async ({
  browser,
}) => {
  chief = await join(browser, 1280, { login: 'quan.tri', name: 'Chị Quản', role: 'administrator' });
  writer = await join(browser, 390, { login: 'lan', name: 'Chị Lan', role: 'editor' });
  const before = cms.read(path);
  await openNews(writer);
  await title(writer).fill('Tên tin do Lan sửa');
  await writer.getByRole('button', { name: 'Gửi duyệt', exact: true }).click();
  await expect(writer.getByText(waits, { exact: true })).toBeVisible();
  await expect(writer.getByRole('button', { name: 'Chờ duyệt', exact: true })).toBeVisible();
  expect(cms.read(path)).toBe(before);

  await chief.goto(`${cms.url}admin/`);
  await expect(chief.getByRole('heading', { name: 'Chờ duyệt: 1 bài' })).toBeVisible();
  await expect(chief.getByText(/Bài có sửa. Chị Lan gửi lúc/)).toBeVisible();
  await expectUsable(chief);
  await chief.getByRole('link', { name: 'Xem và duyệt' }).click();
  await chief.getByText(/^Xem thay đổi/).click();
  await expect(chief.locator('ins')).toContainText(['do Lan sửa']);
  await expectUsable(chief);
  await chief.getByText(/^Gửi lại để sửa/).click();
  await chief.getByLabel('Cần sửa gì?').fill('Tên dài quá.');
  await chief.getByRole('button', { name: 'Gửi lại', exact: true }).click();
  await expect(chief.getByText(/^Đã gửi lại/)).toBeFocused();

  await writer.goto(`${cms.url}admin/`);
  await expect(writer.getByText('Chị Quản gửi lại: Tên dài quá.')).toBeVisible();
  await expectUsable(writer);
  await writer.getByRole('link', { name: 'Mở bài để sửa' }).click();
  await expect(title(writer)).toHaveValue('Tên tin do Lan sửa');
  await title(writer).fill('Tên Lan sửa');
  await writer.getByRole('button', { name: 'Gửi duyệt', exact: true }).click();
  await expect(writer.getByText(waits, { exact: true })).toBeVisible();

  await chief.reload();
  await chief.getByRole('button', { name: /^Đăng:/ }).click();
  await expect(chief.getByText(/^Đã đăng: /)).toBeFocused();
  expect(cms.read(path)).toContain('Tên Lan sửa');
  expect(lastAuthor()).toBe('Chị Lan');
});

test(
  'a new text that still waits takes the name of its new title, and no page answers for the old one',
  { tag: '@whole' },
  async () => {
    const waiting = () =>
      execFileSync(
        'git',
        [
          ...['--git-dir', `${cms.dir}/data/content.git`],
          ...['for-each-ref', '--format=%(refname)', 'refs/heads/cms'],
        ],
        { encoding: 'utf8' },
      ).trim();
    await writer.goto(`${cms.url}admin/#/collections/news/new`);
    await writer.reload();
    await title(writer).fill('Tập gói có hình');
    await writer.getByRole('textbox', { name: /^Tóm tắt/ }).fill('Các bác tập gọi có hình.');
    await writer.getByRole('textbox', { name: /^Bài viết/ }).fill('Các bác tập ở nhà văn hóa.');
    await writer.getByRole('textbox', { name: /^Người viết/ }).fill('Trung tâm Văn hóa');
    const send = async () => {
      await writer.getByRole('button', { name: 'Gửi duyệt', exact: true }).click();
      await expect(writer.getByText(waits, { exact: true }).first()).toBeVisible();
    };
    await send();
    await expect(writer).toHaveURL(/tap-goi-co-hinh$/);
    await title(writer).fill('Tập gọi điện có hình');
    await send();
    await expect(writer).toHaveURL(/tap-goi-dien-co-hinh$/);
    await expect.poll(waiting).toMatch(/^refs\/heads\/cms\/news\/[\d-]+-tap-goi-dien-co-hinh$/);
    await expect(title(writer)).toHaveValue('Tập gọi điện có hình');
  },
);

test('her own text a publisher does not publish herself', { tag: '@whole' }, async () => {
  await openNews(chief);
  await title(chief).fill('Tên do chị Quản sửa');
  await chief.getByRole('button', { name: 'Gửi duyệt', exact: true }).click();
  await expect(chief.getByText(waits, { exact: true })).toBeVisible();
  await chief.goto(`${cms.url}admin/duyet/`);
  await expect(chief.getByText('Bài do anh chị viết nên cần người đăng khác duyệt.')).toBeVisible();
  await expect(chief.getByRole('button', { name: /^Đăng:.*Tên do chị Quản sửa/ })).toHaveCount(0);
});
