import { expect, test, type Page } from '@playwright/test';
import { ZALO_SCREEN, openInRoboto } from '../support/letters.ts';
import { SITES, pathsOf, urlOf } from '../support/sites.ts';
import { inTurn } from '../support/suite.ts';

test.use({ viewport: ZALO_SCREEN, bypassCSP: true });

const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

for (const [name, site, path, most] of [
  ['The progress page', SITES.real, '/tien-do/', 3000],
  ['The list of help points, with six of them,', SITES.sample, '/diem-ho-tro/', 3500],
] as const)
  test(`${name} is at most ${most} px long on a phone`, async ({ page }) => {
    await openInRoboto(page, urlOf(site, path));
    expect(await heightOf(page)).toBeLessThanOrEqual(most);
  });

test('The menu is one line on a phone, its letters a tenth larger too', async ({ page }) => {
  await openInRoboto(page, urlOf(SITES.real, '/huong-dan/'));
  await page.addStyleTag({ content: 'html{font-size:130%}' });
  const places = await page
    .locator('.menu li')
    .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().top));
  expect(places).toHaveLength(4);
  expect(new Set(places).size).toBe(1);
});

/** Guides for somebody who must act at once: they begin with a call, and are held to less. */
const URGENT = ['da-lo-chuyen-tien', 'mat-dien-thoai-vneid'];
const MOST_URGENT = 4200;
const MOST_OF_FIVE_STEPS = 4800;
/** `npm test` measures some of the guides, those among them that are nearest to their budget. */
const SAMPLE = ['khai-sinh-lien-thong', 'cai-vneid', 'bao-hiem-y-te-vneid'];

test('Guides are short on a phone, and their first screen has whom to call, sending and printing', async ({
  page,
}) => {
  const guides = pathsOf(SITES.real).flatMap(
    (path) => /^\/huong-dan\/(.+)\//.exec(path)?.[1] ?? [],
  );
  const measured = [...new Set([...URGENT, ...SAMPLE, ...inTurn(guides, 1)])];
  const firstSteps: number[] = [];
  const tooLong: string[] = [];
  for (const id of measured) {
    await openInRoboto(page, urlOf(SITES.real, `/huong-dan/${id}/`));
    const { acts, first, steps } = await page.evaluate(() => ({
      acts: document.querySelector('.acts')?.getBoundingClientRect().bottom ?? Infinity,
      first: document.querySelector('#buoc-1')?.getBoundingClientRect().top,
      steps: document.querySelectorAll('.cards > li').length,
    }));
    const height = await heightOf(page);
    const most = URGENT.includes(id) ? MOST_URGENT : steps === 5 ? MOST_OF_FIVE_STEPS : Infinity;
    if (height > most) tooLong.push(`${id}: ${height} > ${most}`);
    if (acts > ZALO_SCREEN.height) tooLong.push(`${id}: calling and sending end at ${acts}`);
    if (first !== undefined) firstSteps.push(first);
    test.info().annotations.push({ type: 'height', description: `${id} ${height}` });
  }
  expect(tooLong).toEqual([]);
  const median = firstSteps.toSorted((a, b) => a - b)[Math.floor(firstSteps.length / 2)];
  expect(median).toBeLessThanOrEqual(1.3 * ZALO_SCREEN.height);
});
