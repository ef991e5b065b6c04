import { describe, expect, it } from 'vitest';
import { COLLECTIONS, type DataOf } from '../../../src/collections/index.ts';

const item = {
  title: 'Tin mẫu',
  date: '2026-11-25',
  summary: 'Tóm tắt mẫu.',
  kind: 'article',
  source: { kind: 'own' },
  byline: 'Người viết mẫu',
};
const notice = {
  from: '2026-12-05',
  place: 'Nhà văn hóa mẫu',
  forWhom: 'Mọi người',
  ask: 'Đơn vị mẫu',
};
const photo = { src: 'a.jpg', alt: 'Tranh vẽ lớp học', kind: 'public-event' };
const faultsOf = (data: object) =>
  COLLECTIONS.news.schema
    .safeParse({ ...item, ...data })
    .error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];

describe('a news item', () => {
  it('is evidence for nothing until somebody chooses', () =>
    expect(COLLECTIONS.news.schema.parse(item)).toMatchObject({ tasks: [] }));

  it.each([
    ['a notice', { kind: 'notice', notice, expires: '2026-12-05' }],
    [
      'a notice of several days, at hours',
      {
        kind: 'notice',
        notice: { ...notice, to: '2026-12-06', opens: '08:00', closes: '11:30' },
        expires: '2026-12-31',
      },
    ],
    ['a handbook item of a month', { kind: 'handbook', happened: '2025-10' }],
    [
      'an item with photos and a signed PDF',
      {
        photos: [photo, { ...photo, kind: 'children', consent: true, caption: 'Lớp hè' }],
        attachments: [{ title: 'Thông báo đã ký', file: '2026/11/thong-bao.pdf' }],
      },
    ],
  ])('may be %s', (_, data) => expect(faultsOf(data)).toEqual([]));

  it.each([
    [
      'a notice that does not say when and where',
      { kind: 'notice', expires: '2026-12-05' },
      'notice',
    ],
    ['a notice without an end', { kind: 'notice', notice }, 'expires'],
    [
      'a notice that ends before what it tells of',
      { kind: 'notice', notice: { ...notice, to: '2026-12-07' }, expires: '2026-12-06' },
      'expires',
    ],
    [
      'a notice whose days run backwards',
      { kind: 'notice', notice: { ...notice, to: '2026-12-04' }, expires: '2026-12-31' },
      'notice.to',
    ],
    [
      'a notice whose hours run backwards',
      {
        kind: 'notice',
        notice: { ...notice, opens: '11:00', closes: '08:00' },
        expires: '2026-12-31',
      },
      'notice.closes',
    ],
    ['a handbook item of no day', { kind: 'handbook' }, 'happened'],
    [
      'a second photo of children without consent',
      {
        photos: [photo, { ...photo, kind: 'children' }],
      },
      'photos.1.consent',
    ],
  ])('is refused: %s, and what to do is said', (_, data, path) => {
    const [[at, message] = [], ...others] = faultsOf(data);
    expect(others).toEqual([]);
    expect(at).toBe(path);
    expect(message).toContain('Hãy');
  });

  it('is found by what its notice, its photos and its documents say', () => {
    const data = COLLECTIONS.news.schema.parse({
      ...item,
      kind: 'notice',
      notice: { ...notice, prepare: ['Thẻ mẫu'] },
      expires: '2026-12-31',
      photos: [{ ...photo, caption: 'Chú thích mẫu' }],
      attachments: [{ title: 'Văn bản mẫu', file: 'a.pdf' }],
    }) as DataOf<'news'>;
    const texts = COLLECTIONS.news.search?.toFields({ id: 'a', data }).texts;
    for (const words of [
      'Nhà văn hóa mẫu',
      'Thẻ mẫu',
      'Đơn vị mẫu',
      'Chú thích mẫu',
      'Văn bản mẫu',
    ])
      expect(texts).toContain(words);
  });
});
