import { describe, expect, it } from 'vitest';
import { ContentData, noInputs, noting } from '../../../src/integration/render/content-data.ts';

const entry = (id: string, digest: string) => ({ id, digest, data: {} });
function contentOf(news: readonly ReturnType<typeof entry>[]): ContentData {
  const data = new ContentData();
  data.fill(new Map([['news', news]]));
  return data;
}
const data = contentOf([entry('mot', '1'), entry('hai', '2')]);

/** What is noted while this runs. */
function readsOf(work: () => unknown): string[] {
  const inputs = noInputs();
  noting(inputs, work);
  return [...inputs.reads];
}

describe('content that is given to pages as data', () => {
  it('cannot be read by a module that is only being loaded', () => {
    expect(() => data.get('news')?.get('mot')).toThrow('“news/mot” is read outside of a page');
    expect(() => [...(data.get('news')?.values() ?? [])]).toThrow('read outside of a page');
    expect(() => data.get('alerts')).toThrow('“alerts” is read outside of a page');
  });

  it('notes each entry and each list that a page asks for, and what is not there', () => {
    expect(readsOf(() => data.get('news')?.get('mot'))).toEqual(['news/mot']);
    expect(readsOf(() => data.get('news')?.get('khong-co'))).toEqual(['news/khong-co']);
    expect(readsOf(() => [...(data.get('news') ?? [])])).toEqual(['news/*']);
    expect(readsOf(() => data.get('alerts'))).toEqual(['alerts']);
    expect(readsOf(() => data.has('alerts'))).toEqual(['alerts']);
  });

  it('has another digest for what has changed, come or gone, and for nothing else', () => {
    const digests = (content: ContentData) =>
      ['news/mot', 'news/hai', 'news/ba', 'news/*', 'news', 'alerts'].map(
        content.digestOf,
        content,
      );
    const before = digests(data);
    const changes = (news: readonly ReturnType<typeof entry>[]) =>
      digests(contentOf(news)).map((digest, at) => digest !== before[at]);
    const [same, changed, come, gone] = [
      changes([entry('mot', '1'), entry('hai', '2')]),
      changes([entry('mot', '1'), entry('hai', '3')]),
      changes([entry('mot', '1'), entry('hai', '2'), entry('ba', '4')]),
      changes([entry('mot', '1')]),
    ];
    expect(same).toEqual([false, false, false, false, false, false]);
    expect(changed).toEqual([false, true, false, true, false, false]);
    expect(come).toEqual([false, false, true, true, false, false]);
    expect(gone).toEqual([false, true, false, true, false, false]);
  });
});
