import { expect, test } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { SITES, urlOf } from '../support/sites.ts';

const MOST_PAGES = 2;

test('Each paper of the ward’s folder prints on two pages at most, its questions with whole numbers', async ({
  page,
}) => {
  await page.goto(urlOf(SITES.real, '/bien-tap/ho-so/'));
  const papers = await page
    .locator('main a[href*="/bien-tap/ho-so/"]')
    .evaluateAll((links) =>
      links
        .map((link) => (link as HTMLAnchorElement).href)
        .filter((href) => /\/\d-[a-z-]+\/$/.test(href)),
    );
  expect(papers).toHaveLength(6);
  for (const paper of papers) {
    await page.goto(paper);
    const questions = await page.locator('.paper ol > li').count();
    const pdf = await getDocumentProxy(
      new Uint8Array(await page.pdf({ format: 'A4', preferCSSPageSize: true })),
    );
    expect([paper, pdf.numPages <= MOST_PAGES]).toEqual([paper, true]);
    const { text } = await extractText(pdf, { mergePages: true });
    for (let number = 1; number <= questions; number += 1)
      expect(text.replace(/\s+/g, ' ')).toContain(` ${number}. `);
  }
});
