import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';

const CHECK = '/tu-kiem-tra/';
const GUIDE = '/huong-dan/cai-vneid/';
test.use({ viewport: { width: 360, height: 616 } });

const result = (page: Page) => page.locator('[data-result]');
const faultsOf = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);
const keptOn = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('chon:')));

async function sheetsOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return (await getDocumentProxy(new Uint8Array(pdf))).numPages;
}

test('The self-check is answered by keys, sends nothing, and keeps nothing unless that is wanted', async ({
  page,
}) => {
  await page.goto(CHECK);
  await page.waitForLoadState('load');
  await expect(page.getByRole('button', { name: 'Xóa hết, làm lại' })).toBeVisible();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await expect(result(page)).toBeHidden();

  const first = page.getByRole('group', { name: '1. Chỉnh chữ to trên điện thoại' });
  const second = page.getByRole('group', { name: /^2\. / });
  await first.getByRole('radio', { name: 'Chưa biết' }).focus();
  await page.keyboard.press('Space');
  await second.getByRole('radio', { name: 'Chưa biết' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(second.getByRole('radio', { name: 'Tự làm được' })).toBeChecked();
  await expect(page.locator('own-choices > [role=status]')).toHaveText(
    /^Bác đã trả lời 2 trong \d+ câu\.$/,
  );
  await expect(result(page).locator('[data-answer=unknown] a')).toHaveAttribute(
    'href',
    '/huong-dan/chu-to-tren-dien-thoai/',
  );
  await expect(result(page).locator('[data-answer=alone] li')).toHaveText(/^\s*2\. /);
  await expect(result(page).locator('[data-answer]:visible')).toHaveCount(2);
  expect(await faultsOf(page)).toEqual([]);
  expect(await keptOn(page)).toEqual([]);

  await page.getByRole('checkbox', { name: 'Giữ câu trả lời trên máy này' }).check();
  await page.goto(CHECK);
  await expect(second.getByRole('radio', { name: 'Tự làm được' })).toBeChecked();
  await expect(result(page)).toBeVisible();
  await page.getByRole('button', { name: 'Xóa hết, làm lại' }).click();
  await expect(result(page)).toBeHidden();
  expect(await keptOn(page)).toEqual([]);
  const sent = asked.filter((url) => new URL(url).search !== '');
  expect(sent).toEqual([]);
});

test('The self-check is one sheet of A4, with the questions before it is answered and with the guides after', async ({
  page,
}) => {
  await page.goto(CHECK);
  expect(await sheetsOf(page)).toBe(1);
  for (const answer of await page.getByRole('radio', { name: 'Chưa biết' }).all())
    await answer.check();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('group').first()).toBeHidden();
  await expect(result(page).getByRole('link').first()).toBeVisible();
  expect(await sheetsOf(page)).toBe(1);
});

test('Who helps ticks the steps of a guide; the ticks stay on the phone until they are taken away', async ({
  page,
}) => {
  await page.goto(GUIDE);
  await page.getByText('Ai giúp được, giúp thế nào').click();
  await page.getByRole('link', { name: 'Trang cho người giúp' }).click();
  await expect(page.getByRole('heading', { name: 'Không làm hộ' })).toBeVisible();
  const address = page.url();
  const boxes = page.locator('main').getByRole('checkbox');
  await boxes.nth(1).press('Space');
  await expect(boxes.nth(1)).toBeChecked();
  await page.goto('/');
  await page.goto(address);
  await expect(boxes.nth(1)).toBeChecked();
  await expect(boxes.nth(0)).not.toBeChecked();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Xóa dấu' }).click();
  await expect(boxes.nth(1)).not.toBeChecked();
  expect(await keptOn(page)).toEqual([]);
});

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('questions and steps can be ticked, the guide stands beside each question, and no button is dead', async ({
    page,
  }) => {
    await page.goto(CHECK);
    const questions = page.locator('main').getByRole('group');
    expect(await questions.count()).toBeLessThanOrEqual(10);
    for (const question of await questions.all())
      await expect(question.getByRole('link')).toBeVisible();
    await questions.first().getByRole('radio', { name: 'Tự làm được' }).check();
    await expect(page.locator('main button:visible')).toHaveCount(0);
    await page.goto('/nguoi-giup/');
    await page.getByRole('link', { name: 'Cài VNeID' }).click();
    await page.locator('main').getByRole('checkbox').first().check();
    await expect(page.locator('main button:visible')).toHaveCount(0);
  });
});
