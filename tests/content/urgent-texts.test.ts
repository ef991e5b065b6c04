import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bodyText } from '../../src/core/plain-language/text.ts';
import type { ContentEntry } from '../../src/core/entry/content.ts';
import { readContent } from '../../src/store/read.ts';
import type { Guide } from '../../src/collections/guides.ts';
import { COLLECTIONS, type CollectionName } from '../../src/collections/index.ts';

// What can cost a resident money, an account or a life, held on the site's own content.

/** Fields that residents do not read, or read only as names of sources. */
const UNREAD = new Set(['sources', 'missing', 'hiddenTerms', 'history']);

const { entries } = readContent(['src']);
const allOf = (collection: CollectionName) =>
  entries.filter((entry) => entry.collection === collection);
const guides = allOf('guides').map((entry) => ({
  id: entry.id,
  data: entry.data as unknown as Guide,
  text: readText(entry),
}));
const guide = (id: string) => found(guides, id);
const news = (id: string) => found(allOf('news'), id);

function found<T extends { id: string }>(list: readonly T[], id: string): T {
  const one = list.find((item) => item.id === id);
  if (!one) throw new Error(`No entry ${id}.`);
  return one;
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (UNREAD.has(key) ? [] : strings(inner)));
}

/** Everything that residents read of an entry. */
function readText({ data, body }: ContentEntry): string {
  return [...strings(data), bodyText(body?.parts ?? [])].join('\n');
}

const stepText = ({ title, action, note, trouble }: Guide['steps'][number]) =>
  [title, action, note, trouble].filter(Boolean).join('\n');
const stepTexts = (id: string) => guide(id).data.steps.map(stepText);
const firstStep = (id: string, words: RegExp) =>
  stepTexts(id).findIndex((text) => words.test(text));
const fixOf = (id: string, sign: RegExp) =>
  guide(id).data.problems.find((problem) => sign.test(problem.sign));
const sourcesOf = (id: string) =>
  guide(id)
    .data.sources.map(({ name, issuer, url = '' }) => `${name} ${issuer} ${url}`)
    .join('\n');

describe('emergency numbers', () => {
  const NUMBER = /\b11[2345]\b/;
  const naming = guides.filter(({ text }) => NUMBER.test(text));

  it('carry no doubt mark', () => {
    const doubtful = naming.flatMap(({ id, data }) =>
      [...data.steps, ...data.problems, ...data.otherWays]
        .filter((claim) => claim.certainty !== 'certain')
        .filter((claim) => NUMBER.test(strings(claim).join('\n')))
        .map(() => id),
    );
    expect(doubtful).toEqual([]);
  });

  it.each(['bao-tin-an-ninh-tren-vneid', 'goi-1022', 'gui-phan-anh'])(
    '%s: all four stand first, on the board',
    (id) => {
      for (const number of ['112', '113', '114', '115'])
        expect(guide(id).data.warning).toContain(number);
      expect(sourcesOf(id)).toContain('Thông tư 22/2014/TT-BTTTT');
    },
  );
});

describe('1900 0368', () => {
  it('is said to cost money, once in each guide that names it', () => {
    const naming = guides.filter(({ text }) => text.includes('1900 0368'));
    expect(naming.length).toBeGreaterThan(5);
    const said = (text: string) => text.split('Số 1900 thường tính cước').length - 1;
    expect(naming.filter(({ text }) => said(text) !== 1).map(({ id }) => id)).toEqual([]);
  });

  it('is said to cost money where the number stands alone', () =>
    expect(readText(found(allOf('platforms'), 'vneid'))).toContain('Số 1900 thường tính cước'));
});

describe('a lost or a new telephone', () => {
  it('bank and SIM come before the account', () => {
    const [first = '', second = '', ...later] = stepTexts('mat-dien-thoai-vneid');
    expect(first).toMatch(/ngân hàng/);
    expect(second).toMatch(/SIM/);
    expect(later.join('\n')).toMatch(/1900 0368/);
  });

  it('after locking, and before logging in again, it is said where to ask for unlocking', () => {
    const lock = firstStep('mat-dien-thoai-vneid', /xin khóa tài khoản VNeID|cần khóa tài khoản/);
    const unlock = firstStep('mat-dien-thoai-vneid', /mở lại tài khoản[^.]*\./);
    const login = firstStep('mat-dien-thoai-vneid', /Đăng nhập lại/);
    expect(lock).toBeGreaterThanOrEqual(0);
    expect(unlock).toBeGreaterThan(lock);
    expect(login).toBeGreaterThan(unlock);
  });

  it('no guide tells to lock an account without saying where to have it unlocked', () => {
    const LOCKS = /xin khóa tài khoản|khóa tài khoản (?:VNeID|trước)|Yêu cầu khóa tài khoản/i;
    const without = guides.filter(({ text }) => LOCKS.test(text) && !/mở lại/.test(text));
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it('moving the SIM asks for the face again', () => {
    const text = stepTexts('doi-dien-thoai-vneid').join('\n');
    expect(text).toMatch(/SIM[^.]*quét lại khuôn mặt/);
    expect(text).toContain('30 ngày');
  });
});

describe('calls and messages of thieves', () => {
  it('a SIM can really be locked, but nothing is done on a call', () => {
    const claim = fixOf('gia-danh-cong-an', /SIM/);
    expect(claim?.fix).toMatch(/bị khóa thật/);
    expect(claim?.fix).toMatch(/cửa hàng nhà mạng/);
    expect(claim?.certainty).toBe('certain');
  });

  it('the police invite on paper; whoever asks for secrecy from the family is a thief', () => {
    const { text } = guide('gia-danh-cong-an');
    expect(text).toMatch(/giấy mời, giấy triệu tập/);
    expect(text).toMatch(/giữ bí mật với gia đình/);
  });

  it('a relative is called by ordinary telephone, not on Zalo', () => {
    expect(guide('gia-giong-nguoi-than').data.warning).toMatch(/số điện thoại thường/);
    expect(stepTexts('gia-giong-nguoi-than')[1]).toMatch(/Đừng gọi lại qua Zalo/);
  });

  it('a secret question is prepared before, it is no step of the call', () =>
    expect(firstStep('gia-giong-nguoi-than', /câu hỏi bí mật/)).toBe(-1));

  it('with a strange app on the telephone the bank is called from another one', () => {
    expect(guide('da-lo-chuyen-tien').data.warning).toMatch(/máy khác/);
    expect(stepTexts('da-lo-chuyen-tien')[0]).toMatch(/ứng dụng lạ[^.]*mượn máy khác/);
  });

  it('the deadline of 31/12/2026 has its kinds of accounts, and banks are not among them', () => {
    const lines = guide('bay-lien-ket-tai-khoan').text.split('\n');
    const kinds = lines[lines.indexOf('Trước 31/12/2026') - 1];
    expect(kinds).toMatch(/[Đđ]iện thoại.*mạng xã hội.*khám bệnh/);
    expect(kinds).not.toMatch(/ngân hàng/i);
    expect(readText(found(allOf('paths'), 'tieu-thuong'))).not.toMatch(
      /[Cc]uối năm[^.]*tài khoản ngân hàng/,
    );
  });

  it('news of a decree that nobody here has read does not stand on top', () =>
    expect(news('2026-11-23-han-lien-ket-tai-khoan').data.featured ?? false).toBe(false));
});

describe('money', () => {
  it('an expired card stops the account, at the counter too', () => {
    const claim = fixOf('chuyen-khoan-an-toan', /hết hạn/);
    expect(claim?.fix).toMatch(/dừng/);
    expect(claim?.fix).toMatch(/quầy/);
    expect(claim?.certainty).toBe('certain');
    expect(guide('chuyen-khoan-an-toan').text).not.toContain('Ra quầy ngân hàng để chuyển.');
  });

  it('social pension counts from the month of the signature, and a form is named', () => {
    expect(guide('tro-cap-huu-tri-xa-hoi').data.warning).toMatch(/tháng[^.]*ký quyết định/);
    expect(stepTexts('tro-cap-huu-tri-xa-hoi').join('\n')).toContain('Mẫu số 01');
  });

  it('the account for social money needs level 2, the passcode and the own name', () => {
    const prepare = guide('tai-khoan-huong-an-sinh').data.prepare.join('\n');
    expect(prepare).toMatch(/mức 2/);
    expect(prepare).toMatch(/[Pp]asscode/);
    expect(prepare).toMatch(/đứng tên bác/);
    expect(firstStep('tai-khoan-huong-an-sinh', /Gõ passcode/)).toBeLessThan(
      firstStep('tai-khoan-huong-an-sinh', /Gõ số tài khoản/),
    );
  });
});

describe('telling the police on VNeID', () => {
  it('“Ẩn danh” is chosen right after “Tạo mới yêu cầu”, at the beginning', () => {
    const made = firstStep('bao-tin-an-ninh-tren-vneid', /\*\*Tạo mới yêu cầu\*\*/);
    expect(firstStep('bao-tin-an-ninh-tren-vneid', /\*\*Ẩn danh\*\*/)).toBe(made + 1);
  });

  it('needs level 2', () =>
    expect(guide('bao-tin-an-ninh-tren-vneid').data.prepare.join('\n')).toMatch(/mức 2/));
});

describe('screen readers', () => {
  it.each([
    ['talkback-tren-android', /^Bật TalkBack/],
    ['voiceover-tren-iphone', /^Bật VoiceOver/],
  ])('%s: first how to turn off, then the gestures, then how to turn on', (id, turnsOn) => {
    const off = firstStep(id, /^Đọc trước cách tắt/);
    const gestures = firstStep(id, /^Đọc trước cách chạm/);
    expect(off).toBe(0);
    expect(gestures).toBe(1);
    expect(firstStep(id, turnsOn)).toBeGreaterThan(gestures);
  });
});

describe('sources and facts', () => {
  it('no guide rests on a page about another portal', () =>
    expect(
      guides.filter(({ id }) => sourcesOf(id).includes('cong-bo-cong-an')).map(({ id }) => id),
    ).toEqual([]));

  it('no guide names a source or a change twice', () => {
    const twice = guides.flatMap(({ id, data: { sources, history } }) =>
      [sources, history ?? []]
        .map((list) => list.map((item) => JSON.stringify(item)))
        .filter((list) => new Set(list).size < list.length)
        .map(() => id),
    );
    expect(twice).toEqual([]);
  });

  it('the health book has four parts', () => {
    expect(guide('so-suc-khoe-dien-tu').data.outcome).toMatch(/bốn phần/);
    expect(readText(news('2026-11-23-so-suc-khoe-dien-tu-nhu-ban-giay'))).toMatch(
      /tóm tắt hồ sơ bệnh án/i,
    );
  });

  it('a forgotten password is followed to the end', () => {
    const { data, text } = guide('quen-mat-khau-vneid');
    expect(text).toContain('**Nhập thông tin xác thực**');
    expect(data.stopsHere).toBeUndefined();
    expect(data.outcome).toBeTruthy();
    expect(text).not.toMatch(/mật khẩu mới qua tin nhắn/);
  });

  it('the page says that the law asks for the child’s consent and the parents’', () => {
    const page = readText(found(allOf('pages'), 'du-lieu-ca-nhan'));
    expect(page).toMatch(/Điều 24 Luật 91\/2025\/QH15/);
    expect(page).toMatch(/từ đủ 7 tuổi/);
    expect(page).toMatch(/cha mẹ \(hoặc người đại diện theo pháp luật\)/);
    expect(page).not.toContain('người giám hộ');
  });

  it.each([
    ['news', COLLECTIONS.news.schema],
    ['progress reports', COLLECTIONS.reports.schema],
  ])('editors of %s read the same beside a photo', (_, schema) => {
    const words = JSON.stringify(z.toJSONSchema(schema, { io: 'input' }));
    const hints = words.match(/[^"]*Trẻ từ[^"]*/g) ?? [];
    expect(hints).not.toEqual([]);
    for (const hint of hints) {
      expect(hint).toContain('cha mẹ hoặc người đại diện theo pháp luật');
      expect(hint).toContain('Điều 24');
    }
  });
});
