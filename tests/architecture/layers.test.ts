import { beforeAll, describe, expect, it } from 'vitest';
import type { ICruiseResult } from 'dependency-cruiser';
import { cruiseCode, readCode } from '../support/cruise.ts';
import { LAYERS, RULES, layerOf } from './layers.ts';

const code = readCode();

/** Broken rules, each with the file that breaks it. */
const faultsOf = ({ summary }: ICruiseResult) =>
  summary.violations.map(({ from, to, rule }) => ({ from, line: `${rule.name}: ${from} → ${to}` }));

describe('the project', () => {
  let result: ICruiseResult;
  beforeAll(async () => void (result = await cruiseCode(code, RULES)), 60_000);

  it('imports only what the layers allow, without a circle, types included', () =>
    expect(faultsOf(result).map(({ line }) => line)).toEqual([]));
  it('has no folder that is not a layer', () =>
    expect(
      [...new Set([...code.keys()].map(layerOf))].filter(
        (layer) => layer !== 'scripts' && !Object.hasOwn(LAYERS, layer),
      ),
    ).toEqual([]));
  it('has files in every layer', () =>
    expect(new Set([...code.keys()].map(layerOf))).toEqual(
      new Set(['scripts', ...Object.keys(LAYERS)]),
    ));
});

const FORBIDDEN: [file: string, source: string][] = [
  [
    'src/components/news/A.astro',
    `---\nimport type { Setting } from '../../store/read.ts';\n---\n<p />`,
  ],
  ['src/core/a.ts', `import type { ParsedBody } from '../core/dialect/parse.ts';`],
  ['src/collections/a.ts', `import { type ContentEntry } from '../store/read.ts';`],
  ['src/core/a.ts', `export type { Guide } from '../queries/content.ts';`],
  ['src/core/a.ts', `import { getGuides } from '../queries/content.ts';`],
  ['src/core/a.ts', `import { readFileSync } from 'node:fs';`],
  ['src/site.ts', `import { toSlug } from './core/text.ts';`],
  ['src/collections/enums.ts', `export { z } from 'astro/zod';`],
  ['src/collections/a.ts', `import { image } from 'astro:content';`],
  ['src/core/dialect/a.ts', `export * from '../../store/read.ts';`],
  ['src/core/dialect/a.ts', `const fs = await import('node:fs');`],
  ['src/search/a.ts', `import { getNews } from '../queries/content.ts';`],
  ['src/store/a.ts', `import { glob } from 'astro/loaders';`],
  ['src/queries/a.ts', `import Page from '../layouts/Page.astro';`],
  [
    'src/components/news/A.astro',
    `---\nimport { getNews } from '../../queries/content.ts';\n---\n<p />`,
  ],
  [
    'src/components/news/A.astro',
    `---\nimport type { News } from '../../collections/news.ts';\n---\n<script>import '../../cms/admin.ts';</script>`,
  ],
  ['src/components/news/A.astro', `---\n---\n<script src="../../cms/admin.ts"></script>`],
  ['src/components/news/A.astro', `---\nimport { getEntry } from 'astro:content';\n---`],
  ['src/pages/A.astro', `---\nimport { getCollection } from 'astro:content';\n---`],
  ['src/pages/admin.astro', `---\nimport '../cms/admin.ts';\n---`],
  ['src/pages/admin/a.ts', `import { readContent } from '../../store/read.ts';`],
  ['src/cms/config/a.ts', `import { readFileSync } from 'node:fs';`],
  ['src/cms/a.ts', `import { readContent } from '../store/read.ts';`],
  ['src/queries/a.ts', `import { ask } from '../cms/dialog.ts';`],
  ['src/client/a.ts', `import tasks from '../collections/tasks.ts';`],
  ['src/cms/a.ts', `import { getGuides } from '../queries/content.ts';`],
  ['src/cms/a.ts', `import { renderToString } from 'astro/runtime/server/index.js';`],
  ['src/cms/preview/a.ts', `import Page from '../../layouts/Page.astro';`],
  ['src/components/a.ts', `import { useEntries } from '../cms/preview/content.ts';`],
  ['src/core/a.ts', `import { run } from '../../scripts/build.ts';`],
  ['server/a.ts', `import { build } from 'astro';`],
  ['server/a.ts', `import mdx from '@astrojs/mdx';`],
  ['server/a.ts', `import { getGuides } from '../src/queries/content.ts';`],
  ['server/a.ts', `import { run } from '../scripts/build.ts';`],
  ['server/a.ts', `import '../src/cms/admin.ts';`],
  ['src/cms/a.ts', `import { answer } from '../../server/api/answer.ts';`],
  ['src/client/a.ts', `import { CONTRACT } from '../../server/api/contract.ts';`],
];

const ALLOWED: [file: string, source: string][] = [
  [
    'src/core/a.ts',
    `import type { Guide } from '../collections/guides.ts';\nimport { type Task } from '../collections/tasks.ts';\nimport { TASK_GROUPS } from '../collections/enums.ts';\nimport { href } from '../site.ts';`,
  ],
  [
    'src/core/dialect/a.ts',
    `import { toSlug } from '../core/text.ts';\nimport { fromMarkdown } from 'mdast-util-from-markdown';\nimport { b } from './b.ts';`,
  ],
  [
    'src/store/a.ts',
    `import type { Loader } from 'astro/loaders';\nimport { join } from 'node:path';\nimport { parseBody } from '../core/dialect/parse.ts';`,
  ],
  [
    'src/components/news/A.astro',
    `---\nimport type { Entry } from '../../queries/content.ts';\nimport type { CollectionEntry } from 'astro:content';\nimport { Picture } from 'astro:assets';\nimport Inline from '../content/Inline.astro';\nimport { renderInline } from '../../core/dialect/parse.ts';\n---\n<p>import { getNews } from '../../queries/content.ts'</p>`,
  ],
  [
    'src/pages/admin/index.astro',
    `---\nimport { title } from '../../cms/config/config.ts';\n---\n<script>import '../../cms/admin.ts'</script>`,
  ],
  [
    'src/cms/a.ts',
    `import { createElement } from 'react';\nimport { COLLECTIONS } from '../collections/index.ts';\nimport { readBody } from '../core/dialect/parse.ts';`,
  ],
  ['src/cms/a.ts', `import { CONTRACT } from '../../server/api/contract.ts';`],
  [
    'src/layouts/A.astro',
    `---\nimport '../styles/site.css';\n---\n<script src="../client/a.ts"></script>`,
  ],
  [
    'src/pages/a/index.astro',
    `---\nimport { getNews } from '../../queries/content.ts';\nimport Page from '../../layouts/Page.astro';\n---`,
  ],
  [
    'server/a.ts',
    `import { createServer } from 'node:http';\nimport sirv from 'sirv';\nimport { parseBody } from '../src/core/dialect/parse.ts';\nexport type { AstroConfig } from 'astro';`,
  ],
  [
    'src/core/a.ts',
    `// import { getNews } from '../queries/content.ts';\nconst text = "import x from 'node:fs'";`,
  ],
];

/** Two files that tie each other together by types alone. */
const CIRCLE: [file: string, source: string][] = [
  ['src/core/one.ts', `import type { Two } from './two.ts';\nexport interface One { two: Two }`],
  ['src/core/two.ts', `import type { One } from './one.ts';\nexport interface Two { one: One }`],
];

/** The same file name as often as it is used. */
const numbered = (cases: readonly [file: string, source: string][], word: string) =>
  cases.map(([file, source], index): [string, string] => [
    file.replace(/(?<=\/)a(?=\.(?:ts|astro)$)/i, `${word}-${index}`),
    source,
  ]);

describe('among the files of the project', () => {
  const [bad, good] = [numbered(FORBIDDEN, 'bad'), numbered(ALLOWED, 'good')];
  let found: Set<string>;
  beforeAll(async () => {
    const result = await cruiseCode(new Map([...code, ...bad, ...good, ...CIRCLE]), RULES);
    found = new Set(faultsOf(result).map(({ from }) => from));
  }, 60_000);

  it('a circle is found', () => expect(CIRCLE.some(([file]) => found.has(file))).toBe(true));
  it.each(bad)('a forbidden import is found in %s: %s', (file) => expect(found).toContain(file));
  it.each(good)('an allowed import passes in %s: %s', (file) => expect(found).not.toContain(file));
});
