import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { astroInBrowser } from '../../src/integration/astro-in-browser.ts';
import { readContent } from '../../src/store/read.ts';
import { splitFrontMatter } from '../../src/core/dialect/front-matter.ts';
import type * as previewModule from './preview-entry.ts';

/** The preview's own code, bundled as for a browser. */
export async function bundlePreview(): Promise<typeof previewModule> {
  const outDir = mkdtempSync(join(tmpdir(), 'preview-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      plugins: [astroInBrowser()],
      // One package decodes &nbsp; with a document where it takes its reader for a browser.
      resolve: { conditions: ['module', 'production'] },
      build: {
        outDir,
        minify: false,
        lib: { entry: 'tests/support/preview-entry.ts', formats: ['es'], fileName: 'preview' },
      },
    });
    return (await import(pathToFileURL(join(outDir, 'preview.js')).href)) as typeof previewModule;
  } finally {
    rmSync(outDir, { recursive: true });
  }
}

const content = readContent(['src']);

/** Entries of the real content as the CMS has them: fields as written, the body as typed. */
export function readCmsEntries(
  collection: string,
): { slug: string; data: Record<string, unknown> }[] {
  const { entries, settings } = content;
  if (collection === 'settings') return settings.map(({ name, data }) => ({ slug: name, data }));
  return entries
    .filter((entry) => entry.collection === collection)
    .map(({ id, file, data }) => {
      const split = file.endsWith('.mdx')
        ? splitFrontMatter(readFileSync(file, 'utf8'))
        : undefined;
      return { slug: id, data: split && 'body' in split ? { ...data, body: split.body } : data };
    });
}
