import { expect, test, type Page } from '@playwright/test';
import { SITES, UNKNOWN_PATH, pageTypesOf, typicalPagesOf, urlOf } from '../support/sites.ts';

const { real, sample, base } = SITES;

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search form leads to the list of pages from A to Z', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('searchbox').fill('mật khẩu');
    await page.getByRole('button', { name: 'Tìm' }).click();
    await expect(page).toHaveURL(/\/tim-kiem\/\?q=/);
    await page
      .getByRole('region', { name: 'Danh mục theo chữ cái' })
      .getByRole('link', { name: /mật khẩu/i })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/mật\s+khẩu/i);
  });

  test('every type of page shows its text, and no control that would do nothing', async ({
    page,
  }) => {
    for (const address of typicalPagesOf(sample, real)) {
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible();
      expect((await page.locator('main').innerText()).length, address).toBeGreaterThan(80);
      await expect(page.locator('display-settings summary'), address).toBeHidden();
      await expect(page.getByRole('button', { name: /^(Gửi|In) / }), address).toHaveCount(0);
    }
  });
});

test('The first Tab reaches the skip link, which moves on into the content', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Đi thẳng tới nội dung' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(
    await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement)),
  ).toBe(true);
});

test('The keyboard alone reaches every control of the home page, from top to bottom', async ({
  page,
}) => {
  await page.goto('/');
  const controls = await page
    .locator('a[href], button, input, summary')
    .evaluateAll(
      (all) => all.filter((one) => one.checkVisibility({ visibilityProperty: true })).length,
    );
  const stops: Stop[] = [];
  for (let index = 0; index < controls; index += 1) {
    await page.keyboard.press('Tab');
    stops.push(await focusedStop(page));
  }
  expect(new Set(stops.map(({ index }) => index)).size).toBe(controls);
  const wrong = stops.slice(1).filter((stop, index) => isBefore(stop, stops[index]));
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test('Every type of page keeps the strict policy, with a clean console', async ({ page }) => {
  const faults = watchFaults(page);
  const sites = [real, sample, base];
  const searches = sites.map((site) => urlOf(site, '/tim-kiem/?q=vneid'));
  for (const address of [...typicalPagesOf(...sites), ...searches]) {
    const response = await page.goto(address, { waitUntil: 'load' });
    expect(response?.headers()['content-security-policy'], address).toContain("default-src 'none'");
    if (address.includes('?q='))
      await expect(page.locator('site-search ol a').first()).toBeVisible();
  }
  await page.goto('/tim-kiem/');
  await page.evaluate(() =>
    document.body.append(
      Object.assign(document.createElement('p'), { innerHTML: '<b style="color: red">x</b>' }),
    ),
  );
  await expect.poll(() => faults).toEqual([expect.stringContaining('style-src')]);
});

test('Without its style sheet a page is plain and whole: no drawing fills it', async ({ page }) => {
  for (const path of pageTypesOf(sample).values()) {
    await page.goto(urlOf(sample, path), { waitUntil: 'domcontentloaded' });
    await page.evaluate(() =>
      document.querySelectorAll('style').forEach((sheet) => sheet.remove()),
    );
    const widths = await page
      .locator('svg:not(.hv)')
      .evaluateAll((all) => all.map((drawing) => drawing.getBoundingClientRect().width));
    expect(Math.max(0, ...widths), path).toBeLessThanOrEqual(44);
    await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
  }
});

test.describe('In forced colours', () => {
  test.use({ forcedColors: 'active' });

  test('what is chosen in the menu and among the filters is drawn otherwise than the rest', async ({
    page,
  }) => {
    await page.goto('/tien-do/');
    const lines = await page.locator('.menu a').evaluateAll((all) => {
      const paper = getComputedStyle(document.body).backgroundColor;
      return all.map((link) => getComputedStyle(link).borderBottomColor !== paper);
    });
    expect(lines.filter(Boolean)).toHaveLength(1);
    const borders = await page
      .locator('.chips a')
      .evaluateAll((all) =>
        all.map((link) => [link.ariaCurrent, getComputedStyle(link).borderTopStyle].join(' ')),
      );
    expect(new Set(borders)).toEqual(new Set(['page double', ' solid']));
  });
});

test('Below a base path everything a page names stays below it and is there', async ({
  page,
  request,
}) => {
  const named = new Set<string>();
  for (const path of pageTypesOf(base).values()) {
    await page.goto(urlOf(base, path), { waitUntil: 'domcontentloaded' });
    for (const address of await ownAddresses(page)) named.add(address);
  }
  for (const file of ['/tin-tuc/rss.xml', '/sitemap.xml', '/manifest.webmanifest']) {
    const text = await (await request.get(urlOf(base, file))).text();
    for (const [address] of text.matchAll(/(?<=<link>|<loc>|"(?:start_url|src)":")[^<"]+/g))
      named.add(new URL(address, urlOf(base, file)).pathname);
  }
  // The page for unknown addresses has no address of its own.
  for (const path of [UNKNOWN_PATH, '/404/']) named.delete(new URL(urlOf(base, path)).pathname);
  expect(named.size).toBeGreaterThan(50);
  expect([...named].filter((path) => !path.startsWith(base.base))).toEqual([]);
  const missing = await Promise.all(
    [...named].map(async (path) =>
      (await request.get(new URL(path, urlOf(base)).href)).ok() ? '' : path,
    ),
  );
  expect(missing.filter(Boolean)).toEqual([]);
});

interface Stop {
  /** Place among all elements. */
  index: number;
  name: string;
  top: number;
  bottom: number;
  left: number;
}

const focusedStop = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { top, bottom, left } = element.getBoundingClientRect();
    return {
      index: [...document.querySelectorAll('*')].indexOf(element),
      name: element.textContent.trim(),
      top: top + scrollY,
      bottom: bottom + scrollY,
      left,
    };
  });

/** True when a reader's eye meets `stop` before the `last` one: above it, or in the same line further left. */
function isBefore(stop: Stop, last: Stop | undefined): boolean {
  if (!last) return false;
  const isInSameLine = stop.top < last.bottom - 1 && last.top < stop.bottom - 1;
  return isInSameLine ? stop.left < last.left : stop.bottom <= last.top + 1;
}

/** Collects what the console, the policy and the network complain about. The 404 page's own status is none. */
function watchFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('requestfailed', (request) => {
    // Pictures that are still on their way when the test moves on.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      faults.push(`failed: ${request.url()}`);
  });
  page.on('console', (message) => {
    const isUnknownPage =
      message.location().url.endsWith(UNKNOWN_PATH) && message.text().includes('404');
    // Workers are tried in a file of their own.
    const isBlocked = message.text() === 'Service Worker registration blocked by Playwright';
    if (['error', 'warning'].includes(message.type()) && !isUnknownPage && !isBlocked)
      faults.push(`${page.url()} ${message.text()}`);
  });
  return faults;
}

/** Paths on this host, or on the site's public origin, that the page's links, files, pictures and share cards name. */
const ownAddresses = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const publicOrigin = new URL(
      document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href,
    ).origin;
    const written = [
      ...document.querySelectorAll(
        '[href], [src], [srcset], [action], [data-cards], [data-pagefind], meta[property="og:image"]',
      ),
    ].flatMap((element) => {
      const single = ['href', 'src', 'action', 'content'].map((name) => element.getAttribute(name));
      const several = (element.getAttribute('srcset') ?? '')
        .split(',')
        .map((part) => part.trim().split(/\s/)[0]);
      const folder = element.getAttribute('data-pagefind');
      return [
        ...single,
        ...several,
        element.getAttribute('data-cards'),
        folder && `${folder}pagefind.js`,
      ];
    });
    return written
      .filter((address): address is string => Boolean(address))
      .map((address) => new URL(address, location.href))
      .filter(({ origin }) => origin === location.origin || origin === publicOrigin)
      .map(({ pathname }) => pathname);
  });
