import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

// A page is drawn anew when the content that it has asked for is another (src/integration/render). What it takes from
// elsewhere must stand here, with the reason why it cannot be out of date.
const FOLDERS = ['src/pages', 'src/layouts', 'src/components', 'src/queries'];
const ELSEWHERE =
  /from 'node:fs|\bprocess\.|\bnew Date\(\)|\bbuildTime\(|\bDate\.now\(|\bMath\.random\(|^export const \w+ = await /m;
const KNOWN: Readonly<Record<string, string>> = {
  'src/pages/tep/[...path].ts': 'reads the clean copy of a PDF, whose name says what is in it',
  'src/queries/content.ts': 'asks for the day, which is part of the key of all that is known',
  'src/queries/ward-papers.ts':
    'reads the papers for the ward, which are part of the key of the code',
};

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|astro|mdx)$/.test(name))
    .map((name) => join(folder, name)),
);

it('pages, layouts, components and queries take nothing from files, the clock or the environment', () => {
  expect(files.length).toBeGreaterThan(100);
  const found = files.filter((file) => ELSEWHERE.test(readFileSync(file, 'utf8')));
  expect(found.sort()).toEqual(Object.keys(KNOWN).sort());
});

it('answers that are kept for a build have a name each', () => {
  const names = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/perBuild\(\s*'([^']+)'/g)].map(([, name]) => name),
  );
  expect(names.length).toBeGreaterThan(10);
  expect(names).toEqual([...new Set(names)]);
});
