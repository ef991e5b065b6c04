import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { addressOf } from '../../src/core/addresses.ts';
import { dayIn } from '../../src/core/dates.ts';
import { bundlePreview, readCmsEntries } from '../support/preview-in-node.ts';
import { SITES } from '../support/sites.ts';

const today = dayIn(new Date());
let preview: Awaited<ReturnType<typeof bundlePreview>>;
beforeAll(async () => void (preview = await bundlePreview()), 60_000);

/** The article alone; a browser's picture is no set of files. */
const articleOf = (html: string) =>
  (/<article>[\s\S]*<\/article>/.exec(html)?.[0] ?? '')
    .replace(/<source [^>]*>/g, '')
    .replace(/(<img )[^>]*?(alt="[^"]*")[^>]*>/g, '$1$2>');

const pictureOf = (src: string) =>
  Promise.resolve({ src, width: 800, height: 600, format: 'webp' as const });

async function previewOf(
  collection: 'guides' | 'news' | 'tasks' | 'documents',
  slug: string,
): Promise<string> {
  const entry = readCmsEntries(collection).find((one) => one.slug === slug);
  if (!entry) throw new Error(`${slug} is no entry.`);
  const draft = await preview.toPreviewEntry(collection, entry, pictureOf, today);
  preview.useEntries(
    preview.entrySource((name) => Promise.resolve(readCmsEntries(name)), draft, pictureOf, today),
  );
  return preview.renderEntry({ ...draft, collection });
}

describe.each(['guides', 'news', 'tasks', 'documents'] as const)(
  'the preview of %s',
  (collection) => {
    const slugs = readCmsEntries(collection).map(({ slug }) => slug);

    it('has entries to compare', () => expect(slugs.length).toBeGreaterThan(0));
    it.each(slugs)('prints the article that the page of %s has', async (slug) => {
      const page = readFileSync(
        join(SITES.real.dir, addressOf(collection, slug), 'index.html'),
        'utf8',
      );
      const article = articleOf(page);
      expect(article.length).toBeGreaterThan(200);
      expect(articleOf(await previewOf(collection, slug))).toBe(article);
    });
  },
);

describe('a draft that is hardly begun', () => {
  it.each(['guides', 'news', 'documents', 'pages', 'events', 'help-points', 'alerts'] as const)(
    'is shown, in %s',
    async (collection) => {
      const draft = await preview.toPreviewEntry(
        collection,
        { slug: '', data: { title: 'Mới bắt đầu', name: 'Mới bắt đầu' } },
        pictureOf,
        today,
      );
      preview.useEntries(
        preview.entrySource(
          (name) => Promise.resolve(readCmsEntries(name)),
          draft,
          pictureOf,
          today,
        ),
      );
      expect(await preview.renderEntry({ ...draft, collection })).toContain('Mới bắt đầu');
    },
  );
});

describe('a report that is being written', () => {
  it('shows its task as it will stand', async () => {
    const data = {
      task: 'nv-01',
      date: today,
      asOf: today,
      period: '2026',
      state: 'blocked',
      obstacle: 'Chưa có người',
      reportedBy: 'van-phong',
      body: 'Đang **chờ**.',
    };
    const draft = await preview.toPreviewEntry('reports', { slug: '', data }, pictureOf, today);
    preview.useEntries(
      preview.entrySource((name) => Promise.resolve(readCmsEntries(name)), draft, pictureOf, today),
    );
    const html = await preview.renderEntry({ ...draft, collection: 'reports' });
    expect(html).toContain('Đang vướng, cần hỗ trợ');
    expect(html).toContain('<p>Đang <strong>chờ</strong>.</p>');
    expect(html).not.toContain('Chưa có báo cáo nào');
  });
});
