import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { factsOf, findingsIn } from '../../src/integration/check-site/index.ts';
import { filesOf, toPage, type Page } from '../../src/integration/check-site/pages.ts';
import { SITES } from '../support/sites.ts';
import { SAFETY_CASES } from './audit.cases.ts';

const { dir, base } = SITES.real;
const FILE = 'huong-dan/cai-vneid/index.html';
const files = filesOf(dir);
const siteUrl = new URL(
  /rel="canonical" href="([^"]+)"/.exec(readFileSync(join(dir, 'index.html'), 'utf8'))?.[1] ?? '',
).origin;
const factsHere = (page: Page) => factsOf(page, { base, siteUrl, isSample: false });
const html = readFileSync(join(dir, FILE), 'utf8');
const others = [
  'index.html',
  'lien-he/index.html',
  'huong-dan/quen-mat-khau-vneid/index.html',
  'h/1/index.html',
].map((file) => factsHere(toPage(file, readFileSync(join(dir, file), 'utf8'))));
/** What the audit says of a page among pages that are well. */
const audit = (page: Page) => findingsIn([factsHere(page), ...others], files);

/** What the audit says of a real page into which this was written. */
const auditWith = (hostile: string, before = '</main>') => {
  if (html.split(before).length !== 2)
    throw new Error(`“${before}” does not stand once in ${FILE}.`);
  const page = toPage(
    FILE,
    html.replace(before, () => hostile + before),
  );
  return audit(page);
};

const HOSTILE = SAFETY_CASES.flatMap(({ what, html: snippet, says }) =>
  snippet === undefined ? [] : [{ what, snippet, says }],
);

describe('in a page of the real site the audit', () => {
  it('has nothing to say as long as it is as built', () => expect(auditWith('')).toEqual([]));
  it('lets the CMS have its style sheet in a file, but none of its own in the page', () => {
    const cms = readFileSync(join(dir, 'admin/index.html'), 'utf8');
    const auditCms = (text: string) =>
      audit(toPage('admin/index.html', text)).map(({ message }) => message);
    expect(auditCms(cms)).toEqual([]);
    expect(auditCms(cms.replace('</head>', '<style>p{color:red}</style></head>'))).toEqual([
      expect.stringContaining('khác các trang còn lại'),
    ]);
  });
  it('finds a guide that carries the sheet of other pages', () => {
    const sheetIn = (text: string) => /<style>[^]*?<\/style>/.exec(text)?.[0] ?? '';
    const common = sheetIn(readFileSync(join(dir, 'index.html'), 'utf8'));
    const page = toPage(
      FILE,
      html.replace(sheetIn(html), () => common),
    );
    expect(audit(page)).toEqual([
      expect.objectContaining({
        file: FILE,
        message: expect.stringContaining('khác các trang còn lại'),
      }),
    ]);
  });
  it('knows at least 25 hostile snippets', () =>
    expect(new Set(HOSTILE.map(({ snippet }) => snippet)).size).toBeGreaterThanOrEqual(25));
  it.each(HOSTILE)('finds $what', ({ snippet, says }) => {
    for (const place of ['</main>', '</footer>', '</head>']) {
      const found = auditWith(snippet, place).map(({ file, message }) => `${file}: ${message}`);
      expect(found, `before ${place}`).toContainEqual(
        expect.stringMatching(new RegExp(`^${FILE}: .*${RegExp.escape(says)}`, 's')),
      );
    }
  });
});
