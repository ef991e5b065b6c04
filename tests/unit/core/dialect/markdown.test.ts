import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replaceComments } from '../../../../src/core/dialect/comments.ts';
import { parseMarkdown } from '../../../../src/core/dialect/markdown.ts';
import { parseBody, parseInline, renderInline } from '../../../../src/core/dialect/parse.ts';

const htmlOf = (body: string) =>
  parseBody(body)
    .parts.map((part) => ('html' in part ? part.html : ''))
    .join('');

describe('what MDX would run shows as typed', () => {
  it.each([
    'Điền {họ tên}',
    '<5 triệu',
    '<script>alert(1)</script>',
    '<div onclick="x">',
    'import fs from "fs"',
    'export default {}',
    '<>',
    '<giờ:phút>',
    '<HH:mm>',
    '<a:b>',
    'a <!-- b',
    'a <br',
  ])('%s', (typed) => {
    expect(parseBody(typed)).toMatchObject({ text: typed, faults: [], links: [] });
    expect(parseInline(typed)).toMatchObject({ text: typed, faults: [], links: [] });
  });

  it.each([
    '<Phone number={1022} />',
    '<Callout {...x}>',
    '<Callout.constructor>',
    '&lt;Callout type="info"&gt;',
    '\\<Callout type="info">',
  ])('%s, and is refused as a component', (typed) =>
    expect(parseBody(typed).faults).toMatchObject([
      { line: 1, message: expect.stringContaining('bị lỗi nên không hiện được') },
    ]),
  );
});

describe('code shows as typed', () => {
  it.each([
    ['`{a} <b>` là mã', '<p><code>{a} &#x3C;b></code> là mã</p>'],
    ['``a ` {b}`` là mã', '<p><code>a ` {b}</code> là mã</p>'],
    ['`<Callout type="info">`', '<p><code>&#x3C;Callout type="info"></code></p>'],
    [
      '```\n<Callout type="info">\nimport c\n```\n{b}',
      '<pre><code>&#x3C;Callout type="info">\nimport c\n</code></pre>\n<p>{b}</p>',
    ],
    ['> ```\n> {a}\n{b}', '<blockquote>\n<pre><code>{a}\n</code></pre>\n</blockquote>\n<p>{b}</p>'],
    ['- a ` {b}\n- {c} ` d', '<ul>\n<li>a ` {b}</li>\n<li>{c} ` d</li>\n</ul>'],
  ])('%j', (body, html) => {
    expect(parseBody(body).faults).toEqual([]);
    expect(htmlOf(body)).toBe(html);
  });

  it('in a field too', () => {
    expect(renderInline('- `{a}` và `<b>`')).toBe('- <code>{a}</code> và <code>&#x3C;b></code>');
    expect(renderInline('```\n{a}')).toBe('```\n{a}');
  });
});

describe('short forms that editors know', () => {
  it.each([
    ['a<br>b<BR/>c', '<p>a<br>b<br>c</p>'],
    [
      'Xem!<https://example.org>',
      '<p>Xem!<a href="https://example.org">https://example.org</a></p>',
    ],
    [
      'Hỏi <a.b@example.org> nhé',
      '<p>Hỏi <a href="mailto:a.b@example.org">a.b@example.org</a> nhé</p>',
    ],
    [
      'Xem https://example.org/a</b>',
      '<p>Xem <a href="https://example.org/a">https://example.org/a</a>&#x3C;/b></p>',
    ],
    [
      'Xem [danh sách](<https://example.org/danh sach>)',
      '<p>Xem <a href="https://example.org/danh%20sach">danh sách</a></p>',
    ],
    ['a <!-- giấu --> b', '<p>a  b</p>'],
    ['a <!-- giấu\n\n<Callout> -->\n\nb', '<p>a</p>\n<p>b</p>'],
  ])('%j', (body, html) => {
    expect(parseBody(body).faults).toEqual([]);
    expect(htmlOf(body)).toBe(html);
  });
});

describe('emoji', () => {
  it('are marks for Markdown, so words before them can be bold', () =>
    expect(htmlOf('**Nhớ:**👉 ~~**kỹ**🙏~~ `*👉` ⠿')).toBe(
      '<p><strong>Nhớ:</strong>👉 <del><strong>kỹ</strong>🙏</del> <code>*👉</code> ⠿</p>',
    ));
  it('leave every place in the text as it is', () => {
    const source = 'a **Nhớ:**👉 <Phone number="1022" /> [🙏](/a/)';
    const { children } = parseMarkdown(source);
    const [paragraph] = children;
    const [, bold, , phone, , link] = paragraph?.type === 'paragraph' ? paragraph.children : [];
    const typed = [bold, phone, link].map((node) =>
      source.slice(node?.position?.start.offset, node?.position?.end.offset),
    );
    expect(typed).toEqual(['**Nhớ:**', '<Phone number="1022" />', '[🙏](/a/)']);
  });
});

it('comments go with all but their line breaks, whatever is typed', () => {
  const pieces = fc.constantFrom('\n', '<!--', '-->', '<!-', '->', 'chữ ', '\n\n');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const shown = replaceComments(text);
      expect(shown.split('\n')).toHaveLength(text.split('\n').length);
      expect(shown).not.toMatch(/<!--[^]*?-->/);
    }),
  );
});
