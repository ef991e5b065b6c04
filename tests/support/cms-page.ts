import { expect, type Page } from '@playwright/test';
import { secretOf } from './cms-project.ts';

/** Opens the CMS and logs in, unless a session is open. Ends at the first screen. */
export async function openCms(page: Page, url: string, path = ''): Promise<void> {
  await page.goto(`${url}admin/${path && `#${path}`}`);
  // Not by its role, for which every element of a page that is just beginning would be looked at, again and again.
  const login = page.locator('button', { hasText: 'Vào trang biên tập' });
  // The head of a list, or the way back from a form.
  const inside = page.locator('[class*="-AppHeaderContent"], [class*="-ToolbarSectionBackLink"]');
  // Decap shows the login until the server has said who is there; whoever has a session need not wait for it long.
  let patience = 100;
  await expect(async () => {
    patience *= 2;
    await expect(login.or(inside).first()).toBeVisible();
    if (await login.isVisible()) {
      // What the printed address does (cms-login.spec.ts).
      await page.evaluate(
        (secret) => localStorage.setItem('ward-editing-secret', secret),
        secretOf(url),
      );
      await login.click({ timeout: patience });
    }
    await expect(inside.first()).toBeVisible({ timeout: 2000 });
  }).toPass({ intervals: [50], timeout: 180_000 });
}

/** Opens the address that the server printed. Ends when the browser has kept its secret. */
export async function openPrinted(page: Page, editingUrl: string): Promise<void> {
  await page.goto(editingUrl);
  await expect(page).toHaveURL(/\/admin\/(?:#\/)?$/);
}

/** Opens the form of an entry. */
export async function openEntry(
  page: Page,
  url: string,
  collection: string,
  slug: string,
): Promise<void> {
  await openCms(page, url, `/collections/${collection}/entries/${slug}`);
  await expect(page.getByText('Đã đăng', { exact: true }).first()).toBeVisible();
}

/** Opens the form of a new entry. */
export const openNew = (page: Page, url: string, collection: string): Promise<void> =>
  openCms(page, url, `/collections/${collection}/new`);

/** Makes the page six times slower than this machine, as an old one is. Gives the way back. */
export async function slowDown(page: Page): Promise<() => Promise<void>> {
  const devtools = await page.context().newCDPSession(page);
  const slower = async (rate: number) => {
    await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  };
  await slower(6);
  return () => slower(1);
}

/**
 * Lets the page have a moment by its own clock: what it does a little later, such as hearing of a selection, it has done
 * then, however slow the machine is.
 */
export const momentOf = (page: Page, ms = 150): Promise<void> =>
  page.evaluate(
    (wait) =>
      new Promise<void>((resolve) =>
        setTimeout(() => requestAnimationFrame(() => setTimeout(resolve)), wait),
      ),
    ms,
  );

/** Presses the button that saves and publishes. */
export async function pressSave(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Đăng', exact: true }).click();
}

/** The notice after a save that worked. A server's first save reads every entry, which takes a busy machine its time. */
export const expectSaved = (page: Page) =>
  expect(page.getByText('Đã đăng', { exact: true }).first()).toBeVisible();

/** Waits until this browser keeps a draft that holds the words. */
export async function expectDraft(page: Page, words: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(readDrafts))
    .toEqual(expect.arrayContaining([expect.stringContaining(words)]));
}

/** Waits until this browser keeps no draft that holds the words: a page that is closed before loses what it was about to do. */
export async function expectNoDraft(page: Page, words: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(readDrafts))
    .not.toEqual(expect.arrayContaining([expect.stringContaining(words)]));
}

/** Texts of all drafts in the place where Decap keeps them. Runs in the page. */
export async function readDrafts(): Promise<string[]> {
  const { objectStore } = await new Promise<{ objectStore: IDBObjectStore }>((resolve, reject) => {
    const opening = indexedDB.open('localforage');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () =>
      resolve({
        objectStore: opening.result.transaction('keyvaluepairs').objectStore('keyvaluepairs'),
      });
  });
  return new Promise((resolve, reject) => {
    const all = objectStore.getAll();
    all.onerror = () => reject(all.error);
    all.onsuccess = () =>
      resolve(all.result.flatMap((value: { raw?: string }) => value?.raw ?? []));
  });
}

/** Looks from the next opening of a page on what moves on the first screen without anybody having moved it. Gives the way to ask what has. */
export async function watchMoves(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    type Shift = PerformanceEntry & { sources: { node: Node | null }[] };
    new PerformanceObserver((list) => {
      for (const { sources } of list.getEntries() as Shift[])
        for (const { node } of sources)
          if (node?.parentElement?.closest('.cms-home'))
            moved.push(node.textContent?.slice(0, 60) ?? '');
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { moved: string[] }).moved);
}

/** As on a slow line: answers on the content of these collections come late, each as much later as it stands further back. */
export async function delayContent(page: Page, ...collections: string[]): Promise<void> {
  await page.route('**/admin/api', async (route) => {
    const asked = route.request().postData() ?? '';
    const late = collections.findIndex((name) => asked.includes(`content/${name}`)) + 1;
    await new Promise((resolve) => setTimeout(resolve, late * 500));
    await route.continue();
  });
}
