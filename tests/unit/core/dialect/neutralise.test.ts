import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { neutralise } from '../../../../src/core/dialect/neutralise.ts';

describe('what an MDX parser would run is made inert', () => {
  it.each([
    ['Điền {họ tên}', 'Điền \\{họ tên\\}'],
    ['<5 triệu', '\\<5 triệu'],
    ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
    ['<div onclick="x">', '\\<div onclick="x">'],
    ['import fs from "fs"', ' import fs from "fs"'],
    ['export const a = 1', ' export const a = 1'],
    ['export default {}', ' export default \\{\\}'],
    ['<Phone number={1022} />', '\\<Phone number=\\{1022\\} />'],
    ['<Callout {...x}>', '\\<Callout \\{...x\\}>'],
    ['<Callout.constructor>', '\\<Callout.constructor>'],
    ['<>', '\\<>'],
  ])('%s', (typed, written) => expect(neutralise(typed)).toBe(written));
});

describe('what is meant stays', () => {
  it.each([
    'Chữ thường, **đậm**, [đường dẫn](/huong-dan/).',
    '<Callout type="info">',
    '</Callout>',
    'Gọi <Phone number="1022" label="tổng đài 1022" /> nhé',
    '`{a} <b>` là mã',
    '``a ` {b}`` là mã',
    'Gõ `{a\nb} <c>\nimport d` rồi gửi',
    '\\{a\\} \\<b',
    'Xem [danh sách](<https://example.org/danh sach>) và [trang](<https://example.org> "Trang")',
    '[a]: <https://example.org/danh sach>\n[b]: <https://example.org>',
    '```\n{a}\n<b>\nimport c\n```',
    '~~~ js\n{a}\n```\n{b}\n~~~',
    '- ```\n  {a}\n  ```',
    '> ```\n> {a}\n> ```',
    'important exports',
    'a > b',
  ])('%j', (text) => expect(neutralise(text)).toBe(text));
});

describe('code ends where the parser ends it', () => {
  it.each([
    ['after its fence', '```\n{a}\n```\n{b}', '```\n{a}\n```\n\\{b\\}'],
    ['not at a shorter fence', '````\n```\n{a}\n````\n{b}', '````\n```\n{a}\n````\n\\{b\\}'],
    ['not at a fence with words', '```\n``` x\n{a}\n```\n{b}', '```\n``` x\n{a}\n```\n\\{b\\}'],
    ['with its quotation', '> ```\n> {a}\n{b}', '> ```\n> {a}\n\\{b\\}'],
    ['on the same line, for backticks around words', '```{a}``` {b}', '```{a}``` \\{b\\}'],
    ['nowhere, for a backtick alone', 'a ` {b}', 'a ` \\{b\\}'],
    ['with its paragraph', 'a ` {b}\n\n{c} ` d', 'a ` \\{b\\}\n\n\\{c\\} ` d'],
    ['with its point of a list', '- a ` {b}\n- {c} ` d', '- a ` \\{b\\}\n- \\{c\\} ` d'],
    ['with its heading', '## a ` {b}\n{c} ` d', '## a ` \\{b\\}\n\\{c\\} ` d'],
  ])('%s', (_, typed, written) => expect(neutralise(typed)).toBe(written));
});

describe('short forms of HTML that editors know', () => {
  it.each([
    ['a<br>b<BR/>c', 'a<br />b<br />c'],
    ['<https://example.org/a_b>', '[https://example.org/a\\_b](<https://example.org/a_b>)'],
    ['<a.b@example.org>', '[a.b@example.org](<mailto:a.b@example.org>)'],
    ['https://example.org/a</b>', '[https://example.org/a](<https://example.org/a>)\\</b>'],
    ['www.example.org{a}', '[www.example.org](<http://www.example.org>)\\{a\\}'],
    ['[a](https://example.org/{b})', '[a](https://example.org/\\{b\\})'],
    ['Xem!<https://example.org>', 'Xem&#33;[https://example.org](<https://example.org>)'],
    ['a <!-- giấu --> b', 'a  b'],
    ['a <!-- giấu\n{x}\n--> b', 'a \n\n b'],
    ['a <!-- b', 'a \\<!-- b'],
  ])('%j', (typed, written) => expect(neutralise(typed)).toBe(written));
});

it('on a second reading nothing is spared, not even code', () =>
  expect(neutralise('```\n{a}\n```\n`{b}` <c', true)).toBe(
    '```\n&#123;a&#125;\n```\n`&#123;b&#125;` &#60;c',
  ));

it('never adds or removes a line, whatever is typed', () => {
  const pieces = fc.constantFrom(
    '\n',
    '\n\n',
    '{',
    '}',
    '<',
    '>',
    '`',
    '```',
    '~~~',
    '<!--',
    '-->',
    '<br>',
    'import ',
    'export',
    '<Callout type="info">',
    '</Callout>',
    '> ',
    '- ',
    '\\',
    '!',
    '<https://a.vn>',
    'chữ ',
    '\r\n',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const body = parts.join('');
      expect(neutralise(body).split('\n')).toHaveLength(body.split('\n').length);
    }),
  );
});
