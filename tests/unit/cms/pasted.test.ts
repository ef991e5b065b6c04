import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { PastedNode } from '../../../src/cms/body/pasted-dom.ts';
import { pastedBlocks, pastedLines } from '../../../src/cms/body/pasted.ts';
import { writeBody } from '../../../src/cms/body/write.ts';
import { PICTURE_REMARK } from '../../../src/core/plain-language/pasted-picture.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** A parsed page as the browser would give it. */
function toDom(node: Node): PastedNode {
  if (node.nodeName === '#text')
    return {
      nodeType: 3,
      nodeName: '#text',
      textContent: (node as DefaultTreeAdapterTypes.TextNode).value,
      childNodes: [],
    };
  if (node.nodeName === '#comment')
    return { nodeType: 8, nodeName: '#comment', textContent: '', childNodes: [] };
  const childNodes = 'childNodes' in node ? node.childNodes.map(toDom) : [];
  return {
    nodeType: 1,
    nodeName: node.nodeName.toUpperCase(),
    childNodes,
    textContent: childNodes.map((child) => child.textContent).join(''),
    getAttribute: (name) =>
      'attrs' in node
        ? (node.attrs.find((attribute) => attribute.name === name)?.value ?? null)
        : null,
  };
}
const pasted = (html: string) => writeBody(pastedBlocks(toDom(parse(html))));

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0}</style></head><body lang=VI><!--StartFragment-->
<h1>Lớp học chữ to<o:p></o:p></h1>
<p class=MsoNormal>Có <b>28 người</b> và <i>hai cháu</i>,&nbsp;mức &lt; 5 triệu.<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>Thẻ <b>căn cước</b><o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;</span></span>bản gốc<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Điện thoại<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>Lấy số<o:p></o:p></p>
<table class=MsoTableGrid><tr><td><p class=MsoNormal><b>Ngày</b></p></td><td><p class=MsoNormal>Nơi học</p></td></tr>
<tr><td><p class=MsoNormal>Thứ hai</p></td><td><p class=MsoNormal>Nhà văn hóa</p><p class=MsoNormal>tổ 1 | tổ 2</p></td></tr></table>
<p class=MsoNormal><img width=640 src="file:///C:/anh.png">Sau ảnh</p><!--EndFragment--></body></html>`;

describe('pasted from Word', () => {
  it('keeps every word, bold, italics, nested lists and the table', () =>
    expect(pasted(WORD)).toBe(`## Lớp học chữ to

Có **28 người** và *hai cháu*, mức < 5 triệu.

- Thẻ **căn cước**
  - bản gốc
- Điện thoại

1. Lấy số

| **Ngày** | Nơi học |
| --- | --- |
| Thứ hai | Nhà văn hóa<br />tổ 1 \\| tổ 2 |

${PICTURE_REMARK}

Sau ảnh`));
});

describe('pasted from elsewhere', () => {
  it.each([
    [
      'Google Docs, which wraps all in a bold that is none and nests lists beside their items',
      '<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:700">Đậm</span><span style="font-weight:400"> thường </span><span style="font-style:italic">nghiêng</span></p><ul><li><p><span>một</span></p></li><ul><li><p>trong</p></li></ul><li>hai</li></ul></b>',
      '**Đậm** thường *nghiêng*\n\n- một\n  - trong\n- hai',
    ],
    [
      'Facebook: lines, emoji as pictures, links that make a detour',
      '<div dir="auto">Mời bà con <img alt="👉" src="https://static.xx.fbcdn.net/a.png"> đến lớp</div><div dir="auto">Xem <a href="https://l.facebook.com/l.php?u=https%3A%2F%2Fvneid.gov.vn%2Fa%3Fb%3D1&h=x">trang VNeID</a><br>Hết</div>',
      'Mời bà con 👉 đến lớp\n\nXem [trang VNeID](https://vneid.gov.vn/a?b=1)\\\nHết',
    ],
    [
      'a page with a picture and its caption',
      '<figure><img src="data:image/png;base64,AA" alt="Ảnh"><figcaption>Chú thích</figcaption></figure>',
      `${PICTURE_REMARK}\n\nChú thích`,
    ],
    ['several pictures: one remark', '<p><img src=a><img src=b></p><img src=c>', PICTURE_REMARK],
    [
      'a page made of tables',
      '<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>',
      '| a | b |\n| --- | --- |',
    ],
    [
      'a table with cells over two columns',
      '<table><tr><th colspan=2>Đầu</th></tr><tr><td>1</td><td>2</td></tr></table>',
      '| Đầu | |\n| --- | --- |\n| 1 | 2 |',
    ],
    [
      'links to nowhere',
      '<p><a href="javascript:alert(1)">một</a> <a href="file:///a">hai</a> <a href="#x">ba</a></p>',
      'một hai ba',
    ],
    [
      'code and forms',
      '<p>Chữ</p><script>alert(1)</script><style>a{}</style><button>Bấm</button>',
      'Chữ',
    ],
    ['letters in parts', `<p>${'Việt'.normalize('NFD')}</p>`, 'Việt'],
    [
      'a list in a quote',
      '<blockquote><p>trích</p><ul><li>mục</li></ul></blockquote>',
      '> trích\n>\n> - mục',
    ],
    [
      'a table in a list',
      '<ul><li>một<table><tr><td>a</td><td>b</td></tr></table></li></ul>',
      '- một\n\n  a b',
    ],
    [
      'words that look like marks',
      '<p>* {họ tên} _a_ &lt;b&gt; # 1. [x](y)</p>',
      '\\* {họ tên} \\_a\\_ \\<b> # 1. \\[x]\\(y)',
    ],
  ])('%s', (_, html, body) => expect(pasted(html)).toBe(body));

  it('never fails, whatever the nesting', () => {
    const deep =
      '<div>'.repeat(200) +
      '<ul><li>'.repeat(20) +
      'chữ' +
      '</li></ul>'.repeat(20) +
      '</div>'.repeat(200);
    expect(pasted(deep)).toContain('chữ');
    expect(pasted('<td>a</td><li>b</li><tr><td>c')).toMatch(/a[^]*b[^]*c/);
    expect(pasted('')).toBe('');
  });
});

describe('pasted from the field', () => {
  const merged = (rows: string) => pasted(`<table>${rows}</table>`);
  it.each([
    [
      'a first column that is merged',
      '<tr><th>Khu vực</th><th>Tổ</th><th>Số hộ</th></tr><tr><td rowspan="2">Khu A</td><td>Tổ 1</td><td>120</td></tr><tr><td>Tổ 2</td><td>95</td></tr>',
      '| Khu vực | Tổ | Số hộ |\n| --- | --- | --- |\n| Khu A | Tổ 1 | 120 |\n| | Tổ 2 | 95 |',
    ],
    [
      'a cell over rows and columns',
      '<tr><td>a</td><td rowspan="2" colspan="2">b</td><td>c</td></tr><tr><td>d</td><td>e</td></tr>',
      '| a | b | | c |\n| --- | --- | --- | --- |\n| d | | | e |',
    ],
    [
      'a cell to the end of the table, and an absurd one',
      '<tr><td rowspan="0">a</td><td>b</td></tr><tr><td>c</td></tr><tr><td rowspan="9999">d</td></tr>',
      '| a | b |\n| --- | --- |\n| | c |\n| | d |',
    ],
  ])('keeps every cell in its column: %s', (_, rows, table) => expect(merged(rows)).toBe(table));

  const LIST = 'Bà con nhớ:\n\n- Mang thẻ\n- Mang máy\n\nĐến đúng giờ.';
  it.each([
    ['paragraphs', '<p>Bà con nhớ:</p><p>- Mang thẻ</p><p>- Mang máy</p><p>Đến đúng giờ.</p>'],
    [
      'lines of one paragraph',
      '<div>Bà con nhớ:<br>- Mang thẻ<br>- Mang máy<br>Đến đúng giờ.</div>',
    ],
    [
      'signs of Word',
      '<p>Bà con nhớ:</p><p>\uf0b7 Mang thẻ</p><p>\uf0b7 Mang máy</p><p>Đến đúng giờ.</p>',
    ],
  ])('makes a list of lines that begin with a sign: %s', (_, html) =>
    expect(pasted(html)).toBe(LIST),
  );
  it('makes a list of plain lines, as Zalo copies them', () =>
    expect(writeBody(pastedLines('Bà con nhớ:\n- Mang thẻ\n– Mang máy\n\nĐến đúng giờ.'))).toBe(
      LIST,
    ));
  it('leaves a single dash', () =>
    expect(writeBody(pastedLines('Hỏi:\n- Có mất tiền không?'))).toBe(
      'Hỏi:\n\n\\- Có mất tiền không?',
    ));

  it('keeps m² and H₂O', () =>
    expect(pasted('<p>Nhà 30 m<sup>2</sup>, nước H<sub>2</sub>O, ngày 1<sup>st</sup></p>')).toBe(
      'Nhà 30 m², nước H₂O, ngày 1st',
    ));
  it('has plain letters, and nothing that nobody sees', () =>
    expect(
      pasted(
        '<p>\u00d0ăng\u200b ký \u{1d413}\u{1d407}Ô\u{1d40d}\u{1d406}, dòng một\u2028dòng hai</p>',
      ),
    ).toBe('Đăng ký THÔNG, dòng một\\\ndòng hai'));
});
