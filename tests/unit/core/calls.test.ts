import { describe, expect, it } from 'vitest';
import { walkFields } from '../../../src/core/fields.ts';
import { findCalls, splitAtCalls } from '../../../src/core/calls.ts';
import { readContent } from '../../../src/store/read.ts';
import { parseBody, renderInline } from '../../../src/core/dialect/parse.ts';
import { COLLECTIONS } from '../../../src/collections/index.ts';

const numbersIn = (text: string) => findCalls(text).map(({ number }) => number);

describe('a number that the reader is told to call is a call', () => {
  it.each([
    ['Cháy gọi 114. Tai nạn gọi 115. Tội phạm gọi 113.', ['114', '115', '113']],
    ['Tội phạm, nguy hiểm ngay trước mắt: gọi 113. Cháy: gọi 114.', ['113', '114']],
    ['Đừng gọi 1022. Cháy gọi 114.', ['114']],
    ['Bác gọi ngay 113 hoặc 114, để được giúp.', ['113', '114']],
    ['Gọi số 112.', ['112']],
    ['Gọi: 113, 114, 115', ['113', '114', '115']],
    ['Gọi công an 113 khi thấy trộm.', ['113']],
    ['Gọi cấp cứu 115', ['115']],
    ['Bấm 1022 rồi gọi.', ['1022']],
    ['Bác gọi 1022 để gửi kiến nghị.', ['1022']],
    ['Tổng đài 1022 nhận phản ánh của bà con.', ['1022']],
    ['Việc 5 đến 8, trong đó có Tổng đài 1022.', ['1022']],
    ['113 Công an, 114 Cứu hỏa, 115 Cấp cứu', ['113', '114', '115']],
    ['114: cứu hỏa', ['114']],
    ['Số khẩn cấp 113, 114, 115', ['113', '114', '115']],
    ['Bác hỏi Công an phường, hoặc gọi 1900 0368.', ['1900 0368']],
    ['Không gọi được 1900 0368 thì đến Công an phường.', ['1900 0368']],
    ['Số 19000368 và 1900.0368 là một.', ['1900 0368', '1900 0368']],
    ['Đã cúp máy thì gọi lại 113 nhé', []],
  ] as [string, string[]][])('%s', (text, numbers) => expect(numbersIn(text)).toEqual(numbers));
});

describe('a number that counts, dates or names something else is none', () => {
  it.each([
    'Đã đến 115 hộ, gặp 113 người.',
    'Tổ đã gọi 115 hộ trong tuần.',
    'Gọi 113 người đến học.',
    'Gọi 115 bác.',
    'Tuần này đã gọi 114, còn 20 hộ.',
    'Có 30 cuộc gọi 115.',
    'Phường có 113 công an, 20 dân quân.',
    'Công an: 113 người.',
    'Quyết định 1022/QĐ-UBND và Thông tư 112/2024.',
    'Nghị định số 115/2020/NĐ-CP',
    'Nhà số 114, ngõ 113, tổ 112.',
    'Thông báo 113 của Ủy ban.',
    'Bác trả 1.022 đồng, 115.000 đồng, 114,5 triệu đồng.',
    'Ngày 11/2, ngày 1/13.',
    'Gọi 0912 113 114.',
    'Gọi 113-115 hộ.',
    'Bấm 112 lần.',
    'Hải Phòng có 114 đơn vị, 70.949 người.',
    'Việc 112, mã 1022A, A113.',
    'Có người gọi đến, xưng là 1022, hỏi mật khẩu.',
    'Kẻ gian xưng là Tổng đài 1022.',
    'Văn phòng là đầu mối xử lý phản ánh 1022.',
    'Đừng gọi 1022.',
    'Không cần gọi 113.',
    'Năm 1900, 0368 là mã.',
  ])('%s', (text) => expect(numbersIn(text)).toEqual([]));
});

describe('in a text with marks', () => {
  it.each([
    ['Cháy gọi **114**.', 'Cháy gọi <strong><a href="tel:114">114</a></strong>.'],
    ['[gọi 114](/huong-dan/goi-1022/)', '<a href="/huong-dan/goi-1022/" class="alone">gọi 114</a>'],
    ['Gọi `113` nhé', 'Gọi <code>113</code> nhé'],
    ['Gọi <Phone number="114" />.', 'Gọi <a href="tel:114">114</a>.'],
    ['gọi **ngay** 113!', 'gọi <strong>ngay</strong> <a href="tel:113">113</a>!'],
  ])('%s', (source, html) => expect(renderInline(source)).toBe(html));
  it('a column that says to call holds calls, a column of counts does not', () => {
    const [part] = parseBody(
      '| Việc | Gọi | Số hộ |\n| --- | --- | --- |\n| Cháy | 114 | 115 |',
    ).parts;
    const html = part && 'html' in part ? part.html : '';
    expect(html).toContain('<td><a href="tel:114">114</a></td>\n<td>115</td>');
  });
  it('each item and paragraph of a body stands for itself', () => {
    const [part] = parseBody('Bác gọi\n\n- 114 hộ\n- gọi 113\n\n> Gọi 115').parts;
    const html = part && 'html' in part ? part.html : '';
    expect([...html.matchAll(/tel:(\d+)/g)].map(([, number]) => number)).toEqual(['113', '115']);
  });
  it('the words stay as they were, and a number in one line', () => {
    const text = 'Cháy gọi 114, hoặc gọi 1900 0368.';
    expect(splitAtCalls(text).map((piece) => piece.text)).toEqual([
      'Cháy gọi ',
      '114',
      ', hoặc gọi ',
      '1900\u00a00368',
      '.',
    ]);
  });
});

describe('in all that the site says', () => {
  /** Fields that readers do not read, or that repeat another's words. */
  const NOT_READ = [
    'hiddenTerms',
    'missing',
    'sources',
    'source',
    'verbatim',
    'aliases',
    'words',
    'number',
    'history',
  ];
  const texts = readContent(['src', 'tests/fixtures/sample']).entries.flatMap(
    ({ collection, data, body }) => [
      ...walkFields(COLLECTIONS[collection].schema, data)
        .filter(
          ({ path, meta }) => !meta.relation && !path.some((key) => NOT_READ.includes(String(key))),
        )
        .map(({ value }) => value.replace(/\]\([^)]*\)/g, ']').replaceAll('**', '')),
      ...(body?.text.split('\n') ?? []),
    ],
  );
  const NUMBER = /(?<![\p{L}\p{N}/.,-])(?:11[2-5]|1022|1900 ?0368)(?![\p{L}\p{N}/]|[.,]\d)/gu;
  /** What is left as words: the name of the number itself, warnings of who misuses it, questions about it. */
  const WORDS =
    /(?:xưng là|đừng gọi|phản ánh|mô hình|của|qua|gõ) 1022|^1022(?:$| nhận)|^Bài gọi 1022/i;

  it('each such number is a call, or one of a few that are named without being called', () => {
    const left = texts.flatMap((text) => {
      const calls = findCalls(text);
      return [...text.matchAll(NUMBER)]
        .filter(({ index }) => !calls.some(({ from }) => from === index))
        .map(() => text);
    });
    expect(left.filter((text) => !WORDS.test(text))).toEqual([]);
  });
  it('no call is anything but a number to call', () => {
    const found = texts.flatMap((text) =>
      findCalls(text).map(({ from, to }) => text.slice(Math.max(0, from - 16), to)),
    );
    expect(found.length).toBeGreaterThan(40);
    expect(
      found.filter(
        (words) =>
          !/(?:gọi|bấm|tổng đài|số|hoặc|,) ?[\p{L} ]*(?:11[2-5]|1022)$|1900 ?0368$/iu.test(words),
      ),
    ).toEqual([]);
  });
});
