import { expect, test, type Page } from '@playwright/test';
import { inTurn } from '../support/suite.ts';

/** Words in the pictures of a path over which the number of their guide lies. */
const coveredWords = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.path > li')].flatMap((item) => {
      const own = getComputedStyle(item);
      const badge = getComputedStyle(item, '::before');
      const sum = (style: CSSStyleDeclaration, ...names: string[]) =>
        names.reduce((all, name) => all + parseFloat(style.getPropertyValue(name)), 0);
      const { left, top } = item.getBoundingClientRect();
      const from = {
        x: left + sum(badge, 'margin-left'),
        y: top + sum(own, 'border-top-width', 'padding-top') + sum(badge, 'margin-top'),
      };
      const to = {
        x: from.x + sum(badge, 'width', 'padding-left', 'padding-right', 'border-right-width'),
        y: from.y + sum(badge, 'height'),
      };
      return [...item.querySelectorAll('text')].flatMap((text) => {
        const word = text.getBoundingClientRect();
        const isCovered =
          word.left < to.x && from.x < word.right && word.top < to.y && from.y < word.bottom;
        return isCovered ? [text.textContent] : [];
      });
    }),
  );

for (const width of inTurn([320, 390, 1280], 0))
  test(`The number of a guide in a path covers no word of its picture at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('danh-cho/nguoi-cao-tuoi/');
    expect(await page.locator('.path text').count()).toBeGreaterThan(5);
    expect(await coveredWords(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await coveredWords(page)).toEqual([]);
  });
