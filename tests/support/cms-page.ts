import { expect, type Page } from '@playwright/test';

/** Opens the CMS and logs in, unless a session is open. Ends at the first screen. */
export async function openCms(page: Page, url: string, path = ''): Promise<void> {
  await page.goto(`${url}admin/${path && `#${path}`}`);
  const login = page.getByRole('button', { name: 'Vào trang biên tập' });
  // The head of a list, or the way back from a form.
  const inside = page.locator('[class*="-AppHeaderContent"], [class*="-ToolbarSectionBackLink"]');
  // Decap shows the login until the server has said who is there.
  await expect(async () => {
    if (await login.isVisible()) await login.click({ timeout: 1000 });
    await expect(inside.first()).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 60_000 });
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

/** Presses the button that saves and publishes. */
export async function pressSave(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Đăng', exact: true }).click();
}

/** The notice after a save that worked. */
export const expectSaved = (page: Page) =>
  expect(page.getByText('Đã lưu', { exact: true }).first()).toBeVisible();

/** Waits until this browser keeps a draft that holds the words. */
export async function expectDraft(page: Page, words: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(readDrafts), { timeout: 10_000 })
    .toEqual(expect.arrayContaining([expect.stringContaining(words)]));
}

/** Texts of all drafts in the place where Decap keeps them. Runs in the page. */
async function readDrafts(): Promise<string[]> {
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
