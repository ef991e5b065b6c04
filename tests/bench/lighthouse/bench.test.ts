import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articleToMarkdown } from './markdown.ts';
import type { Measure } from './measure.ts';
import { choosePages } from './pages.ts';
import { missedTargets } from './targets.ts';

const good: Measure = {
  scores: { performance: 100, accessibility: 100, 'best-practices': 100, seo: 100 },
  lcpMs: 1000,
  cls: 0,
  tbtMs: 300,
  faults: [],
};
const goodOnWeakPhone: Measure = {
  scores: { performance: 95 },
  lcpMs: 2000,
  cls: 0,
  tbtMs: 0,
  faults: [],
};

describe('the targets', () => {
  it('are met by a page that is exactly on every limit', () => {
    expect(missedTargets(good, goodOnWeakPhone)).toEqual([]);
  });

  it.each<[string, Partial<Measure>, Partial<Measure>]>([
    ['a lost point', { scores: { ...good.scores, seo: 99 } }, {}],
    ['a late paint', { lcpMs: 1001 }, {}],
    ['a shifting layout', { cls: 0.001 }, {}],
    ['a late paint on a weak phone', {}, { lcpMs: 2001 }],
  ])('are missed by %s', (_, slow4g, weakPhone) => {
    expect(
      missedTargets({ ...good, ...slow4g }, { ...goodOnWeakPhone, ...weakPhone }),
    ).toHaveLength(1);
  });
});

describe('the choice of pages', () => {
  let dist: string;
  const write = (path: string, size: number) => {
    mkdirSync(join(dist, path), { recursive: true });
    writeFileSync(join(dist, path, 'index.html'), 'x'.repeat(size));
  };

  beforeEach(() => {
    dist = mkdtempSync(join(tmpdir(), 'pages-'));
    for (const path of [
      'huong-dan/ngan',
      'danh-cho/can-bo',
      'tin-tuc/2026-11-23-tin',
      'tien-do/nv-01',
    ])
      write(path, 10);
  });
  afterEach(() => rmSync(dist, { recursive: true }));

  it('takes the largest page of a kind', () => {
    write('huong-dan/dai', 20);
    expect(choosePages(dist)).toContainEqual({ kind: 'guide', path: 'huong-dan/dai/' });
  });

  it('takes no list for an entry', () => {
    write('tien-do/don-vi', 99);
    write('tin-tuc/thang', 99);
    const paths = choosePages(dist).map(({ path }) => path);
    expect(paths).toContain('tien-do/nv-01/');
    expect(paths).toContain('tin-tuc/2026-11-23-tin/');
  });

  it('says which folder holds no page', () => {
    rmSync(join(dist, 'danh-cho'), { recursive: true });
    mkdirSync(join(dist, 'danh-cho'));
    expect(() => choosePages(dist)).toThrow('danh-cho/');
  });
});

describe("the text for Starlight's page", () => {
  const page = (article: string) =>
    articleToMarkdown(`<main><article>${article}</article><p>Chân trang</p></main>`);

  it('keeps headings, steps, links and bold words, and nothing outside the article', () => {
    const { title, markdown } = page(
      '<h1>Cài VNeID</h1><h2>Làm 1 bước</h2><ol><li><h3>Mở máy</h3><p>Chạm <b>Cài</b>, xem <a href="/x/">bài này</a>.</p></li></ol><ul><li>Thẻ</li></ul>',
    );
    expect(title).toBe('Cài VNeID');
    expect(markdown.split('\n\n')).toEqual([
      '## Làm 1 bước',
      '### Mở máy',
      'Chạm **Cài**, xem [bài này](/x/).',
      '- Thẻ',
    ]);
  });

  it('shows signs of Markdown as they are typed', () => {
    expect(page('<h1>A</h1><p>1 * 2 &lt; [3]</p>').markdown).toBe(String.raw`1 \* 2 \< \[3\]`);
  });

  it('is refused when the page has no article', () => {
    expect(() => articleToMarkdown('<h1>A</h1>')).toThrow('no article');
  });
});
