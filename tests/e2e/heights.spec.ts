import { expect, test, type Page } from '@playwright/test';
import { ZALO_SCREEN, openInLetters } from '../support/letters.ts';
import { SITES, pathsOf, urlOf } from '../support/sites.ts';

test.use({ viewport: ZALO_SCREEN, bypassCSP: true });

const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

for (const [name, site, path, font, most] of [
  ['The progress page', SITES.real, '/tien-do/', 'wide', 3000],
  ['The list of help points, with six of them,', SITES.sample, '/diem-ho-tro/', 'wide', 3500],
  ['A guide of five steps', SITES.real, '/huong-dan/cai-vneid/', 'roboto', 4800],
] as const)
  test(`${name} is at most ${most} px long on a phone`, async ({ page }) => {
    await openInLetters(page, urlOf(site, path), font);
    expect(await heightOf(page)).toBeLessThanOrEqual(most);
  });

test('The first screen of a guide has whom to call, sending and printing; the first step comes by a third of the next', async ({
  page,
}) => {
  const isGuide = (path: string) => /^\/huong-dan\/.+/.test(path);
  const firstSteps: number[] = [];
  for (const path of pathsOf(SITES.real).filter(isGuide)) {
    await openInLetters(page, urlOf(SITES.real, path), 'roboto');
    const { acts, step } = await page.evaluate(() => ({
      acts: document.querySelector('.acts')?.getBoundingClientRect().bottom ?? Infinity,
      step: document.querySelector('#buoc-1')?.getBoundingClientRect().top,
    }));
    expect(acts, path).toBeLessThanOrEqual(ZALO_SCREEN.height);
    if (step !== undefined) firstSteps.push(step);
  }
  const median = firstSteps.sort((a, b) => a - b)[Math.floor(firstSteps.length / 2)];
  expect(median).toBeLessThanOrEqual(1.3 * ZALO_SCREEN.height);
});
