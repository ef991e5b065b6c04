import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { BAD_PAGES, GOOD_PAGE } from '../fixtures/bad-pages/bad-pages.ts';
import {
  clippedText,
  coveredFocus,
  missingFocusRings,
  oneWordLines,
  pixelFonts,
  sidewaysScroll,
  smallTargets,
  vagueLinks,
  withText,
  wrongLanguages,
  type Findings,
} from '../support/probe.ts';
import { SITES, allPagesOf, typicalPagesOf, urlOf } from '../support/sites.ts';
import { IS_WHOLE } from '../support/suite.ts';

type NodeResult = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number]['nodes'][number];

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const CONTRAST = ['color-contrast', 'color-contrast-enhanced'];
/** What other screens and larger letters show otherwise is seen on one page of each type, in `npm test` on some of them. */
const WHOLE_LOOK = { widths: [320, 390, 1280], hasLargeLetters: true };
const PHONE_LOOK = { widths: [390], hasLargeLetters: false };
const lookAt = (address: string, part: number) => {
  if (IS_WHOLE) return typical.has(address) ? WHOLE_LOOK : PHONE_LOOK;
  return part === 0 ? { ...PHONE_LOOK, widths: [390, 1280] } : PHONE_LOOK;
};
const TEST_COUNT = 8;
/** On a machine that is busy with something else. */
const MOST_MS_A_PAGE = 30_000;

for (const { fault, finding, html } of BAD_PAGES) {
  test(`The audit finds ${fault}`, async ({ page }) => {
    await page.setContent(html);
    const found = await audit(page);
    expect(found.filter((line) => line.startsWith(finding))).not.toEqual([]);
  });
}

test('The audit finds nothing on a good page', async ({ page }) => {
  await page.setContent(GOOD_PAGE);
  expect(await audit(page)).toEqual([]);
});

const typical = new Set(typicalPagesOf(SITES.sample, SITES.real));
const all = IS_WHOLE ? allPagesOf(SITES.sample, SITES.real) : [...typical];

for (let part = 0; part < TEST_COUNT; part += 1) {
  test(`Pages are accessible on phone and desktop, in both contrasts (part ${part + 1} of ${TEST_COUNT})`, async ({
    page,
  }) => {
    const addresses = all.filter((_, index) => index % TEST_COUNT === part);
    // Long on purpose: a page object for each of some hundred pages would cost more than the audits.
    test.setTimeout(addresses.length * MOST_MS_A_PAGE);
    const found: string[] = [];
    for (const address of addresses) {
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      const faults = await audit(page, lookAt(address, part));
      found.push(...faults.map((line) => `${address} ${line}`));
    }
    expect(found).toEqual([]);
  });
}

test('The opened display settings are accessible', async ({ page }) => {
  await page.goto(urlOf(SITES.real));
  await page.locator('display-settings summary').click();
  expect(await audit(page)).toEqual([]);
});

test('What opens in the header never lies over what has the focus, and Escape closes it', async ({
  page,
}) => {
  await page.goto(urlOf(SITES.real, '/lien-he/'));
  for (const name of ['Cỡ chữ', 'Tìm kiếm']) {
    const summary = page.locator('header summary', { hasText: name });
    const panel = page.locator('header details', {
      has: page.locator('summary', { hasText: name }),
    });
    await summary.click();
    const covered: string[] = [];
    for (let stop = 0; stop < 16; stop++) {
      await page.keyboard.press('Tab');
      covered.push(...(await coveredFocus(page)));
    }
    expect(covered).toEqual([]);
    await expect(panel).not.toHaveAttribute('open');
    await summary.click();
    await page.locator('h1').evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('Escape');
    await expect(panel).not.toHaveAttribute('open');
  }
});

test('Search results are accessible', async ({ page }) => {
  await page.goto(urlOf(SITES.real, '/tim-kiem/?q=vneid'));
  await expect(page.locator('site-search ol a').first()).toBeVisible();
  expect(await audit(page)).toEqual([]);
});

test('The opened search box of the header is accessible, with results and with a corrected spelling', async ({
  page,
}) => {
  await page.goto(urlOf(SITES.real, '/lien-he/'));
  // What lies behind the box is audited without it.
  await page.evaluate(() => {
    document.querySelector('main')?.replaceChildren(document.querySelector('h1') ?? '');
    document.querySelector('footer')?.remove();
  });
  await page.locator('header summary', { hasText: 'Tìm kiếm' }).click();
  for (const typed of ['vneid', 'bao hiem y tee']) {
    await page.getByRole('searchbox').fill(typed);
    await expect(page.locator('site-search').getByRole('status')).toContainText(`“${typed}”`);
    expect(await audit(page)).toEqual([]);
  }
});

/** Everything wrong with the page, in these widths and both contrasts. */
async function audit(page: Page, { widths, hasLargeLetters } = PHONE_LOOK): Findings {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 });
    found.push(...(await axe(page, TAGS)), ...(await smallTargets(page)));
    await page.evaluate(() => (document.documentElement.dataset.contrast = 'high'));
    found.push(...(await axe(page, [])).map((line) => `${line} (high contrast)`));
    await page.evaluate(() => delete document.documentElement.dataset.contrast);
  }
  await page.setViewportSize({ width: 320, height: 844 });
  found.push(...(await sidewaysScroll(page)));
  for (const probe of [sidewaysScroll, oneWordLines])
    found.push(...(await withText(page, 'largest', () => probe(page))));
  if (hasLargeLetters)
    for (const change of ['largest', 'doubled'] as const)
      found.push(...(await withText(page, change, () => axe(page, TAGS))));
  await page.setViewportSize({ width: 390, height: 844 });
  for (const change of ['doubled', 'zoomed'] as const)
    found.push(...(await withText(page, change, () => sidewaysScroll(page))));
  found.push(...(await withText(page, 'doubled', () => oneWordLines(page))));
  for (const change of ['doubled', 'spaced'] as const)
    found.push(...(await withText(page, change, () => clippedText(page))));
  for (const probe of [wrongLanguages, vagueLinks, pixelFonts, missingFocusRings])
    found.push(...(await probe(page)));
  return [...new Set(found)];
}

/** Violations of axe's rules with these tags, and of both contrast rules. */
async function axe(page: Page, tags: readonly string[]): Findings {
  const extra = [...CONTRAST, ...(tags.length > 0 ? ['target-size'] : [])].map((rule) => [
    rule,
    { enabled: true },
  ]);
  const runOnly =
    tags.length > 0
      ? { type: 'tag' as const, values: [...tags] }
      : { type: 'rule' as const, values: CONTRAST };
  // Drawings beside the text (the page's margin, bullets) would leave every contrast in their box undecided.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('::before, ::after { background: none !important }');
    document.adoptedStyleSheets.push(sheet);
  });
  // The site has no frames: the mode without its extra window for them is twice as fast.
  const { violations, incomplete } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly, rules: Object.fromEntries(extra) })
    .analyze();
  await page.evaluate(() => document.adoptedStyleSheets.pop());
  // Text that an opened panel or a scrolling box covers may stay undecided; text on a drawing may not.
  const isOnDrawing = (node: NodeResult) =>
    node.any.some(({ data }: { data?: { messageKey?: string } | null }) =>
      /^(pseudoContent|bgGradient|bgImage)$/.test(data?.messageKey ?? ''),
    );
  const undecided = incomplete.map(({ id, nodes }) => ({
    id: `undecided ${id}`,
    nodes: nodes.filter(isOnDrawing),
  }));
  return [...violations, ...undecided].flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}
