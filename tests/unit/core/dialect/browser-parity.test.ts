import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../../../src/core/dialect/front-matter.ts';
import * as browser from '../../../../src/core/dialect/parse-in-browser.ts';
import * as native from '../../../../src/core/dialect/parse.ts';
import { runs } from '../../../support/suite.ts';

const CONTENT = ['src/content', 'tests/fixtures/sample/content'];
const listed = (folder: string, pattern: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name));

const bodies = [...CONTENT, 'tests/fixtures/mdx'].flatMap((folder) => listed(folder, /\.mdx$/));
const entries = CONTENT.flatMap((folder) => listed(folder, /\.(?:mdx|yaml)$/));

function bodyOf(file: string): string {
  const source = readFileSync(file, 'utf8');
  const split = splitFrontMatter(source);
  return 'body' in split ? split.body : source;
}

function fieldsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const split = splitFrontMatter(source);
  return textsIn(parse('yaml' in split ? split.yaml : source));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

describe('the browser reads what the build reads', () => {
  it.each(bodies)('%s, body', (file) => {
    const body = bodyOf(file);
    expect(browser.parseBody(body, 7)).toEqual(native.parseBody(body, 7));
    expect(browser.parseInline(body)).toEqual(native.parseInline(body));
  });

  it.each(entries)('%s, fields', (file) => {
    const texts = fieldsOf(file);
    expect(texts.map(browser.parseInline)).toEqual(texts.map(native.parseInline));
    expect(texts.map(browser.renderInline)).toEqual(texts.map(native.renderInline));
  });

  it('has bodies and fields to compare', () =>
    expect([bodies.length > 300, entries.flatMap(fieldsOf).length > 1000]).toEqual([true, true]));

  it.each([
    ['a rule first', '---\nMang theo: căn cước\n---\nHết'],
    [
      'emoji at the marks of bold words',
      '**Nhớ:**👉 đọc ~~**kỹ**🙏~~ [👉](https://a.vn/👉 "🙏") `*👉` ⠿',
    ],
    [
      'addresses on later lines, after signs',
      'Xem\n- một (\n  hai),www.a.vn\n\n> ba\n> bốn/www.a.vn\\\n> “www.b.vn”',
    ],
    ['an address in slanted words before a brace', '_Xem www.a.vn/“b_{c}'],
    ['a column on the right', '| a | b |\n|---|--:|\n| c | d |'],
    ['notes used twice', 'a[^1] b[^1]\n\n[^1]: c'],
    [
      'components alone in a point of a list',
      '1. <Phone number="1022" />\n2. a <Term id="otp">mã</Term>',
    ],
    ['code that a list ends before braces', '`{a}`\n\n- ```\n\nĐiền {b}'],
    ['code that a list ends before an import', '`{a}`\n\n- ```\n\nimport b from "c"'],
    ['a box that is never closed', 'a\n\n- <Callout type="info">\n\n  b\n\nc'],
    ['a box that is never opened', 'a\n\nb </Callout>'],
    ['boxes that cross', '<Steps>\n\n</Callout>'],
    ['a tag with a brace', '<Phone number={1022} />'],
  ])('%s', (_, body) => expect(browser.parseBody(body)).toEqual(native.parseBody(body)));
});

/** What the parsers do otherwise, and who is right. None is a thing that people write. */
const DIFFERENCES: [reason: string, text: string, pattern: RegExp][] = [
  [
    'native takes marks of another kind beside marks for letters; CommonMark takes them for signs',
    '**\\***đ',
    /\*_|_\*|\*~|~\*|_~|~_|\\[*_~]|[*_~]\\/,
  ],
  [
    'native links an address whose host is none by GFM',
    'https://.@',
    /https?:\/\/(?![\p{L}\p{N}])|(?:\/\/|www\.)[^\s/]*_/iu,
  ],
  [
    'the library finds an e-mail address after a slash and after a letter with marks, as GitHub does',
    '/a@b.vn1022x',
    /(?:\/|[^\x20-\x7f])[\w.+-]+@/,
  ],
  [
    'native lets code run on over a line that starts with a brace; MDX does not, and then its escape shows',
    '`a\n{`',
    /`[^`]*\n\s*[<{]/,
  ],
  [
    'native shows the backslash of a line break that is all that a link holds',
    '[\\\n](/a/)',
    /\[\\\n/,
  ],
  [
    'native shows a note that is indented by four as it is typed; MDX takes it for a note',
    '    [^1]: - a',
    /^[ \t]+\[\^/m,
  ],
  [
    'the library takes the line after an empty point of a note for a part of it',
    'a\n[^1]: - \nb',
    /\[\^[^\]]*\]:[ \t]*[-+*\d]/,
  ],
];

describe('known differences', () => {
  const seen = ({ text, faults }: { text: string; faults: unknown[] }) =>
    faults.length ? 'refused' : text;
  const isKnown = (text: string) => DIFFERENCES.some(([, , pattern]) => pattern.test(text));

  it.each(DIFFERENCES)('%s', (_, text, pattern) => {
    expect(text).toMatch(pattern);
    expect(seen(browser.parseBody(text))).not.toBe(seen(native.parseBody(text)));
  });

  it.each([
    [
      'of two boxes that are not closed, native names the first, the library the last',
      '<Callout type="info">\n\n<Callout type="info">\n\na',
    ],
    [
      'of a tag in a heading that is closed below, native names the end, the library the start',
      '## <Term id="otp">mã\n\n</Callout>',
    ],
  ])('%s; both refuse', (_, body) => {
    expect(native.parseBody(body).faults).toHaveLength(1);
    expect(browser.parseBody(body).faults).toHaveLength(1);
    expect(browser.parseBody(body)).not.toEqual(native.parseBody(body));
  });

  it.each([
    '*a <Term id="otp">b* c</Term>',
    '<Term id="otp">a [b</Term>](/a/)',
    '![a </Callout>](a.jpg)',
  ])(
    '%s: the library refuses tags that cross other marks, as MDX does; native puts them right',
    (body) => expect(browser.parseBody(body).faults).toHaveLength(1),
  );

  it('there are no others in random Vietnamese text', () => {
    const words = fc.constantFrom(
      'Điền',
      'họ tên',
      'đường',
      'Ủy ban',
      'a',
      '5',
      '1022',
      'import',
      'www.a.vn',
      'https://a.vn/b',
      'a@b.vn',
      '👉',
    );
    const signs = fc.constantFrom(
      ...'{}<>[]()&%$#@!*_~`|\\/"\'=+-.,:;?^…–“”',
      '**',
      '](/a/)',
      '![',
      '- ',
      '## ',
      '&amp;',
      '<br>',
      ' ',
      ' ',
      ' ',
      '\n',
      '\n\n',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, signs), { maxLength: 25 }), (pieces) => {
        const text = pieces.join('');
        fc.pre(!isKnown(text));
        expect(seen(browser.parseBody(text))).toBe(seen(native.parseBody(text)));
        expect(seen(browser.parseInline(text))).toBe(seen(native.parseInline(text)));
      }),
      runs(300),
    );
  });
});
