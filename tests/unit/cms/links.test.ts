import { describe, expect, it } from 'vitest';
import { completeLink } from '../../../src/cms/home/link-item.ts';
import { COLLECTIONS } from '../../../src/collections/index.ts';

const asked = {
  title: 'Ảnh lớp học tuần này',
  link: 'https://example.org/bai-1',
  channel: 'zalo',
  date: '2026-11-25',
};

describe('a link to a post', () => {
  it('is a whole news item once four fields are filled in', () =>
    expect(
      COLLECTIONS.news.schema.safeParse(completeLink(asked, 'Trung tâm Văn hóa')).error,
    ).toBeUndefined());
  it('says on which channel the post is', () =>
    expect(completeLink(asked, 'A').summary).toBe('Bài trên Zalo: Ảnh lớp học tuần này'));
  it('keeps what was written by hand', () =>
    expect(completeLink({ ...asked, summary: 'Riêng', byline: 'B' }, 'A')).toMatchObject({
      summary: 'Riêng',
      byline: 'B',
    }));
});
