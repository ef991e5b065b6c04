import { describe, expect, it } from 'vitest';
import { fieldLabel } from '../../../src/core/fields.ts';
import { fileOfDraft, reviewDraft, withOthers } from '../../../src/cms/review/review-draft.ts';
import { COLLECTIONS } from '../../../src/collections/index.ts';

const NEWS = {
  title: 'Lớp học ở nhà văn hóa',
  date: '2026-11-25',
  summary: 'Hai mươi bác tập quét mã.',
  kind: 'news',
  source: { kind: 'own', items: [] },
  cover: {
    kind: 'public-event',
    src: '2026/11/lop-hoc.webp',
    alt: 'Hai bác tập quét mã',
    consent: false,
  },
  byline: 'Trung tâm Văn hóa',
  tasks: ['nv-03'],
  body: 'Sáng 25/11 có lớp học.',
};
const review = (changes: object, collection = 'news') =>
  reviewDraft(collection, '', { ...NEWS, ...changes }).map(
    ({ severity, field, message }) => `${severity} ${field}: ${message}`,
  );

describe('a draft', () => {
  it('that is in order gets no remark', () => expect(review({})).toEqual([]));
  it('is told what has ended before the day on which it is saved', () => {
    const draft = { ...NEWS, expires: '2026-11-26' };
    const on = (day: string) => reviewDraft('news', '', draft, day).map(({ field }) => field);
    expect([on('2026-11-26'), on('2026-11-27')]).toEqual([[], ['Hết hạn']]);
  });
  it('is told what its schema refuses, by the names of the form', () =>
    expect(review({ title: '', source: { kind: 'other', items: [] } })[0]).toBe(
      'error Tiêu đề: Thiếu mục này. Hãy điền vào.',
    ));
  it('is told what the dialect refuses, with the line', () => {
    const [remark] = reviewDraft('news', '', {
      ...NEWS,
      body: 'Chữ.\n\nXem [tại đây](/huong-dan/).',
    });
    expect(remark).toMatchObject({ severity: 'error', path: ['body'], line: 3, field: 'Bài viết' });
  });
  it('may not hold an ID-card number, in a field or in the text', () => {
    const said = review({
      summary: 'Bác có căn cước 031 190 123 456.',
      body: 'Số căn cước 031190123456.',
    });
    expect(
      said.filter((text) => /^error .*số căn cước/.test(text)).map((text) => text.split(':')[0]),
    ).toEqual(['error Tóm tắt', 'error Bài viết']);
  });
  it('may not show a picture without its words', () =>
    expect(review({ cover: { ...NEWS.cover, alt: '' } })).toEqual([
      'error Ảnh đại diện › Mô tả ảnh: Thiếu mục này. Hãy điền vào.',
    ]));
  it('may not show a child without consent', () =>
    expect(review({ cover: { ...NEWS.cover, kind: 'children' } })[0]).toContain(
      'Luật 91/2025/QH15',
    ));
  it('is judged as it will be saved: a cover that nobody began is no cover', () =>
    expect(review({ cover: { kind: 'public-event', consent: false } })).toEqual([
      'warning Ảnh đại diện: Tin chưa có ảnh. Nên thêm một ảnh, kèm mô tả ảnh.',
    ]));
  it('is told refusals first', () => {
    const levels = reviewDraft('news', '', {
      ...NEWS,
      tasks: [],
      title: '',
      body: 'UBND mở lớp.',
    }).map(({ severity }) => severity);
    expect(levels).toEqual(levels.toSorted());
    expect(new Set(levels).size).toBe(2);
  });
  it('of a report may not claim a state without its evidence', () => {
    const report = {
      task: 'nv-01',
      date: '2026-11-25',
      asOf: '2026-11-25',
      period: '2026',
      state: 'done',
      reportedBy: 'van-phong',
      body: 'Xong.',
    };
    expect(reviewDraft('reports', '', report).map(({ field }) => field)).toEqual(['Bằng chứng']);
  });
  it('of an office may give its phone', () => {
    const office = { name: 'Nhà văn hóa', kind: 'office', order: 1, phone: '0912 345 678' };
    expect(reviewDraft('units', '', office)).toEqual([]);
    expect(
      reviewDraft('units', '', { ...office, note: 'Gọi 0912 345 679 gặp bác.' }),
    ).toMatchObject([{ severity: 'warning', path: ['note'] }]);
  });
  it('of a setting is reviewed too', () =>
    expect(reviewDraft('settings', 'channels', { hotline: '' })[0]).toMatchObject({
      severity: 'error',
      field: 'Tổng đài',
    }));
});

describe('the name of a field', () => {
  it.each([
    [['steps', 1, 'action'], 'Các bước 2 › Việc làm'],
    [['sources', 0], 'Nguồn 1'],
    [['cost', 'source'], 'Chi phí › Theo nguồn số'],
    [['body'], 'Bài viết'],
  ])('%j is “%s”', (path, name) => expect(fieldLabel(COLLECTIONS.guides.schema, path)).toBe(name));
});

describe('a draft beside the others', () => {
  const TODAY = '2026-11-28';
  it('is judged under the name of its file, a new one under a name of its own', () => {
    const pathOf = (collection: string, slug: string, data: Record<string, unknown>) =>
      fileOfDraft(collection, slug, data, TODAY)?.path;
    expect(pathOf('news', '2026-11-25-lop-hoc', NEWS)).toBe(
      'src/content/news/2026-11-25-lop-hoc.mdx',
    );
    expect(pathOf('news', '', NEWS)).toBe(
      'src/content/news/2026-11-28-lop-hoc-o-nha-van-hoa-dang-viet.mdx',
    );
    expect(pathOf('terms', '', {})).toBe('src/content/terms/bai-dang-viet.yaml');
  });
  it('gets what the server found, once, at the lines of the text, and other entries by name', () => {
    const file = fileOfDraft(
      'news',
      '',
      { ...NEWS, body: 'Một.\n\nXem [bài](/khong-co/).' },
      TODAY,
    );
    if (!file) throw new Error('No file.');
    const line = file.raw.split('\n').findIndex((text) => text.startsWith('Xem')) + 1;
    const own = [{ severity: 'warning' as const, message: 'Câu dài.', path: ['body'] }];
    const remarks = withOthers(
      own,
      [
        { severity: 'error', file: file.path, path: ['body'], line, message: 'Không có trang.' },
        { severity: 'error', file: file.path, path: ['body'], line, message: 'Câu dài.' },
        {
          severity: 'error',
          file: 'src/content/guides/a.mdx',
          entry: 'Bài hướng dẫn “A”',
          field: 'Tóm tắt',
          path: ['summary'],
          message: 'Cần tin này.',
        },
      ],
      'news',
      file,
    );
    expect(remarks).toMatchObject([
      { message: 'Không có trang.', line: 3, path: ['body'] },
      { message: 'Cần tin này.', field: 'Bài hướng dẫn “A” › Tóm tắt' },
      { message: 'Câu dài.' },
    ]);
    expect(remarks[1]?.path).toBeUndefined();
  });
});
