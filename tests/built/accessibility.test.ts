import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it } from 'vitest';
import config from '../../.htmlvalidate.mjs';
import { factsOf, findingsIn } from '../../src/integration/check-site/index.ts';
import { filesOf, toPage } from '../../src/integration/check-site/pages.ts';
import { sitePages } from '../support/site-pages.ts';
import { SITES, SITES_BY_WORDS } from '../support/sites.ts';
import { findTextFaults } from '../support/text-faults.ts';
import { BENIGN, OTHERS, REVIEWED, type PlantedFault } from './accessibility.cases.ts';

const { dir, base } = SITES.real;
const FILE = 'huong-dan/gui-phan-anh/index.html';
const html = readFileSync(join(dir, FILE), 'utf8');
const files = filesOf(dir);
const htmlValidate = new HtmlValidate(new StaticConfigLoader(config));

/** What the checks of the build and of the tests say of this page, apart from what they say of it as built. */
function faultsOf(text: string): string[] {
  const page = toPage(FILE, text);
  const facts = factsOf(page, { base, siteUrl: 'http://localhost:4321', isSample: false });
  return [
    ...findingsIn([facts], files).map(({ message }) => message),
    ...findTextFaults(page, text),
    ...htmlValidate
      .validateStringSync(text)
      .results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId)),
  ];
}

const known = new Set(faultsOf(html));
const newFaultsOf = (text: string) => faultsOf(text).filter((fault) => !known.has(fault));
const withHtml = (snippet: string) => html.replace('</main>', () => `${snippet}</main>`);

function plant({ html: snippet, from, to = '' }: PlantedFault): string {
  const planted = snippet ? withHtml(snippet) : html.replace(from ?? '', to);
  expect(planted).not.toBe(html);
  return planted;
}

describe('a planted fault is found', () => {
  it.each([...REVIEWED, ...OTHERS])('$what', (fault) =>
    expect(newFaultsOf(plant(fault))).not.toEqual([]),
  );
  it('and there are 26 of the review, and at least 15 others', () => {
    expect(REVIEWED).toHaveLength(26);
    expect(OTHERS.length).toBeGreaterThanOrEqual(15);
  });
});

it.each(BENIGN)('is no fault: %s', (snippet) => expect(newFaultsOf(withHtml(snippet))).toEqual([]));

describe.each(SITES_BY_WORDS)('on the %s site', (_, site) => {
  it('no words are wrong but those that the accessibility statement names', () => {
    const statement = readFileSync(join(site.dir, 'tiep-can/index.html'), 'utf8');
    const pages = sitePages(site).filter(({ path }) => !path.startsWith('/admin/'));
    const found = pages.flatMap((page) => {
      const { file } = page;
      return findTextFaults(page, readFileSync(join(site.dir, file), 'utf8'))
        .filter((fault) => !statement.includes(fault.replace(/^senses: (.*)$/, '“$1”')))
        .map((fault) => `${file}: ${fault}`);
    });
    expect(found).toEqual([]);
  });
});
