import { execFileSync } from 'node:child_process';
import { expect, test, type Page } from '@playwright/test';
import { expectUsable, openBrowser } from '../support/account-page.ts';
import { Visitor } from '../support/visitor.ts';
import { IS_WHOLE } from '../support/suite.ts';
import { expectSaved } from '../support/cms-page.ts';
import { sidewaysScroll } from '../support/probe.ts';
import { startCms, type CmsProject } from '../support/cms-project.ts';

const HOUR_MS = 3_600_000;

let cms: CmsProject;
let path = '';
let slug = '';
test.beforeAll(async () => {
  test.setTimeout(600_000);
  cms = await startCms({ hasAccounts: true });
  [path = ''] = cms.list('src/content/news').map((file) => `src/content/news/${file}`);
  slug = path.replace(/^.*\/|\.mdx$/g, '');
});
test.afterAll(() => cms?.remove());

const git = (...args: string[]) =>
  execFileSync('git', ['--git-dir', `${cms.dir}/data/content.git`, ...args], {
    encoding: 'utf8',
  }).trim();
const authorOf = (branch: string) => git('log', '-1', '--format=%an', branch);
const title = (page: Page) => page.getByRole('textbox', { name: /^Tiêu đề/ }).first();
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();
const panel = (page: Page) => page.getByRole('region', { name: 'Tình trạng bài' });
/** Nothing of a form lies beside the screen, as wide as it is; in the whole suite on a phone and on a desk. */
async function expectFits(page: Page): Promise<void> {
  const before = page.viewportSize();
  for (const width of IS_WHOLE ? [390, 1280] : [before?.width ?? 0]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await sidewaysScroll(page)).toEqual([]);
  }
  if (before) await page.setViewportSize(before);
}
async function openNews(page: Page): Promise<void> {
  await page.goto(`${cms.url}admin/#/collections/news/entries/${slug}`);
  await page.reload();
  await expect(title(page)).not.toHaveValue('');
}
/** The next half hour but one by the ward's clock: what there is to choose. */
function nextHour(): { day: string; hour: string } {
  const half = HOUR_MS / 2;
  const at = new Date((Math.floor(Date.now() / half) + 2) * half + 7 * HOUR_MS).toISOString();
  return { day: at.slice(0, 10), hour: at.slice(11, 16) };
}
/** Asks the server as the page does. */
const call = (page: Page, action: string, params: object) =>
  page.evaluate(
    async (body) => {
      const headers = { 'Content-Type': 'application/json' };
      const sent = { method: 'POST', headers, body: JSON.stringify(body) };
      const answer = await fetch('/admin/api', sent);
      return [answer.status, await answer.text()] as const;
    },
    { action, params },
  );
/** Starts the server again an hour and a half later, where publishers need nobody else's word. */
async function later(): Promise<void> {
  await cms.kill();
  const clock = `const now = Date.now; const Real = Date; const shift = ${1.5 * HOUR_MS};
globalThis.Date = class extends Real { constructor(...a) { a.length ? super(...a) : super(now() + shift); } static now() { return now() + shift; } };`;
  await cms.start({
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(clock)}`,
    APPROVAL: 'one',
  });
}

/** What somebody is told of an entry that is being built, and then set aside for a fault: in the list and in its form. */
async function expectBuildTold(page: Page): Promise<void> {
  const [, file = ''] = cms.list('src/content/news');
  const own = `src/content/news/${file}`;
  const state = page.locator('.cms-entry-state', { hasText: /dựng|Lỗi/ });
  let build: object = { state: 'running', building: [own], secondsLeft: 7 };
  await page.route('**/admin/api', async (route) => {
    const { action } = route.request().postDataJSON() as { action: string };
    const json = { since: new Date(), faults: [], building: [], message: '', ...build };
    return action === 'buildState' ? route.fulfill({ json }) : route.fallback();
  });
  await page.goto(`${cms.url}admin/`);
  await page.goto(`${cms.url}admin/#/collections/news`);
  await expect(state).toHaveText('Đang dựng');
  await expectFits(page);
  const fault = { severity: 'error', file: own, message: 'Thiếu ngày. Hãy điền ngày.' };
  build = { state: 'live', faults: [fault] };
  await expect(state).toHaveText('Lỗi, chưa lên trang');
  await page.goto(`${cms.url}admin/#/collections/news/entries/${file.replace('.mdx', '')}`);
  await press(page, 'Tình trạng');
  await expect(panel(page).getByText(/^Bản mới nhất có lỗi nên chưa lên trang/)).toBeVisible();
  await expect(panel(page).getByText('Thiếu ngày. Hãy điền ngày.')).toBeVisible();
  build = { state: 'running', building: [own], secondsLeft: 7 };
  await page.getByRole('button', { name: 'Đóng' }).click();
  await press(page, 'Tình trạng');
  await expect(panel(page).getByText('Đang dựng trang, còn khoảng 7 giây.')).toBeVisible();
  await page.unrouteAll();
}

test('two people bring a text to the site: draft, note, hour, undo, an earlier version, withdrawal, conflict; one alone by one press', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const join = async (width: number, login: string, name: string, role: string) => {
    const args = ['add', login, '--name', name, '--role', role];
    const [, link = ''] = /(http\S+#moi=\S+)/.exec(cms.run('scripts/people.ts', ...args)) ?? [];
    // How an invitation is accepted on the screen: cms-people.spec.ts.
    const visitor = new Visitor(new URL(cms.url).origin);
    await visitor.accept(link);
    const page = await openBrowser(browser, width);
    // Browsers take a cookie of a secure address from this machine's own without one.
    const url = cms.url.replace('http:', 'https:');
    const cookies = [...visitor.cookies].map(([name, value]) => ({ name, value, url }));
    await page.context().addCookies(cookies);
    return page;
  };
  const chief = await join(1280, 'quan.tri', 'Chị Quản', 'administrator');
  const writer = await join(390, 'lan', 'Chị Lan', 'editor');
  const before = cms.read(path);

  // A draft: kept by one press, nobody’s to publish yet, seen by the other in her preview.
  await openNews(writer);
  await title(writer).fill('Tên tin Lan đang viết');
  await press(writer, 'Lưu nháp');
  await expect(writer.getByText('Đã lưu nháp', { exact: true }).first()).toBeVisible();
  expect(authorOf(`cms/news/${slug}`)).toBe('Chị Lan');
  expect(cms.read(path)).toBe(before);
  await chief.goto(`${cms.url}admin/`);
  await expect(chief.getByRole('heading', { name: 'Bản nháp: 1 bài' })).toBeVisible();
  await expect(chief.getByText(/Chị Lan viết, chưa gửi duyệt, lúc/)).toBeVisible();
  await expectUsable(chief);
  await chief.getByRole('link', { name: 'Mở bài', exact: true }).click();
  await press(chief, 'Xem trước');
  await expect(
    chief.frameLocator('iframe').getByRole('heading', { name: 'Tên tin Lan đang viết' }),
  ).toBeVisible();

  // A note, and the answer.
  await press(chief, 'Tình trạng');
  await panel(chief)
    .getByText(/^Ghi chú: 0/)
    .click();
  await panel(chief).getByLabel('Nhắn người cùng làm bài').fill('Thêm ngày nhé chị.');
  await press(chief, 'Gửi ghi chú');
  await expect(panel(chief).getByText('Đã gửi ghi chú.')).toBeVisible();
  await expectFits(chief);
  await writer.goto(`${cms.url}admin/`);
  await expect(writer.getByText('Chị Quản ghi chú: Thêm ngày nhé chị.')).toBeVisible();
  await expectUsable(writer);
  await writer.getByRole('link', { name: 'Mở bài để sửa' }).click();
  await expect(title(writer)).toHaveValue('Tên tin Lan đang viết');
  await press(writer, 'Gửi duyệt');
  await expect(writer.getByText('Đã gửi chờ duyệt', { exact: true })).toBeVisible();

  // Another person approves it for an hour; a past one is refused.
  await chief.goto(`${cms.url}admin/duyet/`);
  await chief
    .getByText(/^Hẹn giờ đăng/)
    .first()
    .click();
  await chief.getByLabel('Giờ').selectOption('00:00');
  await press(chief, 'Hẹn giờ đăng');
  await expect(chief.getByText(/^Giờ hẹn đã qua/)).toBeVisible();
  const { day, hour } = nextHour();
  await chief.getByLabel('Ngày').selectOption(day);
  await chief.getByLabel('Giờ').selectOption(hour);
  await expectUsable(chief);
  await press(chief, 'Hẹn giờ đăng');
  await expect(chief.getByText(/^Đã hẹn giờ đăng/)).toBeVisible();
  await chief.goto(`${cms.url}admin/#/collections/news`);
  await expect(chief.locator('.cms-entry-state')).toHaveText(['Hẹn giờ']);
  await expectFits(chief);
  // Another entry goes at that hour.
  const other = 'src/content/news/2026-11-24-tin-se-go.mdx';
  const raw = before
    .replace(/^title: .*/m, 'title: Tin sẽ gỡ')
    .replace(/^summary: .*(?:\n {2}.*)*/m, 'summary: Tóm tắt của tin sẽ gỡ.');
  expect(await call(writer, 'persistEntry', { dataFiles: [{ path: other, raw }] })).toEqual([
    200,
    expect.stringContaining('"isWaiting":true'),
  ]);
  const chosen = [{ path: other, origin: 'person' }];
  expect((await call(chief, 'publishWaiting', { chosen }))[0]).toBe(200);
  await chief.goto(`${cms.url}admin/#/collections/news/entries/2026-11-24-tin-se-go`);
  await press(chief, 'Tình trạng');
  await panel(chief).locator('summary', { hasText: 'Hẹn giờ gỡ khỏi trang' }).click();
  await panel(chief).getByLabel('Ngày').selectOption(day);
  await panel(chief).getByLabel('Giờ').selectOption(hour);
  await panel(chief).getByRole('button', { name: 'Hẹn giờ gỡ khỏi trang' }).click();
  await expect(panel(chief).getByText(/^Hẹn gỡ khỏi trang lúc/)).toBeVisible();
  await expectFits(chief);
  await expectBuildTold(chief);
  // The machine is off when both are due.
  await later();
  await expect.poll(() => cms.read(path)).toContain('Tên tin Lan đang viết');
  await expect.poll(() => cms.list('src/content/news')).not.toContain('2026-11-24-tin-se-go.mdx');
  expect(git('log', '-2', '--format=%an', 'main').split('\n').sort()).toEqual([
    'Chị Lan',
    'Chị Quản',
  ]);

  // One publication is taken back, and an earlier version brought back, by four touches on a phone at most.
  await chief.setViewportSize({ width: 390, height: 844 });
  await openNews(chief);
  await press(chief, 'Tình trạng');
  await expectFits(chief);
  await press(chief, 'Hoàn tác lần đăng này');
  await expect(chief.getByText(/^Đã hoàn tác lần đăng/)).toBeVisible();
  expect(cms.read(path)).toBe(before);
  expect(authorOf('main')).toBe('Chị Quản');
  await press(chief, 'Tình trạng');
  await panel(chief)
    .getByText(/, Chị Lan$/)
    .click();
  await expect(panel(chief).locator('ins')).not.toHaveCount(0);
  await expectFits(chief);
  await press(chief, 'Lấy lại bản này');
  await expect(chief.getByText(/^Đã lấy lại bản cũ/)).toBeVisible();
  await expect(title(chief)).toHaveValue('Tên tin Lan đang viết');
  await expect.poll(() => cms.read(path)).toContain('Tên tin Lan đang viết');

  // Her own text a publisher publishes by one press. Whoever opened the text before is told, and nothing is lost.
  await openNews(writer);
  await title(chief).fill('Tên chị Quản đăng');
  await press(chief, 'Đăng');
  await expectSaved(chief);
  expect(cms.read(path)).toContain('Tên chị Quản đăng');
  expect(authorOf('main')).toBe('Chị Quản');
  await title(writer).fill('Tên Lan viết sau');
  await press(writer, 'Gửi duyệt');
  await expect(
    writer.getByRole('heading', { name: 'Bài này vừa có người khác đăng' }),
  ).toBeVisible();
  await press(writer, 'Ở lại đây');
  await expect(title(writer)).toHaveValue('Tên Lan viết sau');
  expect(cms.read(path)).toContain('Tên chị Quản đăng');
});
