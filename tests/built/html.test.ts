import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import config from '../../.htmlvalidate.mjs';
import { filesOf, pathOf } from '../../src/integration/check-site/pages.ts';
import { SITES, typeOf } from '../support/sites.ts';
import { oneOfEach } from '../support/suite.ts';

const BAD_PAGE =
  '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang sai</title></head><body><main><h1>Trang sai</h1><p id="a">Một</p><p id="a">Hai</p><ul><p>Ba</p></ul></main></body></html>\n';
/** A run is too short for what Java works out to be quick later. */
const QUICK_START = ['-Xss2m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
const hasJava = spawnSync('java', ['-version']).status === 0;
const htmlValidate = new HtmlValidate(new StaticConfigLoader(config));
const pagesOf = (dir: string) => [...filesOf(dir)].filter((file) => file.endsWith('.html'));
/** All of them in the whole suite, else one of each type, on the first of the sites that has it. */
const chosenOf = (...dirs: string[]) =>
  oneOfEach(
    dirs.flatMap((dir) => pagesOf(dir).map((file) => ({ dir, file }))),
    ({ file }) => typeOf(pathOf(file)),
  ).map(({ dir, file }) => join(dir, file));

interface Complaint {
  says: string;
  where: string;
}

/** One line for each complaint, however many pages it is about. */
const summarise = (complaints: readonly Complaint[]) =>
  [...Map.groupBy(complaints, ({ says }) => says)].map(
    ([says, same]) => `${says} (${same.length}×, first at ${same[0]?.where})`,
  );

async function validate(pages: string[]): Promise<string[]> {
  const { results } = await htmlValidate.validateMultipleFiles(pages);
  const complaintsOf = ({ filePath, messages }: (typeof results)[number]) =>
    messages.map(({ ruleId, message, selector }) => ({
      says: `${ruleId}: ${message}`,
      where: `${filePath} ${selector}`,
    }));
  return summarise(results.flatMap(complaintsOf));
}

/** What the Nu checker says of these pages, one line each. */
function checkWithNu(pages: readonly string[]): Complaint[] {
  const jar = 'node_modules/vnu-jar/build/dist/vnu.jar';
  const { stderr } = spawnSync(
    'java',
    [...QUICK_START, '-jar', jar, '--format', 'json', '--exit-zero-always', ...pages],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  const { messages } = JSON.parse(stderr) as {
    messages: { type: string; subType?: string; url: string; message: string; extract?: string }[];
  };
  const faults = messages.filter(({ type, subType }) => type !== 'info' || subType === 'warning');
  return faults.map(({ url, message, extract = '' }) => ({
    says: message,
    where: `${url}: ${extract}`,
  }));
}

describe('html-validate', () => {
  it('finds nothing on the pages of the sites', async () => {
    const dirs = Object.values(SITES).map(({ dir }) => dir);
    for (const dir of dirs) expect(pagesOf(dir).length).toBeGreaterThan(100);
    expect(await validate(chosenOf(...dirs))).toEqual([]);
  });

  const rulesBrokenBy = (html: string) =>
    htmlValidate
      .validateStringSync(html)
      .results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));

  it('finds an id that stands twice and a paragraph between list items', () =>
    expect(rulesBrokenBy(BAD_PAGE)).toEqual(
      expect.arrayContaining(['no-dup-id', 'element-permitted-content']),
    ));
  it.each([
    ['no name', '<title>Trang tốt</title>', '', 'element-required-content'],
    ['an empty name', '<title>Trang tốt</title>', '<title> </title>', 'empty-title'],
    ['two main headings', '<h1>Trang tốt</h1>', '<h1>Một</h1><h1>Hai</h1>', 'heading-level'],
    ['no main heading', '<h1>Trang tốt</h1>', '', 'heading-level'],
    ['a heading that skips a level', '</main>', '<h4>Sâu quá</h4></main>', 'heading-level'],
    ['no language', ' lang="vi"', '', 'element-required-attributes'],
    ['a picture without words', '</main>', '<img src="/a.png"></main>', 'wcag/h37'],
  ])('finds %s', (_, from, to, rule) => {
    const good = readFileSync('tests/fixtures/bad-site/good.html', 'utf8');
    expect(rulesBrokenBy(good)).not.toContain(rule);
    expect(rulesBrokenBy(good.replace(from, to))).toContain(rule);
  });
});

describe(`the Nu checker${hasJava ? '' : ' (left out: no Java on this machine)'}`, () => {
  // In one go: to begin takes as long as some twenty pages.
  const bad = mkdtempSync(join(tmpdir(), 'html-'));
  const isOfBadPage = ({ where }: Complaint) => where.includes(`${basename(bad)}/`);
  let complaints: Complaint[] = [];
  beforeAll(() => {
    const page = join(bad, 'index.html');
    writeFileSync(page, BAD_PAGE);
    if (hasJava) complaints = checkWithNu([...chosenOf(SITES.real.dir), page]);
  });
  afterAll(() => rmSync(bad, { recursive: true }));

  it.skipIf(!hasJava)('finds nothing on the pages of the real site', () =>
    expect(summarise(complaints.filter((one) => !isOfBadPage(one)))).toEqual([]),
  );

  it.skipIf(!hasJava)('finds an id that stands twice and a paragraph between list items', () =>
    expect(complaints.filter(isOfBadPage).map(({ says }) => says)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Duplicate ID'),
        expect.stringContaining('not allowed as child of element “ul”'),
      ]),
    ),
  );
});
