import { execFileSync } from 'node:child_process';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Browser, type CDPSession, type Page } from '@playwright/test';
import { expectSaved } from '../support/cms-page.ts';
import { startCms, type CmsProject } from '../support/cms-project.ts';
import { PASSWORD, freshCode } from '../support/codes.ts';
import { sidewaysScroll, smallTargets } from '../support/probe.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [390, 1280];
const UNIT = 'to-cong-nghe-so-cong-dong';
const REASON = 'Cần ghi đã gặp bao nhiêu hộ.';

let cms: CmsProject;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(600_000);
  cms = await startCms({ looksAtSite: false, hasAccounts: true });
});
test.afterAll(() => cms?.remove());

/** A browser of somebody's own. */
async function openBrowser(browser: Browser, width: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 844 },
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  return context.newPage();
}

/** Nothing on the screen shuts anybody out, on a phone and on a desk. */
async function expectUsable(page: Page): Promise<void> {
  const before = page.viewportSize();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 844 });
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .withTags(TAGS)
      .exclude('canvas')
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([]);
    expect(await sidewaysScroll(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
  }
  if (before) await page.setViewportSize(before);
}

/** Accepts an invitation with a password and codes. Gives the key of the codes. */
async function acceptWithPassword(page: Page, link: string): Promise<string> {
  await page.goto(link);
  await expectUsable(page);
  await page.getByLabel('Mật khẩu mới').fill(PASSWORD);
  await page.getByRole('button', { name: 'Đặt mật khẩu này' }).click();
  await expect(page.getByRole('heading', { name: '1. Thêm trang này' })).toBeFocused();
  await expectUsable(page);
  const [shown = '', codes = ''] = await page.locator('pre').allTextContents();
  expect(codes.split('\n')).toHaveLength(10);
  const key = shown.replaceAll(' ', '');
  await page.getByLabel('Mã 6 số').fill(freshCode(key));
  await page.getByRole('button', { name: 'Xong, vào trang' }).click();
  await expect(page.getByText('Anh chị đã đăng nhập')).toBeVisible();
  expect(page.url()).not.toContain('moi=');
  return key;
}

/** Adds somebody on the page for administrators. Gives the link of the invitation. */
async function add(page: Page, name: string, login: string, unit: string): Promise<string> {
  await page.goto(`${cms.url}admin/nguoi-dung/`);
  await page.getByText('Thêm người', { exact: true }).click();
  await page.getByLabel('Họ và tên').fill(name);
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByLabel('Đơn vị').first().selectOption(unit);
  await page.getByRole('button', { name: 'Thêm và tạo liên kết mời' }).click();
  await expect(page.getByRole('heading', { name: `Gửi liên kết này cho ${name}` })).toBeVisible();
  return (await page.locator('.people-link pre').textContent()) ?? '';
}

async function addAuthenticator(page: Page): Promise<{ client: CDPSession; id: string }> {
  const client = await page.context().newCDPSession(page);
  await client.send('WebAuthn.enable');
  const { authenticatorId: id } = await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { client, id };
}

async function sendReport(page: Page, task: string): Promise<void> {
  await page.goto(`${cms.url}admin/`);
  await page
    .getByRole('listitem')
    .filter({ hasText: task })
    .getByRole('link', { name: 'Báo cáo việc này' })
    .click();
  await page.getByRole('combobox', { name: /^Tình trạng/ }).selectOption({ label: 'Chưa bắt đầu' });
  await page
    .getByRole('textbox', { name: /^Kết quả đã làm/ })
    .last()
    .click();
  await page.keyboard.insertText('Báo cáo thử của người làm trang.');
  await page.getByRole('button', { name: 'Đăng', exact: true }).click();
  await expectSaved(page);
}

test('a unit reports from its phone by passkey; the office sends back with a sentence, and confirms', async ({
  browser,
}) => {
  const printed = cms.run(
    'scripts/people.ts',
    'add',
    'quan.tri',
    '--name',
    'Chị Quản',
    '--role',
    'administrator',
  );
  const [, first = ''] = /(http\S+#moi=\S+)/.exec(printed) ?? [];
  const chief = await openBrowser(browser, 1280);
  await acceptWithPassword(chief, first);
  const unitLink = await add(chief, 'Anh Tổ', 'anh.to', UNIT);
  const officeLink = await add(chief, 'Chị Văn', 'chi.van', 'van-phong');
  await expectUsable(chief);

  const phone = await openBrowser(browser, 390);
  const { client, id } = await addAuthenticator(phone);
  await phone.goto(unitLink);
  await phone.getByRole('button', { name: 'Dùng khóa trong máy này' }).click();
  await expect(phone.getByText('Anh chị đã đăng nhập')).toBeVisible();
  await phone.getByRole('link', { name: 'Vào trang biên tập' }).click();

  await expect(phone.getByRole('heading', { name: 'Việc của đơn vị' })).toBeVisible();
  await phone.getByRole('link', { name: 'Phiên của tôi' }).click();
  await phone.getByRole('button', { name: 'Đăng xuất', exact: true }).click();

  const passkey = phone.getByRole('button', { name: /^Đăng nhập bằng vân tay/ });
  await expect(passkey).toBeVisible();
  await client.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: false });
  await passkey.click();
  await expect(phone.getByRole('alert').filter({ hasText: /khóa trong máy/ })).toBeVisible();
  await client.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: true });
  await passkey.click();
  await phone.getByRole('link', { name: 'Viết bài' }).click();
  await expect(phone.getByRole('heading', { name: 'Việc của đơn vị' })).toBeVisible();
  await expect(phone.getByRole('link', { name: 'Báo cáo việc này' })).toHaveCount(4);
  await expectUsable(phone);
  await sendReport(phone, 'Nhiệm vụ 4:');
  await sendReport(phone, 'Nhiệm vụ 6:');
  const [four = '', six = ''] = cms.list('src/content/reports');
  expect(cms.read(`src/content/reports/${four}`)).toContain(`reportedBy: ${UNIT}`);

  const office = await openBrowser(browser, 1280);
  const key = await acceptWithPassword(office, officeLink);
  await office.goto(`${cms.url}admin/phien/`);
  await office.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
  await expect(office.getByLabel('Mật khẩu')).toBeVisible();
  await office.goto(`${cms.url}admin/`);
  await office.getByLabel('Tên đăng nhập').fill('chi.van');
  await office.getByLabel('Mật khẩu').fill(PASSWORD);
  await office.getByRole('button', { name: 'Tiếp tục' }).click();
  await office.getByLabel('Mã 6 số').fill(freshCode(key));
  await office.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(office.getByRole('heading', { name: 'Chờ xác nhận: 2 báo cáo' })).toBeVisible();
  await expectUsable(office);
  const waiting = (task: string) => office.getByRole('listitem').filter({ hasText: task });
  await waiting('Nhiệm vụ 4:').getByText('Gửi lại để bổ sung').click();
  await waiting('Nhiệm vụ 4:').getByRole('textbox').fill(REASON);
  await waiting('Nhiệm vụ 4:').getByRole('button', { name: 'Gửi lại' }).click();
  await expect(office.getByRole('heading', { name: 'Chờ xác nhận: 1 báo cáo' })).toBeVisible();
  await waiting('Nhiệm vụ 6:').getByRole('button', { name: 'Xác nhận' }).click();
  await expect(office.getByRole('heading', { name: 'Chờ xác nhận: 0 báo cáo' })).toBeVisible();
  expect(cms.read(`src/content/reports/${four}`)).toMatch(
    /sentBack:\n {2}unit: van-phong\n {2}date: .*\n {2}reason: "Cần ghi/,
  );
  expect(cms.read(`src/content/reports/${six}`)).toMatch(
    /confirmation:\n {2}unit: van-phong\n {2}date: /,
  );

  await phone.goto(`${cms.url}admin/`);
  await phone.reload();
  await expect(phone.getByText(REASON)).toBeVisible();
  await expect(phone.getByText(/Văn phòng xác nhận ngày/)).toBeVisible();

  await chief.goto(`${cms.url}admin/nhat-ky/`);
  await expect(chief.getByText(`Chị Văn lưu src/content/reports/${six}`)).toBeVisible();
  await expect(chief.getByText(`Anh Tổ lưu src/content/reports/${four}`)).toBeVisible();
  await expectUsable(chief);
  expect(cms.run('scripts/check-log.ts')).toContain('Nhật ký còn nguyên');
  // Each save is a commit by the person who made it, newest first.
  const history = ['--git-dir', `${cms.dir}/data/content.git`, 'log', '-4', '--format=%an'];
  expect(execFileSync('git', history, { encoding: 'utf8' }).trim().split('\n')).toEqual([
    'Chị Văn',
    'Chị Văn',
    'Anh Tổ',
    'Anh Tổ',
  ]);
});

test('a used link says whom to ask; all sessions end at one press', async ({ browser }) => {
  const printed = cms.run('scripts/people.ts', 'invite', 'chi.van');
  const [, link = ''] = /(http\S+#moi=\S+)/.exec(printed) ?? [];
  const page = await openBrowser(browser, 390);
  await acceptWithPassword(page, link);
  await page.goto(`${cms.url}admin/phien/`);
  await expect(page.getByRole('heading', { name: 'Máy này' })).toBeVisible();
  await expectUsable(page);
  await page.getByRole('button', { name: 'Đăng xuất mọi máy' }).click();
  await expect(page.getByLabel('Mật khẩu')).toBeVisible();
  await expectUsable(page);

  const other = await openBrowser(browser, 390);
  await other.goto(link);
  await expect(other.getByRole('alert')).toHaveText(/Hãy nhờ người quản trị trang/);
});
