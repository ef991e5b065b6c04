import { describe, expect, it } from 'vitest';
import { contactsIn, findPersonalData } from '../../../../src/core/privacy/index.ts';
import { HARMLESS, PERSONAL } from './personal-data.cases.ts';

const kindsIn = (text: string) => findPersonalData(text).map(({ kind }) => kind);

describe('personal data are found', () => {
  it.each(PERSONAL)('%s', (text, kind, severity) =>
    expect(findPersonalData(text)).toMatchObject([{ kind, severity }]),
  );

  it.each(PERSONAL)('with letters and marks apart: %s', (text, kind) =>
    expect(kindsIn(text.normalize('NFD'))).toEqual([kind]),
  );

  it('each of several in one line', () =>
    expect(
      kindsIn(
        'Bà B sinh ngày 12/3/1956, CCCD 031099012345, ĐT 0912345678/0987654321, 0356789012, b@gmail.com',
      ),
    ).toEqual(['birth-date', 'citizen-id', 'phone', 'phone', 'phone', 'email']));

  it('behind another number', () =>
    expect(kindsIn('Tổ 12 031 099 012 345; 123 031099012345')).toEqual([
      'citizen-id',
      'citizen-id',
    ]));
});

describe('look-alikes pass', () => {
  it.each(HARMLESS)('%s', (text) => expect(findPersonalData(text)).toEqual([]));
});

describe('what an editor reads', () => {
  it.each(PERSONAL)('says what, why and what to do without repeating the value: %s', (text) => {
    const [finding] = findPersonalData(text);
    expect(finding?.message).toMatch(/“.{1,3}…”.*Luật 91\/2025\/QH15.*Hãy xóa/);
    expect(finding?.message.replace('91/2025/QH15', '')).not.toMatch(/\d{4}/);
  });

  it('is in the right place, whatever disguise stands before it', () => {
    const text = 'Ông **A** &nbsp;\n\nsố 031099012345';
    expect(findPersonalData(text)[0]?.index).toBe(text.indexOf('031'));
  });
});

describe('published contacts', () => {
  const published = new Set(
    ['0225.3123.456 - 0912 345 678', '+84 987 654 321', 'To.Dan.Pho@gmail.com'].flatMap(contactsIn),
  );
  const findIn = (text: string) =>
    findPersonalData(text).filter(({ contact }) => !contact || !published.has(contact));

  it.each([
    'Gọi 0912.345.678',
    'tel:+84912345678',
    'Gọi (0987) 654 321',
    'Gửi to.dan.pho@gmail.com',
  ])('pass, however they are written: %s', (text) => expect(findIn(text)).toEqual([]));
  it.each(['Gọi 0912.345.679', 'Gửi dan.pho@gmail.com'])('let no other one pass: %s', (text) =>
    expect(findIn(text)).toHaveLength(1),
  );
  it('never make an account of the same digits pass', () =>
    expect(findIn('STK 0912345678')).toMatchObject([{ kind: 'bank-account', severity: 'error' }]));
});

describe('a number alone in its text', () => {
  it.each(['031099012345', '0912345678', 'GD4310123456789'])('%s is found', (text) =>
    expect(findPersonalData(text)).toHaveLength(1),
  );
  it.each([
    '097099012345',
    '031499012345',
    '031299012345',
    '03109901234',
    '0310990123456',
    '0112345678',
    'QĐ4310123456789',
  ])('%s is not', (text) => expect(findPersonalData(text)).toEqual([]));
});
