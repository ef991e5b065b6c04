import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, layerOf, targetOf } from '../support/imports.ts';

/** Layer → layers that it may import at run time. Its own, site and vocabulary always; `import type` always. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  site: [],
  vocabulary: [],
  schemas: [],
  lib: [],
  markdown: ['lib'],
  search: ['lib'],
  loaders: ['schemas', 'markdown', 'lib'],
  'content.config': ['loaders', 'schemas'],
  queries: ['lib'],
  components: ['lib', 'markdown', 'client', 'assets'],
  layouts: ['lib', 'markdown', 'client', 'assets', 'components', 'styles'],
  pages: [
    'schemas',
    'lib',
    'markdown',
    'search',
    'loaders',
    'queries',
    'components',
    'layouts',
    'client',
    'styles',
    'assets',
    'integrations',
    'offline',
  ],
  'pages/admin': ['cms', 'queries', 'components', 'layouts', 'styles'],
  client: ['lib', 'search'],
  cms: ['schemas', 'markdown', 'lib', 'cms/preview'],
  // Draws the site's own components and asks the site's own queries, in the browser.
  'cms/preview': ['cms', 'schemas', 'markdown', 'lib', 'components', 'queries'],
  integrations: ['lib', 'search'],
  offline: ['lib', 'search'],
  publishing: ['schemas', 'markdown', 'lib', 'loaders'],
};

/** Layers that Astro's own modules may be used in. What editors and residents run, and what runs before Astro, does without. */
const MAY_IMPORT_ASTRO = new Set([
  'content.config',
  'queries',
  'components',
  'layouts',
  'pages',
  'pages/admin',
  'integrations',
  'cms/preview',
]);
const MAY_ASK_FOR_CONTENT = new Set(['content.config', 'queries']);
const MAY_IMPORT_NODE = new Set([
  'content.config',
  'loaders',
  'queries',
  'integrations',
  'offline',
  'pages',
  'publishing',
]);

const EXCEPTIONS = new Map([
  // Bodies wait in files until their page is written; handing them down through every page would keep them all in memory.
  ['src/components/content/Body.astro', 'queries'],
  // The names of the owner's fields are in their schema; a second list of them would go stale.
  ['src/lib/owner.ts', 'schemas'],
  // The schemas of the settings are listed beside those of the collections.
  ['src/queries/settings.ts', 'schemas'],
]);

function findFaults(file: string, source: string): string[] {
  const layer = layerOf(file);
  const allowed = MAY_IMPORT[layer];
  if (!allowed) return [`${file}: the folder “${layer}” is not in the table`];
  return importsOf(file, source)
    .filter(({ isTypeOnly }) => !isTypeOnly)
    .filter(({ from }) => !mayImport(layer, allowed, targetOf(file, from)))
    .map(({ from }) => `${file} may not import ${from}`);
}

function mayImport(layer: string, allowed: readonly string[], target: string): boolean {
  if (target === 'astro:content') return MAY_ASK_FOR_CONTENT.has(layer);
  if (/^astro[:/]|^astro$|^@astrojs\//.test(target)) return MAY_IMPORT_ASTRO.has(layer);
  if (target.startsWith('node:')) return MAY_IMPORT_NODE.has(layer);
  if (!/^(?:src|publishing)\//.test(target)) return !/^(?:\.\.|scripts\/|tests\/)/.test(target);
  const to = layerOf(target);
  return to === layer || to === 'site' || to === 'vocabulary' || allowed.includes(to);
}

const files = ['src', 'publishing'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => /\.(?:ts|astro)$/.test(file) && !file.includes('node_modules')),
);
const isException = (fault: string) =>
  [...EXCEPTIONS].some(
    ([file, layer]) => fault.startsWith(`${file} `) && fault.includes(`/${layer}/`),
  );

describe('the project', () => {
  const faults = files.flatMap((file) => findFaults(file, readFileSync(file, 'utf8')));

  it('imports only what the table of layers allows', () =>
    expect(faults.filter((fault) => !isException(fault))).toEqual([]));
  it('still needs each exception', () =>
    expect(
      [...EXCEPTIONS.keys()].filter(
        (file) => !faults.some((fault) => fault.startsWith(`${file} `)),
      ),
    ).toEqual([]));
  it('has files in the layers that the table is about', () =>
    expect([...new Set(files.map(layerOf))]).toEqual(
      expect.arrayContaining([
        'lib',
        'markdown',
        'loaders',
        'queries',
        'components',
        'pages',
        'publishing',
      ]),
    ));
});

describe('a forbidden import is found', () => {
  it.each([
    ['src/lib/a.ts', `import { getGuides } from '../queries/content.ts';`],
    ['src/lib/a.ts', `import { readFileSync } from 'node:fs';`],
    ['src/lib/a.ts', `import { z, type ZodType } from '../collections/fields.ts';`],
    ['src/site.ts', `import { toSlug } from './lib/text.ts';`],
    ['src/vocabulary.ts', `export { z } from 'astro/zod';`],
    ['src/schemas/a.ts', `import { image } from 'astro:content';`],
    ['src/markdown/a.ts', `export * from '../loaders/read.ts';`],
    ['src/markdown/a.ts', `const fs = await import('node:fs');`],
    ['src/search/a.ts', `import { getNews } from '../queries/content.ts';`],
    ['src/loaders/a.ts', `import { glob } from 'astro/loaders';`],
    ['src/queries/a.ts', `import Page from '../layouts/Page.astro';`],
    [
      'src/components/news/A.astro',
      `---\nimport { getNews } from '../../queries/content.ts';\n---\n<p />`,
    ],
    [
      'src/components/news/A.astro',
      `---\nimport type { News } from '../../collections/news.ts';\n---\n<script>import '../../cms/init.ts';</script>`,
    ],
    ['src/components/news/A.astro', `---\n---\n<script src="../../cms/init.ts"></script>`],
    ['src/components/news/A.astro', `---\nimport { getEntry } from 'astro:content';\n---`],
    ['src/layouts/A.astro', `---\nimport { guideSchema } from '../collections/guides.ts';\n---`],
    ['src/pages/A.astro', `---\nimport { getCollection } from 'astro:content';\n---`],
    ['src/pages/admin.astro', `---\nimport '../cms/init.ts';\n---`],
    ['src/pages/admin/a.ts', `import { readContent } from '../../loaders/read.ts';`],
    ['src/cms/config/a.ts', `import { readFileSync } from 'node:fs';`],
    ['src/cms/a.ts', `import { checkContent } from '../loaders/check.ts';`],
    ['src/queries/a.ts', `import { decap } from '../cms/decap.ts';`],
    ['src/client/a.ts', `import { taskSchema } from '../collections/tasks.ts';`],
    ['src/cms/a.ts', `import { getGuides } from '../queries/content.ts';`],
    ['src/cms/a.ts', `import { renderToString } from 'astro/runtime/server/index.js';`],
    ['src/cms/preview/a.ts', `import Page from '../../layouts/Page.astro';`],
    ['src/components/a.ts', `import { useEntries } from '../cms/preview/content.ts';`],
    ['src/offline/a.ts', `import '../cms/init.ts';`],
    ['src/lib/a.ts', `import { run } from '../../scripts/run.ts';`],
    ['publishing/a.ts', `import { build } from 'astro';`],
    ['publishing/a.ts', `import mdx from '@astrojs/mdx';`],
    ['publishing/a.ts', `import { getGuides } from '../src/queries/content.ts';`],
    ['publishing/a.ts', `import { run } from '../scripts/build.ts';`],
    ['publishing/a.ts', `import '../src/cms/admin.ts';`],
    ['src/cms/a.ts', `import { answer } from '../../publishing/api/answer.ts';`],
    ['src/utils/a.ts', ''],
  ])('%s: %s', (file, source) => expect(findFaults(file, source)).toHaveLength(1));
});

describe('an allowed import passes', () => {
  it.each([
    [
      'src/lib/a.ts',
      `import type { Guide } from '../collections/guides.ts';\nimport { type Task } from '../collections/tasks.ts';\nimport { TASK_GROUPS } from '../collections/enums.ts';\nimport { href } from '../site.ts';`,
    ],
    [
      'src/markdown/a.ts',
      `import { toSlug } from '../lib/text.ts';\nimport { mdxToHast } from 'satteri';\nimport { b } from './b.ts';`,
    ],
    [
      'src/loaders/a.ts',
      `import type { Loader } from 'astro/loaders';\nimport { join } from 'node:path';\nimport { parseBody } from '../markdown/parse.ts';`,
    ],
    [
      'src/components/news/A.astro',
      `---\nimport type { Entry } from '../../queries/content.ts';\nimport type { CollectionEntry } from 'astro:content';\nimport { Picture } from 'astro:assets';\nimport Inline from '../content/Inline.astro';\nimport { renderInline } from '../../markdown/parse.ts';\n---\n<p>import { getNews } from '../../queries/content.ts'</p>`,
    ],
    [
      'src/pages/admin/index.astro',
      `---\nimport { title } from '../../cms/config/config.ts';\n---\n<script>import '../../cms/admin.ts'</script>`,
    ],
    [
      'src/cms/a.ts',
      `import { createElement } from 'react';\nimport { COLLECTIONS } from '../collections/index.ts';\nimport { readBody } from '../markdown/parse-in-browser.ts';`,
    ],
    [
      'src/layouts/A.astro',
      `---\nimport '../styles/site.css';\n---\n<script src="../client/a.ts"></script>`,
    ],
    [
      'src/pages/a/index.astro',
      `---\nimport { getNews } from '../../queries/content.ts';\nimport Page from '../../layouts/Page.astro';\n---`,
    ],
    [
      'publishing/a.ts',
      `import { createServer } from 'node:http';\nimport send from '@fastify/send';\nimport { parseBody } from '../src/markdown/parse.ts';\nexport type { AstroConfig } from 'astro';`,
    ],
    [
      'src/lib/a.ts',
      `// import { getNews } from '../queries/content.ts';\nconst text = "import x from 'node:fs'";`,
    ],
  ])('%s', (file, source) => expect(findFaults(file, source)).toEqual([]));
});
