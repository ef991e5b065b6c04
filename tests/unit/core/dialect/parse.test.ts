import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBody, parseInline, renderInline } from '../../../../src/core/dialect/parse.ts';
import { runs } from '../../../support/suite.ts';

const htmlOf = (body: string) =>
  parseBody(body)
    .parts.map((part) => ('html' in part ? part.html : '[ảnh]'))
    .join('');
const plainInline = (text: string) => parseInline(text).text.replace(/\n/g, ' ');
const messagesOf = (body: string) => parseBody(body).faults.map(({ message }) => message);

describe('a body becomes HTML', () => {
  it.each([
    [
      'paragraphs and marks',
      '**Bấm** *Gửi*, ~~xóa~~',
      '<p><strong>Bấm</strong> <em>Gửi</em>, <del>xóa</del></p>',
    ],
    ['lists', '3. a\n4. b', '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'],
    [
      'tick lists, without form fields',
      '- [ ] a\n- [x] b',
      '<ul>\n<li class="task-list-item">☐ a</li>\n<li class="task-list-item">☑ b</li>\n</ul>',
    ],
    ['headings with plain ids', '## Đến tận nơi', '<h2 id="muc-den-tan-noi">Đến tận nơi</h2>'],
    [
      'a number to call on a line of its own',
      '<Phone number="1022" />',
      '<p><a href="tel:1022" class="alone">1022</a></p>',
    ],
    [
      'a box on one line',
      '<Callout type="info">a</Callout>',
      '<div class="callout callout-info">a</div>',
    ],
    [
      'addresses between brackets',
      '<https://example.org/*a*_b_(c)>',
      '<p><a href="https://example.org/*a*_b_(c)" class="alone">https://example.org/*a*_b_(c)</a></p>',
    ],
    [
      'code with marks, as typed',
      '- `{a} <b>`\n\n  ```\n  {c} <Callout>\n  ```',
      '<ul>\n<li>\n<p><code>{a} &#x3C;b></code></p>\n<pre><code>{c} &#x3C;Callout>\n</code></pre>\n</li>\n</ul>',
    ],
    [
      'steps',
      '<Steps>\n<Step title="Mở máy">\n\na\n\n</Step>\n</Steps>',
      '<ol class="steps"><li><p><strong>Mở máy</strong></p><p>a</p></li></ol>',
    ],
  ])('%s', (_, body, html) => expect([htmlOf(body), messagesOf(body)]).toEqual([html, []]));

  it('tables say what their headers head and can be scrolled by keyboard', () => {
    const html = htmlOf('| Việc | Hạn |\n|---|---:|\n| a | b |');
    expect(html).toContain(
      '<div class="table-scroll" role="group" tabindex="0" aria-label="Bảng, kéo ngang để xem hết"><table>',
    );
    expect(html).toContain('<th scope="col">Việc</th>');
    expect(html).toContain('<th scope="col" class="align-right">Hạn</th>');
    expect(html).toContain('<td class="align-right">b</td>');
    expect(html).not.toContain('style=');
  });

  it('footnotes are in Vietnamese and lead back', () => {
    const html = htmlOf('a[^1]\n\n[^1]: b');
    expect(html).toContain('<h2 id="footnote-label">Chú thích</h2>');
    expect(html).toContain('aria-label="Quay lại chỗ dẫn 1"');
  });
});

describe('nothing that is typed runs', () => {
  it.each([
    '{process.env.SECRET}',
    'import fs from "node:fs"',
    'export const a = 1',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<iframe src="/a/">',
    '<!-- {a} -->b',
    '<div set:html="x">',
    '{1 + 1}',
  ])('%s is only text', (body) => {
    expect(messagesOf(body)).toEqual([]);
    expect(htmlOf(body)).toMatch(/^<p>[^<]*<\/p>$/);
  });
});

it('a code block that its list ends does not swallow what follows', () => {
  expect(messagesOf('- ```\n\nĐiền {họ tên}')).toEqual([]);
  expect(htmlOf('- ```\n\nĐiền {họ tên}')).toContain('<p>Điền {họ tên}</p>');
});

describe('links', () => {
  it('are listed with their lines for the checks', () => {
    const { links } = parseBody(
      '[trang A](/a/)\n\n<Term id="otp">mã</Term>\n\n<Attachment href="/b/" label="tệp B" />\n\nhttps://example.org/c',
      10,
    );
    expect(links).toEqual([
      { url: '/a/', words: 'trang A', line: 10 },
      { url: '/thuat-ngu/#otp', words: 'mã', line: 12 },
      { url: '/b/', words: 'tệp B', line: 14 },
      { url: 'https://example.org/c', words: 'https://example.org/c', line: 16 },
    ]);
  });
  it.each(['[tại đây](/a/)', '<Attachment href="/a/" label="Xem thêm" />'])(
    '%s must say where it leads',
    (body) => expect(messagesOf(body)[0]).toContain('không nói dẫn tới đâu'),
  );
  it('keep their titles', () =>
    expect(htmlOf('Đọc [kế hoạch](/a/ "Bản đầy đủ")')).toContain(
      '<a href="/a/" title="Bản đầy đủ">',
    ));
  it('may not hide characters in their titles', () =>
    expect(messagesOf('[kế hoạch](/a/ "Bản\u200b")')[0]).toContain('ký tự ẩn'));
  it('written by reference are checked too', () =>
    expect(messagesOf('[trang A][a]\n\n[a]: javascript:alert(1)')[0]).toContain(
      '“javascript:alert(1)”',
    ));
});

describe('pictures', () => {
  it('cut the text where they stand', () => {
    const { parts, pictures } = parseBody(
      'a\n\n![Hai bác đang học](lop.jpg "Lớp đầu tiên")\n\nb\n\n<Figure src="lop-2.jpg" alt="Sân" />',
      5,
    );
    expect(parts).toEqual([
      { html: '<p>a</p>' },
      { picture: { src: 'lop.jpg', alt: 'Hai bác đang học', caption: 'Lớp đầu tiên' } },
      { html: '<p>b</p>' },
      { picture: { src: 'lop-2.jpg', alt: 'Sân', caption: '' } },
    ]);
    expect(pictures.map(({ src, line }) => [src, line])).toEqual([
      ['lop.jpg', 7],
      ['lop-2.jpg', 11],
    ]);
  });
  it('in a box are not lost', () => {
    expect(parseBody('<Callout type="info">\n\n![Sân](san.jpg)\n\nb\n\n</Callout>').parts).toEqual([
      { html: '<div class="callout callout-info">' },
      { picture: { src: 'san.jpg', alt: 'Sân', caption: '' } },
      { html: '<p>b</p></div>' },
    ]);
  });
  it('count as text by their captions', () =>
    expect(parseBody('![Sân](san.jpg "Sân nhà văn hóa")').text).toBe('Sân nhà văn hóa'));
  it('cannot be forged by words that look like the place of one', () => {
    const forged = '&lt;figure data-src="a.jpg" data-alt="b" data-caption=""&gt;&lt;/figure&gt;';
    expect(
      parseBody(
        `${forged}\n\n<Abbr title="${forged.replaceAll('"', '&quot;')}">x</Abbr>\n\n![Sân](san.jpg)`,
      ).parts,
    ).toHaveLength(2);
  });
});

describe('the outline and the plain text', () => {
  it('headings are listed, and ids are never the same twice', () => {
    const { headings, parts } = parseBody(
      '## Lưu ý\n\n### Lưu ý\n\n## Lưu ý 2\n\n## 21 việc\n\n## …',
    );
    expect(headings.map(({ depth, id }) => [depth, id])).toEqual([
      [2, 'muc-luu-y'],
      [3, 'muc-luu-y-2'],
      [2, 'muc-luu-y-2-2'],
      [2, 'muc-21-viec'],
      [2, 'muc-khong-ten'],
    ]);
    expect(parts).toHaveLength(1);
  });
  it('headings have the same id however their letters are composed', () =>
    expect(parseBody('## Ở đâu'.normalize('NFD')).headings[0]?.id).toBe('muc-o-dau'));
  it('footnotes may have any name: mark and note find each other', () => {
    const html = htmlOf(
      'Một[^kế hoạch]. Hai[^kế-hoạch]. Ba[^a_b].\n\n[^kế-hoạch]: Hai.\n\n[^a_b]: Ba.',
    );
    const [targets, ids] = [/href="#([^"]+)"/g, /id="([^"]+)"/g].map((pattern) =>
      [...html.matchAll(pattern)].map(([, name]) => name),
    );
    expect(targets).toHaveLength(4);
    for (const target of targets ?? []) expect(ids).toContain(decodeURIComponent(target ?? ''));
  });
  it('the text is one line a block, without marks', () => {
    expect(
      parseBody(
        '## Đầu đề\n\n**Bấm**\n[Gửi hồ sơ](/a/)\n\n- một\n- hai\n\n| a | b |\n|---|---|\n| c | d |',
      ).text,
    ).toBe('Đầu đề\nBấm Gửi hồ sơ\nmột hai\na | b c | d');
  });
});

describe('faults name the line in the file', () => {
  it.each([
    ['a heading that is too large', 'a\n\n# b', 3, 'tiêu đề lớn nhất'],
    ['a hidden character in the second line of a paragraph', 'a\nb\u200bc', 2, 'ký tự ẩn'],
    ['a heading that skips a level', '## a\n\n#### b', 3, 'Hãy chọn “Tiêu đề nhỏ”'],
    ['a first heading that is too small', 'a\n\n### b', 3, 'Hãy chọn “Tiêu đề lớn”'],
    [
      'a component that does not close',
      'a\n\n<Callout type="info">\n\nb',
      3,
      'Hãy xóa đi rồi chèn lại',
    ],
    [
      'a component with a bad attribute that closes',
      'a\n\n<Callout type=info>\n\nb\n\n</Callout>',
      3,
      '“Khung lưu ý” bị lỗi',
    ],
    ['a component spread over lines', 'a\n<Figure\n  src="a.jpg" />', 2, '“Ảnh” bị lỗi'],
    [
      'a component crossed with another',
      '<Callout type="info">\n\n</Steps>',
      3,
      '“Khung lưu ý” thiếu phần cuối',
    ],
    ['a misspelt component', 'a\n\nb <Fone number="1022" />', 3, 'Không có khung nào tên “Fone”'],
    ['a step outside steps', '<Step title="a">b</Step>', 1, 'phải nằm trong “Các bước”'],
    ['words between steps', '<Steps>\n\na\n\n</Steps>', 1, 'chỉ chứa “Bước”'],
    [
      'words in a component that has none',
      '<Phone number="1022">tổng đài</Phone>',
      1,
      'không chứa chữ',
    ],
    ['lists in lists in lists', `${'> '.repeat(60)}a`, 1, 'lồng quá sâu'],
    ['more than 200 thousand characters', 'a'.repeat(200_001), 1, '200 nghìn'],
  ])('%s', (_, body, line, words) => {
    const [fault] = parseBody(body, 11).faults;
    expect(fault?.message).toContain(words);
    expect(fault?.line).toBe(line + 10);
  });

  it('and all of them are reported', () =>
    expect(messagesOf('# a\n\n[tại đây](/a/)\n\n[b](javascript:c)')).toHaveLength(3));
});

describe('a text of front matter', () => {
  it.each([
    [
      'Bấm **Gửi** rồi xem [bài này nữa](/a/)',
      'Bấm <strong>Gửi</strong> rồi xem <a href="/a/">bài này nữa</a>',
    ],
    ['Gọi <Phone number="1022" />', 'Gọi <a href="tel:1022">1022</a>'],
    ['<Phone number="1022" />', '<a href="tel:1022" class="alone">1022</a>'],
    ['Dòng một\n\nDòng hai', 'Dòng một<br>Dòng hai'],
    ['Điền {họ tên} <5 triệu', 'Điền {họ tên} &#x3C;5 triệu'],
    ['', ''],
  ])('%j becomes HTML without a paragraph', (text, html) => expect(renderInline(text)).toBe(html));

  it.each([
    '1. Mở máy',
    '2025. Năm đầu',
    '- một\n- hai',
    '+ một',
    '* một',
    '# một',
    '> một',
    '***',
    'một\n===',
    'một\n---',
    '| a | b |\n|---|---|\n| c | d |',
    'a | b\n--- | ---',
    '```\nmột',
    '~~~\nmột',
    '[a]: b',
    '[^1]: b',
  ])('%j shows as typed, never as a list, heading or table', (text) => {
    expect(parseInline(text).faults).toEqual([]);
    expect(renderInline(text)).toBe(text);
  });

  it.each([
    '![Sân](san.jpg)',
    '<Figure src="san.jpg" alt="Sân" />',
    '<Callout type="info">a</Callout>',
    'a\n\n<Steps>\n<Step title="b">c</Step>\n</Steps>',
  ])('%j has no place there', (text) =>
    expect(parseInline(text).faults[0]?.message).toContain('Mục này không nhận “'),
  );

  it('has plain words', () =>
    expect(plainInline('Bấm **Gửi** rồi\n\nxem [bài](/a/)')).toBe('Bấm Gửi rồi xem bài'));
});

describe('whatever is typed', () => {
  const words = fc.constantFrom(
    ...'Điền họ tên vào ô rồi bấm nút Gửi ngay Ở đây import export 5 triệu đồng ấm ướt'.split(' '),
  );
  const inert = fc.constantFrom(
    ...'{}<>()"\'.,;:?!%$/=+-–…“”₫^'.split(''),
    '{{',
    '}}',
    '</',
    '/>',
    '<5',
    '{/',
    '/}',
    '<!-',
    '${',
    ' ',
  );
  const marks = fc.constantFrom(
    ...'{}<>()[]"\'.,;:?!%$/=+-*_~`\\#|&@^\n'.split(''),
    '```',
    '~~~',
    '**',
    '[^1]',
    '](',
    '![',
    '<!--',
    '-->',
    '<br>',
    '\n\n',
    '\n- ',
    '\n> ',
    '\n# ',
    '    ',
    '\n---\n',
    '&lt;',
    '<Callout',
    'type="info">',
  );
  const typed = (pieces: fc.Arbitrary<string>) =>
    fc.array(fc.oneof(words, pieces), { maxLength: 40 }).map((parts) => parts.join(' '));
  const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();

  it('a sentence with braces, brackets and punctuation shows as typed and has no fault', () => {
    fc.assert(
      fc.property(typed(inert), (text) => {
        const { text: shown, faults } = parseBody(`Chữ ${text}`);
        expect(faults).toEqual([]);
        expect(shown).toBe(spaced(`Chữ ${text}`));
      }),
      runs(500),
    );
  });

  it('and the same in front matter, from the first character on', () => {
    fc.assert(
      fc.property(typed(inert), (text) => {
        expect(parseInline(text).faults).toEqual([]);
        expect(plainInline(text)).toBe(spaced(text));
      }),
      runs(500),
    );
  });

  it('no mark of Markdown or MDX makes it code, and no HTML that was typed gets through', () => {
    fc.assert(
      fc.property(typed(marks), (text) => {
        const { faults, parts } = parseBody(text);
        expect(faults.filter(({ message }) => /không đọc được/.test(message))).toEqual([]);
        expect(JSON.stringify(parts)).not.toMatch(/<(?:script|img|iframe|Callout)/);
      }),
      runs(1000),
    );
  });
});

describe('a link inside a link is refused', () => {
  it.each([
    '<Term id="otp">[x](/a/)</Term>',
    '[gọi <Phone number="1022" />](/a/)',
    '[a <Term id="otp">b</Term>](/a/)',
  ])('%s', (body) => expect(messagesOf(body)[0]).toContain('đường dẫn khác'));
});

it('a field holds no heading, not even behind an old line end', () =>
  expect(renderInline('một\r---\rhai\r# ba')).not.toMatch(/<(?:h\d|hr)/));
