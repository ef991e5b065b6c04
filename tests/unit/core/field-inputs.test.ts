import { describe, expect, it } from 'vitest';
import { cleanBody, cleanFields } from '../../../src/cms/format/clean.ts';
import { slugOf } from '../../../src/cms/format/slug.ts';
import { parseEntry } from '../../../src/core/entry/parse-entry.ts';
import { rulesOf } from '../../../src/core/entry/rules.ts';
import { normalizeSource } from '../../../src/core/dialect/front-matter.ts';
import { readOldFont } from '../../../src/core/old-fonts.ts';
import { inHouseStyle } from '../../../src/core/tone-style.ts';
import { plainLetters } from '../../../src/core/plain-letters.ts';

/** A news item as somebody put it into the folder. */
const news = ({
  title = 'Buổi tập dùng điện thoại',
  date = '2026-11-28',
  more = '',
  body = 'Buổi tập bắt đầu lúc 19 giờ.',
}) => `---
title: "${title}"
date: ${date}
summary: "Nhà văn hóa mở buổi tập."
kind: news
channel: site
source:
  kind: own
byline: "Trung tâm Văn hóa"
tasks: [nv-03]
${more}---

${body}
`;

const TODAY = '2026-11-28';
function judge(collection: 'news' | 'events', source: string) {
  const rules = rulesOf(collection, 'x');
  if (!rules) throw new Error('No such collection.');
  return parseEntry(rules, normalizeSource(source), TODAY);
}
const faultsOf = (source: string) =>
  judge('news', source)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);
const bodyOf = (source: string) =>
  judge('news', source)
    .body?.parts.map((part) => ('html' in part ? part.html : ''))
    .join('');

describe('letters that look plain and are not', () => {
  it.each([
    ['the Icelandic Ð', '\u00d0ăng ký tạm trú', 'Đăng ký tạm trú', 'dang-ky-tam-tru'],
    ['the African Ɖ', '\u0189ăng ký tạm trú', 'Đăng ký tạm trú', 'dang-ky-tam-tru'],
    ['ð and ı', 'x\u00f0 t\u0131n', 'xđ tin', 'xd-tin'],
    [
      'fake bold',
      '\u{1d413}\u{1d407}Ô\u{1d40d}\u{1d406} \u{1d401}Á\u{1d40e} lịch học',
      'THÔNG BÁO lịch học',
      'thong-bao-lich-hoc',
    ],
    ['fake bold with marks apart', '\u{1d40b}i\u0323\u{1d41c}\u{1d421}', 'Lịch', 'lich'],
    [
      'full width',
      'Cài \uff36\uff2e\uff45\uff29\uff24 ở nhà',
      'Cài VNeID ở nhà',
      'cai-vneid-o-nha',
    ],
    ['circled', '\u24c3hà văn hóa', 'Nhà văn hóa', 'nha-van-hoa'],
    ['a ligature', 'Wi\ufb01 miễn phí', 'Wifi miễn phí', 'wifi-mien-phi'],
  ])('become plain when they are saved and read: %s', (_, typed, plain, slug) => {
    expect(cleanFields({ title: typed })).toEqual({ title: plain });
    expect(cleanBody(typed)).toBe(plain);
    expect(slugOf(typed)).toBe(slug);
    expect(judge('news', news({ title: typed })).data.title).toBe(plain);
    expect(faultsOf(news({ title: typed, body: typed }))).toEqual([]);
  });

  it('leave what says something: m², H₂O, ½, ①, emoji', () => {
    const text = 'Nhà 30 m², H₂O, ½ giờ, ① mở app, 👨‍👩‍👧 ❤️ 🏳️‍🌈 👩🏽‍💻';
    expect(plainLetters(text)).toBe(text);
    expect(cleanBody(text)).toBe(text);
    expect(faultsOf(news({ body: text }))).toEqual([]);
  });
});

describe('signs that nobody sees', () => {
  it.each([
    ['a byte order mark within a word', 'mang VN\ufeffeID', 'mang VNeID'],
    ['a soft hyphen', 'Căn\u00adcước', 'Căncước'],
    ['a space without width', 'Mở VNe\u200bID', 'Mở VNeID'],
    ['marks of direction', '\u200eHọp\u200f tổ', 'Họp tổ'],
    ['a joiner outside an emoji', 'tổ\u200d dân phố', 'tổ dân phố'],
  ])('are taken out without a word: %s', (_, typed, plain) => {
    expect(cleanBody(typed)).toBe(plain);
    expect(cleanFields({ title: typed })).toEqual({ title: plain });
    expect(faultsOf(news({ title: typed, body: typed }))).toEqual([]);
  });

  it('separate lines: a line break of the text', () => {
    expect(cleanBody('Dòng một\u2028dòng hai.')).toBe('Dòng một\\\ndòng hai.');
    expect(cleanFields({ summary: 'Một\u2028hai' })).toEqual({ summary: 'Một hai' });
    expect(bodyOf(news({ body: 'Dòng một\u2028dòng hai.' }))).toContain('Dòng một<br>');
  });

  it('hide what is refused: marks that turn the reading round', () =>
    expect(faultsOf(news({ body: 'Mở \u202egnp.hna' }))[0]).toContain('ký tự ẩn'));
});

describe('signs of Word', () => {
  it('begin points of a list, tick, and are refused where nothing is known of them', () => {
    expect(cleanBody('\uf0b7\tMang theo thẻ\n\uf0d8 Mang máy')).toBe('- Mang theo thẻ\n- Mang máy');
    expect(cleanBody('\uf0fc Đã xong')).toBe('✓ Đã xong');
    expect(bodyOf(news({ body: '\uf0b7\tMang theo thẻ\n\n\uf0fc Đã xong' }))).toContain('<li>');
    const [fault, ...others] = faultsOf(news({ body: '\uf028 0225 là số cũ' }));
    expect(others).toEqual([]);
    expect(fault).toContain('“0225 là số cũ”');
  });
});

describe('letters of old fonts', () => {
  const TCVN3 = 'Céng hoµ x· héi chñ nghÜa ViÖt Nam. §éc lËp - Tù do - H¹nh phóc.';
  const VNI = 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam.';
  it.each([
    ['.VnTime', TCVN3, 'Cộng hòa xã hội chủ nghĩa Việt Nam. Độc lập - Tự do - Hạnh phúc.'],
    ['VNI', VNI, 'Cộng hòa xã hội chủ nghĩa Việt Nam.'],
    ['.VnTime with ư, which is a soft hyphen elsewhere', 'Ph\u00adêng Nam §ång', 'Phường Nam Đồng'],
  ])('are named, with what was meant: %s', (_, typed, meant) => {
    const faults = faultsOf(news({ body: typed }));
    expect(faults.join('\n')).toContain(`“${meant}`);
    // Its letters mean others: none of them is cleaned away before somebody has looked.
    expect(cleanBody(typed)).toBe(inHouseStyle(typed));
  });

  it.each([
    'Cộng hòa xã hội chủ nghĩa Việt Nam. Độc lập – Tự do – Hạnh phúc.',
    'Bác mở VNeID, bấm “Đăng ký”, chờ 5 phút. Nhà 30 m², sai số 5 µm.',
    'Anh Müller và chị Beyoncé ở TP·HCM đọc § 5 của luật.',
    'Toán, loá mắt, hoà bình, thuỷ lợi, quỹ, thuở xưa, khoẻ mạnh.',
    'Microsoft® và VNeID™ © 2026',
  ])('are not seen where there are none: %s', (text) => expect(readOldFont(text)).toBeUndefined());
});

it('a word with a letter of another script is named', () => {
  const faults = faultsOf(news({ body: 'Mời bà \u0441on đến học.' }));
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain('\u0441on');
});

describe('days', () => {
  it('of an impossible year are refused', () => {
    const faults = faultsOf(news({ date: '0206-11-28' }));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('Năm 0206');
  });
  it('that are still to come are refused, and what to do today is said', () => {
    const faults = faultsOf(news({ date: '2026-12-20' }));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/Ngày 20\/12\/2026 chưa đến.*bản viết dở/);
    expect(faultsOf(news({ date: '2026-11-29' }))).toEqual([]);
  });
  it('that end before they begin are refused in one sentence', () => {
    expect(faultsOf(news({ more: 'expires: 2026-11-01\n' }))).toHaveLength(1);
    const event = `---
title: "Buổi tập dùng điện thoại"
start: 2026-12-01T19:00
end: 2026-12-01T17:00
place: "Nhà văn hóa"
contact: "Trung tâm Văn hóa"
---
`;
    const faults = judge('events', event).diagnostics.filter(({ path }) => path?.[0] === 'end');
    expect(faults).toHaveLength(1);
  });
});
