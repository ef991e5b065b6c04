import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DataOf } from '../../src/collections/index.ts';
import { readContent } from '../../src/store/read.ts';
import { SITES } from '../support/sites.ts';

const TODAY = '2026-11-25';
const read = (site: { dir: string }, path: string) => readFileSync(join(site.dir, path), 'utf8');
const wordsOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const news = readContent(['src', 'tests/fixtures/sample']).entries.flatMap((entry) =>
  entry.collection === 'news' ? [{ id: entry.id, data: entry.data as DataOf<'news'> }] : [],
);
const expired = news.filter(({ data }) => data.expires && data.expires < TODAY);
const handbooks = news.filter(({ data }) => data.kind === 'handbook');

describe('news of the sample site', () => {
  it('that have ended leave the list and the feed, say so on their page, and stay in the archive', () => {
    expect(expired.length).toBeGreaterThan(5);
    const lists = ['tin-tuc/index.html', 'tin-tuc/rss.xml', 'index.html'].map((path) =>
      read(SITES.sample, path),
    );
    for (const { id, data } of expired) {
      for (const list of lists) expect(list).not.toContain(`/tin-tuc/${id}/`);
      expect(wordsOf(read(SITES.sample, `tin-tuc/${id}/index.html`))).toContain('đã hết hạn ngày');
      const month = read(SITES.sample, `tin-tuc/thang/${data.date.slice(0, 7)}/index.html`);
      expect(month).toContain(`/tin-tuc/${id}/`);
    }
  });

  it('tell what a notice asks, on their page and in the feed', () => {
    const open = news.filter(({ data }) => data.notice && (data.expires ?? TODAY) >= TODAY);
    expect(open.length).toBeGreaterThan(0);
    for (const { id, data } of open) {
      const page = wordsOf(read(SITES.sample, `tin-tuc/${id}/index.html`));
      for (const words of [data.notice?.place, data.notice?.forWhom, data.notice?.ask])
        expect(page).toContain(words);
    }
    expect(read(SITES.sample, 'tin-tuc/rss.xml')).toContain('Từ ngày 28/11/2026');
  });

  it('offer their PDF with its pages and its size, and it is there', () => {
    const [item] = news.filter(({ data }) => data.attachments.length > 0);
    const html = read(SITES.sample, `tin-tuc/${item?.id}/index.html`);
    expect(wordsOf(html)).toMatch(/\(PDF, 1 trang, \d+ KB\)/);
    const [, path = ''] = /href="\/(tep\/[^"]+\.pdf)"/.exec(html) ?? [];
    expect(read(SITES.sample, path)).toMatch(/^%PDF-/);
  });

  it('show all photos', () => {
    const [item] = news.filter(({ data }) => data.photos.length > 1);
    const html = read(SITES.sample, `tin-tuc/${item?.id}/index.html`);
    for (const { alt } of item?.data.photos ?? []) expect(html).toContain(`alt="${alt}"`);
  });
});

describe('handbooks', () => {
  it('keep their old addresses and say when the matter was', () => {
    expect(handbooks).toHaveLength(6);
    const published = readFileSync('published-addresses.txt', 'utf8').split('\n');
    for (const { id } of handbooks) {
      expect(published).toContain(`/tin-tuc/${id}/`);
      expect(wordsOf(read(SITES.real, `tin-tuc/${id}/index.html`))).toMatch(
        /Sự việc: (?:tháng )?\d+\/\d+/,
      );
    }
  });
  it('are neither this week’s news nor in the feed', () => {
    for (const path of ['index.html', 'tin-tuc/rss.xml'])
      for (const { id } of handbooks) expect(read(SITES.real, path)).not.toContain(id);
  });
  it('prove no task', () => {
    const tasks = readdirSync(join(SITES.real.dir, 'tien-do')).filter((name) => /^nv-/.test(name));
    expect(tasks).toHaveLength(21);
    for (const task of tasks)
      for (const { id } of handbooks)
        expect(read(SITES.real, `tien-do/${task}/index.html`)).not.toContain(id);
  });
});

it('help points stand in the open data as on their page', () => {
  const { records } = JSON.parse(read(SITES.sample, 'du-lieu/v1/help-points.json')) as {
    records: { name: string; hours: string[]; closedDays: string[]; wheelchair: string | null }[];
  };
  const points = readContent(['tests/fixtures/sample']).entries.filter(
    ({ collection }) => collection === 'help-points',
  );
  expect(records).toHaveLength(points.length);
  expect(records.find(({ name }) => name.includes('mẫu A'))).toMatchObject({
    hours: ['Mo-Fr 08:00-11:00'],
    closedDays: ['2026-09-02/2026-09-02', '2027-01-01/2027-01-03'],
    wheelchair: 'accessible',
  });
  const page = wordsOf(read(SITES.sample, 'diem-ho-tro/index.html'));
  for (const words of [
    'Thứ Hai đến thứ Sáu, 8 giờ đến 11 giờ và 14 giờ đến 16 giờ',
    'Nghỉ từ 1/1/2027 đến 3/1/2027',
    'Hẹn trước một ngày',
    'Chưa có lối vào cho xe lăn.',
  ])
    expect(page).toContain(words);
  expect(page).not.toContain('ngày nghỉ mẫu đã qua');
});
