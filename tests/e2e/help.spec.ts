import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { SITES, urlOf } from '../support/sites.ts';

const PLACES = urlOf(SITES.sample, '/diem-ho-tro/');
const CLASSES = urlOf(SITES.sample, '/lich/');
const place = (page: Page, name: string) =>
  page.locator('li[data-groups]', { has: page.getByRole('heading', { name }) });
const faultsOf = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);

test.describe('On a phone whose clock stands in America', () => {
  test.use({ timezoneId: 'America/Los_Angeles' });

  test('places are open by the ward’s clock, and holidays are kept', async ({ page }) => {
    // In the ward it is Saturday, half past seven in the morning.
    await page.clock.setFixedTime('2026-12-05T00:30:00Z');
    await page.goto(PLACES);
    await expect(place(page, 'Chợ mẫu C')).toContainText('Đang mở, sắp đóng cửa lúc 8 giờ.');
    await expect(place(page, 'Trường mẫu D')).toContainText('Chưa mở. Hôm nay mở lúc 15 giờ.');
    const hall = place(page, 'Nhà văn hóa mẫu A');
    await expect(hall).toContainText('Đang đóng cửa. Mở lại thứ Hai, 7/12, lúc 8 giờ.');
    // The page stays open over three weeks, into a holiday.
    await page.clock.setFixedTime('2026-12-28T01:30:00Z');
    await page.evaluate(() => dispatchEvent(new Event('pageshow')));
    await expect(hall).toContainText('Hôm nay nghỉ: ngày nghỉ chung mẫu. Mở lại thứ Tư, 30/12');
    expect(await faultsOf(page)).toEqual([]);
  });

  test('a class is said to be today, and one that was called off never is', async ({ page }) => {
    await page.clock.setFixedTime('2026-12-04T20:00:00Z');
    await page.goto(CLASSES);
    const items = page.locator('main li', { has: page.getByRole('heading') });
    const moved = items.filter({ hasText: 'Lớp mẫu 14' });
    await expect(moved).toContainText('Hôm nay, lúc 19 giờ.');
    await expect(moved).toContainText('Đã dời');
    await expect(moved).toContainText('Trước đây báo ngày 1/12/2026, lúc 19 giờ.');
    await page.clock.setFixedTime('2026-12-19T07:30:00Z');
    await page.evaluate(() => dispatchEvent(new Event('pageshow')));
    await expect(moved).toContainText('Đã qua.');
    const cancelled = items.filter({ hasText: 'Buổi mẫu 16' });
    await expect(cancelled).toContainText('Đã hủy');
    await expect(cancelled).not.toContainText(/Hôm nay|Đang học/);
    expect(await faultsOf(page)).toEqual([]);
    const link = page.getByRole('link', { name: 'Ghi các lớp vào lịch của điện thoại' });
    const address = await link.evaluate((element) => (element as HTMLAnchorElement).href);
    const answer = await page.request.get(address);
    expect(await answer.text()).toMatch(/Đã hủy: Buổi mẫu 16/);
  });
});

test('Places are chosen by part of the ward and by need, with the keyboard alone; the phone keeps the part, and guides show its place', async ({
  page,
}) => {
  await page.goto(PLACES);
  const group = page.getByLabel('Bác ở tổ dân phố nào?');
  const need = page.getByLabel('Bác cần giúp việc gì?');
  const shown = page.locator('li[data-groups]:visible');
  await expect(shown).toHaveCount(6);
  await group.focus();
  for (let press = 0; press < 4; press++) {
    await page.keyboard.press('ArrowDown');
    if ((await group.inputValue()) === 'Tổ dân phố mẫu 3') break;
  }
  await expect(group).toHaveValue('Tổ dân phố mẫu 3');
  await expect(page.getByRole('status')).toHaveText('Có 5 nơi.');
  await expect(place(page, 'Nhà văn hóa mẫu A')).toBeHidden();
  await need.selectOption('cai-vneid');
  await expect(page.getByRole('status')).toHaveText('Có 1 nơi.');
  await expect(place(page, 'đến tận nhà')).toBeVisible();

  await page.reload();
  await expect(group).toHaveValue('Tổ dân phố mẫu 3');
  // Who comes for one place by its address sees it, whatever was chosen before.
  await page.goto(urlOf(SITES.sample, '/lich/'));
  await page.goto(`${PLACES}#mau-nha-van-hoa-a`);
  await expect(place(page, 'Nhà văn hóa mẫu A')).toContainText('Người trực mẫu số một');
  await expect(group).toHaveValue('');

  await page.goto(urlOf(SITES.sample, '/huong-dan/huong-dan-mau/'));
  const box = page.getByRole('region', { name: 'Cần người giúp' });
  await box.scrollIntoViewIfNeeded();
  await expect(box).toContainText('Nhà văn hóa mẫu B');
  await expect(box.locator('[data-open]:visible')).not.toHaveCount(0);
  await expect(box).not.toContainText('Nhà văn hóa mẫu A', { useInnerText: true });
});

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('hours stand as words, nothing is offered that cannot work', async ({ page }) => {
    await page.goto(PLACES);
    await expect(place(page, 'Nhà văn hóa mẫu A')).toContainText('Thứ Hai đến thứ Sáu');
    await expect(page.getByText(/^(?:Đang mở|Đang đóng)/)).toHaveCount(0);
    await expect(page.getByLabel('Bác ở tổ dân phố nào?')).toBeHidden();
    await expect(page.getByText('Mọi nơi đều nghỉ từ 28/12/2026 đến 29/12/2026')).toBeVisible();
    await page.goto(CLASSES);
    for (const state of ['Đã dời', 'Đã hủy'])
      await expect(page.locator('main').getByText(state).first()).toBeVisible();
    await expect(page.getByText(/^(?:Hôm nay|Đang học)/)).toHaveCount(0);
  });
});
