import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import {
  attributeOf,
  descendantsOf,
  filesOf,
  textOf,
  type Element,
} from '../../src/integration/check-site/pages.ts';
import { addressOf } from '../../src/core/addresses.ts';
import { ATTACKS, BENIGN, HOSTILE, MISTAKES, TYPED } from '../support/hostile-site.ts';
import type { PlacedCase } from '../support/mdx-cases.ts';
import { BENIGN_FACTS, MISTAKE_OUTCOMES } from '../support/mdx-expected.ts';
import { findLive } from '../support/mdx-verdict.ts';
import { SITES } from '../support/sites.ts';
import { nameOfFile, saysName } from '../support/entry-names.ts';
import { spaced, typedLines } from '../support/typed-text.ts';

const { root, dir, log, secret, trace } = HOSTILE;
const built = readFileSync(log, 'utf8');
const fileOf = ({ collection, id }: PlacedCase) => join(root, 'content', collection, `${id}.mdx`);
const pageOf = ({ collection, id }: PlacedCase) =>
  join(dir, addressOf(collection, id), 'index.html');
const parsed = new Map<string, Element[]>();
function elementsOf(file: string): Element[] {
  const elements =
    parsed.get(file) ??
    descendantsOf(parse(readFileSync(file, 'utf8'), { scriptingEnabled: false }));
  parsed.set(file, elements);
  return elements;
}
const bodyOf = (found: PlacedCase) =>
  elementsOf(pageOf(found)).find((element) =>
    attributeOf(element, 'class')?.split(' ').includes('prose'),
  );
const listed = readFileSync(join(dir, 'bien-tap/viec-can-lam/index.html'), 'utf8');

/** What the log says of each entry that was set aside. */
const setAside = new Map(
  built.split(/^Để riêng /m).map((part) => [part.slice(0, part.indexOf(':')), part]),
);
const messagesOf = (found: PlacedCase) =>
  (setAside.get(fileOf(found)) ?? '').split('\n').filter((line) => line.startsWith('  • '));

/** What the site's own frame has on every page; in the text of an entry it would be an attack. */
const FRAME = new Set('style link meta form button svg select'.split(' '));
const liveIn = (file: string) => findLive(elementsOf(file), FRAME);

describe('the search for what is live', () => {
  it.each([
    '<script>PWNED()</script>',
    '<script src="https://evil.example/a.js"></script>',
    '<img src="a.jpg" alt="" onerror="PWNED()">',
    '<a href="java&#10;script:PWNED()">a</a>',
    '<a href="data:text/html,a">a</a>',
    '<a href="https://gov.vn@evil.example/">a</a>',
    '<iframe srcdoc="a"></iframe>',
    '<p style="position:fixed">a</p>',
    '<meta http-equiv="refresh" content="0">',
    '<form action="javascript:PWNED()"></form>',
    '<base href="https://evil.example/">',
    '<object data="a"></object>',
  ])('finds %s even in the frame', (html) =>
    expect(findLive(descendantsOf(parseFragment(html)), FRAME)).toHaveLength(1),
  );
  it.each([
    '<p>&lt;script&gt;PWNED()&lt;/script&gt;</p>',
    '<a href="mailto:a@example.org">a</a>',
    '<script type="application/ld+json">{}</script>',
    '<a href="/a/" class="alone">a</a>',
  ])('lets %s through', (html) => expect(findLive(descendantsOf(parseFragment(html)))).toEqual([]));
});

describe('a site built from attacks, mistakes and good texts', () => {
  it('was built to the end', () => expect(built).toContain(`Xong: ${dir}/`));
  it('ran nothing that was written in the content', () =>
    expect([existsSync(trace), existsSync(join(root, trace))]).toEqual([false, false]));
  it('tells no secret, in no file and not in the log', () => {
    const told = [...filesOf(dir)]
      .filter((file) => /\.(?:html|js|json|xml|txt|css|webmanifest|svg|md|map)$/.test(file))
      .map((file) => join(dir, file));
    const isTold = (text: string) => text.includes(secret) || text.includes('root:x:0');
    expect([...told, log].filter((file) => isTold(readFileSync(file, 'utf8')))).toEqual([]);
  });
  it('has no page where anything runs, loads or submits', () => {
    const pages = [...filesOf(dir)]
      .filter((file) => file.endsWith('.html'))
      .map((file) => join(dir, file));
    expect(pages.length).toBeGreaterThan(300);
    expect(pages.flatMap((file) => liveIn(file).map((what) => `${file}: ${what}`))).toEqual([]);
  });
  it('has nothing live in the text of any entry', () => {
    const live = [...ATTACKS, ...BENIGN, ...MISTAKES, TYPED]
      .filter((found) => existsSync(pageOf(found)))
      .flatMap((found) => {
        const body = bodyOf(found);
        return body ? findLive(descendantsOf(body)).map((what) => `${fileOf(found)}: ${what}`) : [];
      });
    expect(live).toEqual([]);
  });
  it('has no page outside its own addresses, and none in the place of the CMS', () => {
    expect(readdirSync(dir).filter((name) => /PWNED/i.test(name))).toEqual([]);
    const cmsOf = (site: string) =>
      readdirSync(join(site, 'admin'), { recursive: true, encoding: 'utf8' }).toSorted();
    expect(cmsOf(dir)).toEqual(cmsOf(SITES.real.dir));
    expect(readFileSync(join(dir, 'admin/index.html'), 'utf8')).toContain('id="nc-root"');
  });
});

describe('every attack', () => {
  it('is there in every kind of place', () => {
    expect(new Set(ATTACKS.map(({ name }) => name)).size).toBeGreaterThanOrEqual(100);
    expect(new Set(ATTACKS.map(({ placement }) => placement))).toEqual(
      new Set(['file', 'body', 'front-matter', 'words', 'step']),
    );
  });
  it('is shown as text in every place of text by some: what surrounds it is refused nowhere', () =>
    expect(
      ATTACKS.filter((found) => existsSync(pageOf(found))).map(({ placement }) => placement),
    ).toEqual(expect.arrayContaining(['body', 'words', 'step'])));
  it('either has a page or was set aside with what is wrong and where, and is on the editors’ list', () => {
    const lost = ATTACKS.filter(
      (found) =>
        !existsSync(pageOf(found)) &&
        (messagesOf(found).length === 0 ||
          !saysName(listed, nameOfFile(fileOf(found), found.source))),
    );
    expect(lost.map(fileOf)).toEqual([]);
  });
  it('shows its marks as text, never as part of a tag', () => {
    const isHidden = (found: PlacedCase) => {
      const body = existsSync(pageOf(found)) ? bodyOf(found) : undefined;
      const attributes = body ? descendantsOf(body).flatMap(({ attrs }) => attrs) : [];
      return attributes.some(
        ({ name, value }) =>
          name !== 'href' && name !== 'title' && name !== 'alt' && value.includes('PWNED'),
      );
    };
    expect(ATTACKS.filter(isHidden).map(fileOf)).toEqual([]);
  });
});

describe('every good text', () => {
  it('has its facts', () =>
    expect(BENIGN.map(({ name }) => name)).toEqual(Object.keys(BENIGN_FACTS).toSorted()));
  it.each(BENIGN)('$name is rendered whole', (found) => {
    const { shows, holds = {} } = BENIGN_FACTS[found.name] ?? { shows: [] };
    const body = bodyOf(found);
    if (!body) throw new Error(messagesOf(found).join('\n') || 'no page');
    for (const words of shows) expect(textOf(body)).toContain(words);
    const counts = Object.keys(holds).map((tag) => [
      tag,
      descendantsOf(body).filter(({ tagName }) => tagName === tag).length,
    ]);
    expect(Object.fromEntries(counts)).toEqual(holds);
  });
});

describe('every mistake', () => {
  it('has its outcome', () =>
    expect(MISTAKES.map(({ name }) => name)).toEqual(Object.keys(MISTAKE_OUTCOMES).toSorted()));
  it.each(MISTAKES)('$name shows as typed, or its line is named', (found) => {
    const outcome = MISTAKE_OUTCOMES[found.name];
    if (outcome && 'line' in outcome)
      expect(messagesOf(found).join('\n')).toContain(`dòng ${found.lineOffset + outcome.line}`);
    else
      expect(spaced(bodyOf(found) ? wordsOf(found) : messagesOf(found).join('\n'))).toContain(
        outcome?.shows,
      );
  });
});

it('two hundred random lines with braces, brackets and tags show as typed', () => {
  const shown = wordsOf(TYPED);
  expect(shown).toBe(spaced(typedLines().join(' ')));
});

/** The words of an entry's body, with a space between blocks and lines. */
function wordsOf(found: PlacedCase): string {
  const html = readFileSync(pageOf(found), 'utf8').replace(/<(?:br|\/p|\/li|\/t[dhr])>/g, '$& ');
  const body = descendantsOf(parse(html)).find((element) =>
    attributeOf(element, 'class')?.split(' ').includes('prose'),
  );
  return body ? textOf(body) : '';
}
