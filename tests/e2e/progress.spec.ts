import { expect, test, type Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { TASKS_ON_25_11_2026 } from '../fixtures/account/account.ts';
import { SITES, urlOf } from '../support/sites.ts';
import { inTurn } from '../support/suite.ts';

const { real, sample, base } = SITES;
const shown = (page: Page) => page.locator('.jobs > li:visible');
const choice = (page: Page, words: string) =>
  page.locator('task-filter').getByRole('link', { name: words });

test('From the home page two taps lead to who does a task, how far it is and on what evidence, for any task', async ({
  page,
}) => {
  for (const [task] of TASKS_ON_25_11_2026) {
    await page.goto(urlOf(sample));
    await page.locator(`main a[href*="/tien-do/${task}/"]`).first().click();
    const facts = page.locator('.facts');
    await expect(facts, task).toContainText('Chủ trì');
    await expect(facts, task).toContainText('Tình trạng');
    await expect(facts, task).toContainText('Bằng chứng');
    await facts.getByRole('link', { name: /tự báo|Có tài liệu|Đã xác nhận/ }).click();
    await expect(
      page.getByRole('heading', { name: 'Báo cáo và bằng chứng' }),
      task,
    ).toBeInViewport();
  }
});

test('On a narrow phone, in wide letters too, no sign of a square touches its number', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 616 });
  await page.goto(urlOf(sample, '/tien-do/'));
  const touching = await page.locator('.squares a').evaluateAll((squares) =>
    squares.flatMap((square) => {
      const words = document.createRange();
      if (square.firstChild) words.selectNodeContents(square.firstChild);
      const number = words.getBoundingClientRect();
      const sign = square.querySelector('small')?.getBoundingClientRect();
      const isApart = !sign?.width || sign.left >= number.right || sign.bottom <= number.top;
      return isApart ? [] : (square.textContent ?? '');
    }),
  );
  expect(touching).toEqual([]);
});

test('A task’s page shows the day on which its unit reported and the day on which the office confirmed, on a phone and on a desk', async ({
  page,
}) => {
  const days = {
    'Báo cáo': 'Tổ công nghệ số cộng đồng, 20/10/2026',
    'Xác nhận': 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường, 22/10/2026',
  };
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(urlOf(sample, '/tien-do/nv-06/'));
    for (const [name, said] of Object.entries(days)) {
      const row = page.locator('.facts dt', { hasText: name }).locator('+ dd');
      await expect(row).toContainText(said);
      await expect(row).toBeVisible();
    }
    const report = page.locator('main li', { hasText: 'xác nhận ngày 22/10/2026' });
    await expect(report.first()).toContainText('20/10/2026');
  }
});

test('A choice shows a part of the tasks in place, and the address keeps it over a reload and with Back', async ({
  page,
}) => {
  await page.goto(urlOf(sample, '/tien-do/'));
  await choice(page, 'Đang làm: 9').click();
  await expect(shown(page)).toHaveCount(9);
  await expect(page).toHaveURL(urlOf(sample, '/tien-do/loc/dang-lam/'));
  await expect(page.getByRole('status')).toHaveText('Đang xem 9 trong 21 việc: Đang làm.');
  await expect(choice(page, 'Đang làm: 9')).toHaveAttribute('aria-current', 'page');
  await expect(shown(page).first()).toBeInViewport();
  const lookOf = (words: string) =>
    choice(page, words).evaluate((link) => getComputedStyle(link).backgroundColor);
  expect(await lookOf('Đang làm: 9')).not.toBe(await lookOf('Tất cả: 21'));
  await page.getByText('Lọc cách khác').click();
  await choice(page, 'Hằng năm, không có ngày kết thúc: 5').click();
  await expect(shown(page)).toHaveCount(5);
  await page.goBack();
  await expect(shown(page)).toHaveCount(9);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Đang làm');
  await expect(shown(page)).toHaveCount(9);
  await choice(page, 'Tất cả: 21').click();
  await expect(page).toHaveURL(urlOf(sample, '/tien-do/'));
  await expect(page.locator('.jobs > li')).toHaveCount(21);
});

test('A choice that no task meets says so', async ({ page }) => {
  await page.goto(urlOf(sample, '/tien-do/loc/chua-co-so-lieu/'));
  await expect(page.getByText('Hôm nay không có việc nào.')).toBeVisible();
  await expect(shown(page)).toHaveCount(0);
});

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const [name, site] of inTurn(Object.entries({ sample, base }), 0)) {
    test(`the choices are links that show the same, on the ${name} site`, async ({ page }) => {
      await page.goto(urlOf(site, '/tien-do/'));
      const first = page.locator('task-filter a[data-tag]:not([data-tag=""])').first();
      const count = Number(/\d+$/.exec((await first.innerText()).trim())?.[0]);
      await first.click();
      await expect(page).toHaveURL(/\/tien-do\/loc\/[a-z0-9-]+\/$/);
      await expect(shown(page)).toHaveCount(count);
    });
  }
});

for (const [name, site] of inTurn(Object.entries({ real, sample }), 1)) {
  test(`The table prints on A4 landscape with no row cut, on the ${name} site`, async ({
    page,
  }) => {
    await page.goto(urlOf(site, '/tien-do/bao-cao/'));
    const rows = await page
      .locator('.report tbody tr')
      .evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent)),
      );
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    const { text } = await extractText(pdf);
    const sizes = await Promise.all(
      text.map(async (_, index) => (await pdf.getPage(index + 1)).getViewport({ scale: 1 })),
    );
    for (const { width, height } of sizes)
      expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
    // Paper follows no link: the address of each proof stands on it.
    const proofs = await page
      .locator('.report a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(proofs.length > 0).toBe(site === sample);
    for (const address of proofs) expect(squeezed(text.join(''))).toContain(squeezed(address));
    // Every cell stands whole on one page, and the cells of a row on the same.
    const pages = text.map(squeezed);
    const cut = rows.filter(
      (cells) => !pages.some((onPage) => cells.every((cell) => onPage.includes(squeezed(cell)))),
    );
    expect(cut.map((cells) => cells.slice(0, 2).join(' '))).toEqual([]);
    const tasksOn = (onPage: string) =>
      rows.filter(
        (cells) => cells.length > 1 && cells.every((cell) => onPage.includes(squeezed(cell))),
      ).length;
    expect(tasksOn(pages[0] ?? '')).toBeGreaterThanOrEqual(8);
    // The name of a group is no use at the foot of a page.
    const groups = rows.filter(({ length }) => length === 1).map(([name = '']) => squeezed(name));
    expect(groups.length).toBe(4);
    expect(
      pages
        .filter((onPage) => groups.some((group) => onPage.endsWith(group)))
        .map((onPage) => onPage.slice(-40)),
    ).toEqual([]);
    expect(rows.length).toBe(25);
    for (const onPage of text.filter((_, index) => tasksOn(pages[index] ?? '') > 0))
      expect(onPage.replace(/\s+/g, ' ')).toContain('STT Nội dung công việc');
  });
}

/** Text without the places where lines are broken. */
const squeezed = (text: string) => text.replace(/\s+/g, '').normalize('NFC');
