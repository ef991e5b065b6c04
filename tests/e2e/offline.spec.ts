import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import type { OfflineCore } from '../../src/core/offline.ts';
import { FaultyServer } from '../support/faulty-server.ts';
import { SITES, type TestSite } from '../support/sites.ts';

const GUIDE = 'huong-dan/cai-vneid/';
const OTHER = 'huong-dan/goi-1022/';
const NEWS = `tin-tuc/${readdirSync(join(SITES.real.dir, 'tin-tuc')).find((name) => /^\d{4}-/.test(name))}/`;
const STORED = /^Đang xem bản lưu ngày \d+\/\d+\/\d{4}\. Mạng yếu hoặc bị ngắt\.$/;

/** A phone that was on the home page once, with all that it keeps. */
const test = base.extend<{ site: TestSite; server: FaultyServer; url: string }>({
  site: [SITES.real, { option: true }],
  server: async ({ site }, use) => {
    const server = new FaultyServer(site);
    await use(server);
    server.stop();
  },
  url: async ({ server, page }, use) => {
    const url = await server.start();
    await page.goto(url);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (navigator.serviceWorker.controller) return;
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve),
      );
    });
    await use(url);
  },
});
test.use({ serviceWorkers: 'allow' });

const heading = (page: Page) => page.locator('h1');
const note = (page: Page) => page.locator('body > .notice[role=status]');
const results = (page: Page) => page.locator('main site-search ol a');

/** Asks for the newest worker, and says what became of it. */
const update = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const worker = registration.installing ?? registration.waiting;
    if (!worker) return 'same';
    return new Promise<string>((resolve) => {
      const look = () => {
        if (/activated|redundant/.test(worker.state)) resolve(worker.state);
      };
      worker.addEventListener('statechange', look);
      look();
    });
  });

/** Every address that the phone keeps. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => url);
  });

async function expectStored(page: Page, words: RegExp | string): Promise<void> {
  await expect(heading(page)).toContainText(words);
  await expect(note(page)).toHaveText(STORED);
}

/** Opens a page that has its answer from the network. */
async function expectFresh(page: Page, address: string, words: RegExp | string): Promise<void> {
  await page.goto(address);
  await expect(heading(page)).toContainText(words);
  await expect(note(page)).toHaveCount(0);
}

const coreOf = ({ dir }: TestSite) =>
  JSON.parse(
    /^self\.CORE=(.*);\n/.exec(readFileSync(join(dir, 'sw.js'), 'utf8'))?.[1] ?? '',
  ) as OfflineCore;

test('Without a server every guide opens, the search answers, and each page says of which day it is', async ({
  page,
  server,
  url,
}) => {
  server.mode = 'down';
  await page.goto(url + GUIDE);
  await expectStored(page, 'VNeID');
  await page.goto(`${url}tin-tuc/`);
  await expect(heading(page)).toHaveText('Điện thoại chưa có mạng');
  await page.locator('main').getByRole('searchbox').pressSequentially('mat khau');
  await expect(results(page).first()).toContainText(/mật khẩu/i);
});

test('A tab that was open for ten publications searches; the phone then has the tenth, and fetched what had changed', async ({
  page,
  context,
  server,
  url,
}) => {
  const reader = await context.newPage();
  await page.goto(url + GUIDE);
  for (let publication = 2; publication <= 11; publication++) {
    server.publication = publication;
    await reader.goto(url);
    expect(await update(reader)).toBe('activated');
  }
  server.asked = [];
  server.publication = 12;
  expect(await update(reader)).toBe('activated');
  const guides = coreOf(SITES.real).files.filter(({ path }) => path.startsWith('huong-dan/'));
  expect(server.asked.filter((path) => path !== 'sw.js').sort()).toEqual(
    guides.map(({ path }) => path).sort(),
  );
  server.mode = 'down';
  await page.bringToFront();
  await page.locator('summary', { hasText: 'Tìm' }).first().click();
  await page.locator('header').getByRole('searchbox').pressSequentially('mat khau');
  await expect(page.locator('header site-search ol a').first()).toContainText(/mật khẩu/i);
  await page.goto(url + OTHER);
  await expectStored(page, '[12]');
});

test('An update in which the line breaks leaves the phone with all that it had, and goes on later', async ({
  page,
  server,
  url,
}) => {
  server.publication = 2;
  Object.assign(server, { mode: 'breaking', left: 9 });
  expect(await update(page)).toBe('redundant');
  server.mode = 'down';
  for (const path of [GUIDE, OTHER]) {
    await page.goto(url + path);
    await expectStored(page, '[1]');
  }
  Object.assign(server, { mode: 'ok', asked: [] });
  expect(await update(page)).toBe('activated');
  const guides = coreOf(SITES.real).files.filter(({ path }) => path.startsWith('huong-dan/'));
  expect(server.asked.length).toBeLessThan(guides.length - 5);
  server.mode = 'down';
  await page.goto(url + OTHER);
  await expectStored(page, '[2]');
});

test('The operator’s switch takes the worker and all that it keeps from the phone', async ({
  page,
  server,
  url,
}) => {
  await page.goto(url + NEWS);
  server.isEnded = true;
  expect(await update(page)).toMatch(/activated|redundant/);
  await expect.poll(() => stored(page)).toEqual([]);
  await expectFresh(page, url + GUIDE, 'VNeID');
  await expect(
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
  ).resolves.toBeLessThanOrEqual(1);
  server.mode = 'down';
  await expect(page.goto(url + OTHER)).rejects.toThrow();
});

test('A place among the apps is offered once, as a line of the home page, and not on a first visit', async ({
  page,
  context,
}) => {
  const offer = (one: Page) => one.getByRole('button', { name: 'Đặt lên màn hình' });
  /** The phone would ask in its own words. */
  const ask = (one: Page) =>
    one.evaluate(() => {
      const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
        prompt: () => (document.title = 'Asked'),
      });
      return !dispatchEvent(event);
    });
  await page.goto('/');
  expect(await ask(page)).toBe(true);
  await expect(offer(page)).toBeHidden();
  // Another tab is another visit.
  const second = await context.newPage();
  await second.goto('/');
  expect(await ask(second)).toBe(true);
  await offer(second).click();
  await expect(second).toHaveTitle('Asked');
  await expect(offer(second)).toBeHidden();
  const third = await context.newPage();
  await third.goto('/');
  expect(await ask(third)).toBe(true);
  await expect(offer(third)).toBeHidden();
});

test.describe('@whole', () => {
  test('the worker runs under the policy of every page, with no violation', async ({
    page,
    url,
  }) => {
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(url + GUIDE);
    expect(await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toBe(
      `${url}sw.js`,
    );
    const core = coreOf(SITES.real);
    expect((await stored(page)).filter((one) => one.includes('?revision='))).toHaveLength(
      core.files.length,
    );
    expect(faults).toEqual([]);
  });

  test.describe('without a server', () => {
    for (const [what, path, words] of [
      ['the home page', '', 'Bác muốn làm gì'],
      ['the list of guides', 'huong-dan/', 'Hướng dẫn từng bước'],
      ['whom to call', 'khan-cap/', 'Khẩn cấp'],
      ['where to find help', 'diem-ho-tro/', /\S/],
      ['whom to write to', 'lien-he/', /\S/],
      ['an address with a question and a place', `${GUIDE}?fbclid=1#buoc-2`, 'VNeID'],
    ] as const)
      test(`${what} opens`, async ({ page, server, url }) => {
        server.mode = 'down';
        await page.goto(url + path);
        await expect(heading(page)).toContainText(words);
        await expect(page.locator('body')).toContainText('Đang xem bản lưu ngày');
      });

    test('a page that was read opens, one that was not leads to the guides', async ({
      page,
      server,
      url,
    }) => {
      await page.goto(url + NEWS);
      const title = await heading(page).innerText();
      server.mode = 'down';
      await page.goto(url);
      await page.goto(url + NEWS);
      await expectStored(page, title);
      const answer = await page.goto(`${url}h/1/`);
      expect(answer?.status()).toBe(503);
      await page.locator('main').getByRole('link', { name: /^1\. / }).click();
      await expect(note(page)).toHaveText(STORED);
    });

    test('the search page answers what its address asks', async ({ page, server, url }) => {
      server.mode = 'down';
      await page.goto(`${url}tim-kiem/?q=mat+khau`);
      await expect(results(page).first()).toContainText(/mật khẩu/i);
    });

    test('nothing of the editors’ pages is kept', async ({ page, server, url }) => {
      await page.goto(`${url}admin/`);
      server.mode = 'down';
      await expect(page.goto(`${url}admin/`)).rejects.toThrow();
      await page.close();
    });

    test('of pages that were read only the last twelve are kept', async ({ page, url }) => {
      const tasks = readdirSync(join(SITES.real.dir, 'tien-do')).filter((name) =>
        existsSync(join(SITES.real.dir, 'tien-do', name, 'index.html')),
      );
      for (const name of tasks.slice(0, 14)) await page.goto(`${url}tien-do/${name}/`);
      await expect
        .poll(async () => (await stored(page)).filter((one) => one.includes('tien-do/')).length)
        .toBe(12);
    });
  });

  test.describe('with a server that does not come to an answer', () => {
    test('a guide is shown as it is kept, long before a server of nine seconds would have answered', async ({
      page,
      server,
      url,
    }) => {
      server.mode = 'held';
      const begun = Date.now();
      await page.goto(url + GUIDE);
      await expectStored(page, '[1]');
      expect(Date.now() - begun).toBeLessThan(9000);
    });

    test('its answer is kept for the next time', async ({ page, server, url }) => {
      Object.assign(server, { mode: 'held', publication: 2 });
      await page.goto(url + GUIDE);
      await expectStored(page, '[1]');
      server.release();
      await expect.poll(async () => (await stored(page)).includes(url + GUIDE)).toBe(true);
      server.mode = 'down';
      await page.goto(url + GUIDE);
      await expectStored(page, '[2]');
    });

    test('a page that is not kept is waited for', async ({ page, server, url }) => {
      server.mode = 'held';
      const opening = page.goto(url + NEWS);
      await expect.poll(() => server.asked).toContain(NEWS);
      server.release();
      await opening;
      await expect(note(page)).toHaveCount(0);
    });

    test('the search answers from the phone', async ({ page, server, url }) => {
      server.mode = 'held';
      await page.goto(`${url}tim-kiem/?q=mat+khau`);
      await expect(results(page).first()).toContainText(/mật khẩu/i);
    });
  });

  test.describe('with a server that is overloaded', () => {
    test('a guide is shown as it is kept', async ({ page, server, url }) => {
      server.mode = 'busy';
      await page.goto(url + GUIDE);
      await expectStored(page, 'VNeID');
    });

    test('its word about another page is shown, and not kept', async ({ page, server, url }) => {
      server.mode = 'busy';
      await page.goto(url + NEWS);
      await expect(heading(page)).toHaveText('503');
      expect(await stored(page)).not.toContain(url + NEWS);
    });

    test('an update leaves the phone with all that it had', async ({ page, server, url }) => {
      Object.assign(server, { mode: 'breaking', left: 0, publication: 2 });
      expect(await update(page)).toBe('redundant');
      server.mode = 'down';
      await page.goto(url + OTHER);
      await expectStored(page, '[1]');
    });
  });

  for (const mode of ['portal', 'login'] as const)
    test.describe(`in a wifi that asks for a login (${mode})`, () => {
      test('a guide is shown as it is kept', async ({ page, server, url }) => {
        server.mode = mode;
        await page.goto(url + GUIDE);
        await expectStored(page, 'VNeID');
      });

      test('its page is shown for another, and not kept', async ({ page, server, url }) => {
        server.mode = mode;
        await page.goto(url + NEWS);
        await expect(heading(page)).toHaveText('Đăng nhập wifi');
        server.mode = 'down';
        await page.goto(url + NEWS);
        await expect(heading(page)).toHaveText('Điện thoại chưa có mạng');
      });

      test('an update keeps nothing of it', async ({ page, server, url }) => {
        Object.assign(server, { mode, publication: 2 });
        expect(await update(page)).toBe('redundant');
        server.mode = 'down';
        await page.goto(url + OTHER);
        await expectStored(page, '[1]');
      });
    });

  test('a page that is gone is said to be gone, and that is not kept', async ({
    page,
    server,
    url,
  }) => {
    await expectFresh(page, `${url}khong-co/`, 'Không tìm thấy trang');
    server.mode = 'down';
    await page.goto(`${url}khong-co/`);
    await expect(heading(page)).toHaveText('Điện thoại chưa có mạng');
  });

  test('with the network back, the newest page is shown', async ({ page, server, url }) => {
    server.mode = 'down';
    await page.goto(url + GUIDE);
    Object.assign(server, { mode: 'ok', publication: 2 });
    await expectFresh(page, url + GUIDE, '[2]');
  });

  test('a page that was read after the last update is the one that is kept', async ({
    page,
    server,
    url,
  }) => {
    server.publication = 2;
    await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
    await page.goto(url + GUIDE);
    await expect.poll(async () => (await stored(page)).includes(url + GUIDE)).toBe(true);
    server.mode = 'down';
    await page.goto(url + GUIDE);
    await expectStored(page, '[2]');
  });

  test('a first installation that breaks off leaves the pages as they are, and is made up for', async ({
    page,
    server,
  }) => {
    const url = await server.start();
    Object.assign(server, { mode: 'breaking', left: 6 });
    await page.goto(url);
    server.mode = 'breaking';
    await page.waitForLoadState('load');
    server.mode = 'ok';
    await page.goto(url);
    await page.evaluate(() => navigator.serviceWorker.ready);
    server.mode = 'down';
    await page.goto(url + OTHER);
    await expectStored(page, '[1]');
  });

  test('who saves data gets no worker', async ({ page, server }) => {
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
    );
    const url = await server.start();
    await page.goto(url + GUIDE);
    await page.waitForLoadState('networkidle');
    expect(server.asked).not.toContain('sw.js');
  });

  test.describe('below a base path', () => {
    test.use({ site: SITES.base });
    test('guides open without a server', async ({ page, server, url }) => {
      server.mode = 'down';
      await page.goto(url + GUIDE);
      await expectStored(page, 'VNeID');
      await page.goto(`${url}tin-tuc/`);
      await page.locator('main').getByRole('link', { name: /^1\. / }).click();
      await expect(note(page)).toHaveText(STORED);
    });
  });
});
