import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { acceptWithPassword, expectUsable, openBrowser } from '../support/account-page.ts';
import { delayContent, expectSaved, watchMoves } from '../support/cms-page.ts';
import { startCms, type CmsProject } from '../support/cms-project.ts';
import { PASSWORD, freshCode } from '../support/codes.ts';

const UNIT = 'to-cong-nghe-so-cong-dong';
const REASON = 'Cần ghi đã gặp bao nhiêu hộ.';

let cms: CmsProject;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(600_000);
  cms = await startCms({ hasAccounts: true });
});
test.afterAll(() => cms?.remove());

/** Adds somebody on the page for administrators. Gives the link of the invitation. */
async function add(page: Page, name: string, login: string, unit: string): Promise<string> {
  await page.goto(`${cms.url}admin/nguoi-dung/`);
  await page.getByText('Thêm người', { exact: true }).click();
  await page.getByLabel('Họ và tên').fill(name);
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByLabel('Đơn vị').first().selectOption(unit);
  await page.getByRole('button', { name: 'Thêm và tạo liên kết mời' }).click();
  await expect(page.getByRole('heading', { name: `Gửi liên kết này cho ${name}` })).toBeVisible();
  const link = (await page.locator('.people-link pre').textContent()) ?? '';
  expect(await readQrCode(page, `Mã QR của liên kết cho ${name}`)).toBe(link);
  return link;
}

/** What a phone's camera reads in a code. */
async function readQrCode(page: Page, name: string): Promise<string | undefined> {
  const picture = await page.getByRole('img', { name }).screenshot();
  const { data, info } = await sharp(picture)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
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

/** An administrator learns over the CMS what is wrong, and on its page what the site still lacks. */
async function expectMachineTold(page: Page): Promise<void> {
  await page.goto(`${cms.url}admin/`);
  const bar = page.getByRole('alert').filter({ hasText: 'Chưa có bản sao lưu nào' });
  await expect(bar).toBeVisible();
  await expectUsable(page);
  await bar.getByRole('link', { name: 'Xem tình trạng máy' }).click();
  await expect(page.getByRole('heading', { name: 'Trang còn chạy thử' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Điện thoại' })).toBeVisible();
  await expect(page.getByText('Trang đã có bản mới nhất')).toBeVisible();
  await expectUsable(page);
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
  await acceptWithPassword(chief, first, expectUsable);
  const unitLink = await add(chief, 'Anh Tổ', 'anh.to', UNIT);
  const officeLink = await add(chief, 'Chị Văn', 'chi.van', 'van-phong');
  await expectUsable(chief);
  await expectMachineTold(chief);

  const phone = await openBrowser(browser, 390);
  const { client, id } = await addAuthenticator(phone);
  const moves = await watchMoves(phone);
  await delayContent(phone, 'reports', 'tasks');
  await phone.goto(unitLink);
  await phone.getByRole('button', { name: 'Dùng khóa trong máy này' }).click();
  await expect(phone.getByText('Anh chị đã đăng nhập')).toBeVisible();
  await phone.getByRole('link', { name: 'Vào trang biên tập' }).click();

  await expect(phone.getByRole('heading', { name: 'Việc của đơn vị' })).toBeVisible();
  // What comes above a link while a finger is on it would take the press away.
  await expect(phone.getByRole('link', { name: 'Phiên của tôi' })).toBeVisible();
  await expect(phone.getByRole('link', { name: 'Báo cáo việc này' })).toHaveCount(4);
  expect(await moves()).toEqual([]);
  await phone.unrouteAll();
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

test(
  'passkeys are named, added on a second device and removed on a phone; the last way in stays',
  { tag: '@whole' },
  async ({ browser }) => {
    const printed = cms.run(
      ...['scripts/people.ts', 'add', 'co.khoa', '--name', 'Cô Khóa', '--role', 'administrator'],
    );
    const [, link = ''] = /(http\S+#moi=\S+)/.exec(printed) ?? [];
    const phone = await openBrowser(browser, 390);
    const { client, id } = await addAuthenticator(phone);
    await phone.goto(link);
    await phone.getByRole('button', { name: 'Dùng khóa trong máy này' }).click();
    await expect(phone.getByText('Anh chị đã đăng nhập')).toBeVisible();

    await phone.goto(`${cms.url}admin/phien/`);
    const keys = phone.getByRole('region', { name: 'Khóa trong máy' });
    const change = (name: string) => keys.getByText(`Đổi ${name}`).click();
    await keys.getByText('Đổi').click();
    await keys.getByRole('button', { name: 'Bỏ khóa này' }).click();
    await expect(
      keys.getByRole('alert').filter({ hasText: 'cách đăng nhập cuối cùng' }),
    ).toBeVisible();
    await keys.getByLabel('Tên khóa').fill('Điện thoại của tôi');
    await keys.getByRole('button', { name: 'Lưu tên' }).click();
    await expect(keys.getByRole('heading', { name: 'Điện thoại của tôi' })).toBeVisible();
    await expectUsable(phone);

    // Another device, which the person is asked to unlock.
    await client.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: id });
    await addAuthenticator(phone);
    await keys.getByText('Thêm khóa', { exact: true }).click();
    await keys.getByLabel('Tên cho khóa mới').fill('Máy ở cơ quan');
    await keys.getByRole('button', { name: 'Thêm khóa trong máy này' }).click();
    await expect(keys.getByRole('heading', { name: 'Máy ở cơ quan' })).toBeVisible();
    await expectUsable(phone);
    await change('Điện thoại của tôi');
    await keys
      .getByRole('listitem')
      .filter({ hasText: 'Điện thoại của tôi' })
      .getByRole('button', { name: 'Bỏ khóa này' })
      .click();
    await expect(keys.getByRole('heading', { level: 3 })).toHaveText(['Máy ở cơ quan']);

    await phone.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
    await phone.getByRole('button', { name: /^Đăng nhập bằng vân tay/ }).click();
    await expect(keys.getByRole('heading', { name: 'Máy ở cơ quan' })).toBeVisible();

    copyFileSync('tests/fixtures/root.crt', `${cms.dir}/data/root.crt`);
    await phone.getByRole('link', { name: 'Tình trạng máy' }).click();
    const file = phone.getByRole('link', { name: 'Tải tệp chứng chỉ' });
    await expect(file).toHaveAttribute('href', `${cms.url}admin/chung-chi.crt`);
    expect(await readQrCode(phone, 'Mã QR của tệp chứng chỉ')).toBe(
      `${cms.url}admin/chung-chi.crt`,
    );
    await expectUsable(phone);
  },
);

test(
  'a used link says whom to ask; all sessions end at one press',
  { tag: '@whole' },
  async ({ browser }) => {
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
  },
);
