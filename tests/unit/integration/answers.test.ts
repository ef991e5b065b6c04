import { beforeEach, expect, it } from 'vitest';
import { Answers } from '../../../src/integration/render/answers.ts';
import { ContentData, noInputs, noting } from '../../../src/integration/render/content-data.ts';

type News = Readonly<Record<string, { title: string; body: string }>>;

/** What lists show, asked in two steps: titles out of all news, how many out of the titles. */
class Site {
  readonly data = new ContentData();
  readonly answers = new Answers(this.data);
  worked: string[] = [];

  show(news: News, before?: Parameters<Answers['begin']>[0]): void {
    const entries = Object.entries(news).map(([id, data]) => ({
      id,
      digest: JSON.stringify(data),
      data,
    }));
    this.data.fill(new Map([['news', entries]]));
    this.answers.begin(before);
    this.worked = [];
  }

  titles = () =>
    this.answers.ask('titles', () => {
      this.worked.push('titles');
      const all = [...(this.data.get('news')?.values() ?? [])];
      return Promise.resolve(all.map(({ data }) => (data as News[string]).title));
    });

  count = () =>
    this.answers.ask('count', async () => {
      this.worked.push('count');
      return (await this.titles()).length;
    });

  /** A page as it is drawn: what it says and what it has read. */
  async draw<T>(work: () => Promise<T>) {
    const inputs = noInputs();
    const shown = await noting(inputs, work);
    return { shown, reads: await this.answers.readsOf(inputs) };
  }
}

const NEWS: News = {
  mot: { title: 'Tin một', body: 'Một.' },
  hai: { title: 'Tin hai', body: 'Hai.' },
};
let site: Site;
beforeEach(() => {
  site = new Site();
  site.show(NEWS);
});

it('many pages are given one answer, and only the answer counts as read', async () => {
  const pages = [await site.draw(site.titles), await site.draw(site.titles)];
  expect(pages.map(({ shown }) => shown)).toEqual(Array(2).fill(['Tin một', 'Tin hai']));
  expect(pages.map(({ reads }) => reads.map(([read]) => read))).toEqual(Array(2).fill(['?titles']));
  expect(site.worked).toEqual(['titles']);
});

it('a page is as it was while the answer is, and not a moment longer', async () => {
  const { reads } = await site.draw(site.titles);
  const before = await site.answers.known();
  const isSameFor = async (news: News) => {
    site.show(news, before);
    return site.answers.areSame(reads);
  };
  expect(await isSameFor(NEWS)).toBe(true);
  expect(await isSameFor({ ...NEWS, mot: { title: 'Tin một', body: 'Khác.' } })).toBe(true);
  expect(await isSameFor({ ...NEWS, mot: { title: 'Tin khác', body: 'Một.' } })).toBe(false);
  expect(await isSameFor({ ...NEWS, ba: { title: 'Tin ba', body: 'Ba.' } })).toBe(false);
});

it('what rests on answers that are as they were is not worked out', async () => {
  const { reads } = await site.draw(site.count);
  const before = await site.answers.known();
  site.show(NEWS, before);
  expect(await site.answers.areSame(reads)).toBe(true);
  expect(site.worked).toEqual([]);
  const known = await site.answers.known();
  site.show({ ...NEWS, mot: { title: 'Tin một', body: 'Khác.' } }, known);
  expect(await site.answers.areSame(reads)).toBe(true);
  expect(site.worked).toEqual(['titles']);
  site.show({ ...NEWS, mot: { title: 'Tin khác', body: 'Khác.' } }, known);
  expect(await site.answers.areSame(reads)).toBe(true);
  expect(site.worked).toEqual(['titles', 'count']);
});

it('a process that has not been asked yet keeps what it can compare, and draws the rest', async () => {
  const { reads } = await site.draw(site.titles);
  const before = await site.answers.known();
  const later = new Site();
  later.show(NEWS, before);
  expect(await later.answers.areSame(reads)).toBe(true);
  later.show({ ...NEWS, mot: { title: 'Tin một', body: 'Khác.' } }, before);
  expect(await later.answers.areSame(reads)).toBe(false);
  await later.draw(later.titles);
  expect(later.worked).toEqual(['titles']);
});

it('an answer with a function in it is refused, and so is one that nobody draws a page with', async () => {
  await expect(
    site.draw(() => site.answers.ask('filters', () => Promise.resolve([() => true]))),
  ).rejects.toThrow('“filters” has a function in what it is given');
  await expect(site.titles()).rejects.toThrow('read outside of a page');
});
