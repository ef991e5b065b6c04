import { describe, expect, it } from 'vitest';
import type { FieldVisit } from '../../../../src/core/fields.ts';
import { reviewEntry } from '../../../../src/core/plain-language/index.ts';
import {
  NEWS_QUESTIONS,
  newsTemplate,
  type TemplateKind,
} from '../../../../src/core/plain-language/news-template.ts';
import { bodyText, countSpoken } from '../../../../src/core/plain-language/text.ts';
import { parseBody } from '../../../../src/core/dialect/parse.ts';
import { ADVISED, BENIGN, REFUSED, type ReviewCase } from './review.cases.ts';

function fieldsOf(value: unknown, path: PropertyKey[] = []): FieldVisit[] {
  if (typeof value === 'string') return [{ path, value, meta: {} }];
  if (Array.isArray(value)) return value.flatMap((item, index) => fieldsOf(item, [...path, index]));
  return value && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, item]) => fieldsOf(item, [...path, key]))
    : [];
}

const review = ({
  collection = 'news',
  data = {},
  body,
  today,
}: Omit<ReviewCase, 'path' | 'says'>) =>
  reviewEntry({ collection, data, fields: fieldsOf(data), body, today });

function expectOneRemark(bad: ReviewCase, severity: 'error' | 'warning') {
  const remarks = review(bad);
  expect(remarks.map(({ message }) => message)).toHaveLength(1);
  expect(remarks[0]).toMatchObject({ severity, path: bad.path });
  for (const words of bad.says) expect(remarks[0]?.message).toContain(words);
}

describe('is refused, with what to do', () => {
  it.each(REFUSED)('$what', (bad) => expectOneRemark(bad, 'error'));
  it.each(Object.keys(NEWS_QUESTIONS) as TemplateKind[])(
    'every question of an untouched template: %s',
    (kind) => {
      const [refused] = review({ what: '', data: { kind }, body: newsTemplate(kind) });
      expect(refused).toMatchObject({ severity: 'error', path: ['body'] });
      for (const question of NEWS_QUESTIONS[kind]) expect(refused?.message).toContain(question);
    },
  );
});

describe('is advised against, with what to write', () => {
  it.each(ADVISED)('$what', (bad) => expectOneRemark(bad, 'warning'));
});

describe('passes', () => {
  it.each(BENIGN)('$what', (good) => expect(review(good)).toEqual([]));
});

describe('what is read aloud', () => {
  it.each([
    ['Kính thưa bà con', 4],
    ['8 giờ', 2],
    ['ngày 28/9', 6],
    ['năm 2026', 8],
    ['500.000 đồng', 7],
  ])('is counted by its sounds, not by its signs: %s', (text, syllables) =>
    expect(countSpoken(text)).toBe(syllables),
  );
});

describe('the text that rules read', () => {
  const textOf = (source: string) => bodyText(parseBody(source).parts);

  it('has a line for each paragraph, item and cell', () =>
    expect(
      textOf('Một\n\n- hai\n- ba\n\n| bốn | năm |\n| --- | --- |\n| sáu | bảy |').split('\n'),
    ).toEqual(['Một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy']));
  it('keeps what is bold apart', () =>
    expect(textOf('Bấm **Đăng ký** nhé.')).toBe('Bấm **Đăng ký** nhé.'));
  it('reads signs as typed', () => expect(textOf('a < 5 & “b” {c}')).toBe('a < 5 & “b” {c}'));
  it('spells out what an Abbr tag does', () =>
    expect(textOf('<Abbr title="Ủy ban nhân dân">UBND</Abbr> phường mở lớp.')).toBe(
      'Ủy ban nhân dân (UBND) phường mở lớp.',
    ));
  it('has the words of pictures', () =>
    expect(textOf('![Hai bác học](a.jpg "Ở nhà văn hóa")')).toBe('Hai bác học\nỞ nhà văn hóa'));
});
