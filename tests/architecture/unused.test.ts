import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What knip finds in a project of these files, by kind. */
function unusedIn(files: Record<string, string>): Record<string, string[]> {
  const dir = mkdtempSync(join(tmpdir(), 'unused-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
    const { stdout } = spawnSync(
      process.execPath,
      ['node_modules/knip/bin/knip.js', '--directory', dir, '--reporter', 'json'],
      { encoding: 'utf8' },
    );
    const { issues } = JSON.parse(stdout) as {
      issues: Record<string, { name: string }[] | string>[];
    };
    const found = issues.flatMap((issue) =>
      Object.entries(issue).flatMap(([kind, list]) =>
        Array.isArray(list) ? list.map(({ name }) => ({ kind, name })) : [],
      ),
    );
    return Object.fromEntries(
      [...Map.groupBy(found, ({ kind }) => kind)].map(([kind, all]) => [
        kind,
        all.map(({ name }) => name),
      ]),
    );
  } finally {
    rmSync(dir, { recursive: true });
  }
}

const manifest = (devDependencies: Record<string, string>) =>
  JSON.stringify({ name: 'mau', type: 'module', devDependencies });

test('code and packages that nobody uses, and packages that nobody asked for, are found', () => {
  const found = unusedIn({
    'package.json': manifest({ 'never-used': '1.0.0' }),
    'index.ts': `import { used } from './parts.ts';\nimport 'never-asked-for';\nused();`,
    'parts.ts': `export const used = () => 1;\nexport const dead = () => 2;\nexport interface Dead { a: 1 }`,
    'dead.ts': `export const a = 1;`,
  });
  expect(found).toEqual({
    files: ['dead.ts'],
    devDependencies: ['never-used'],
    unlisted: ['never-asked-for'],
    exports: ['dead'],
    types: ['Dead'],
  });
});

test('a project whose code is all used passes', () => {
  expect(
    unusedIn({
      'package.json': manifest({}),
      'index.ts': `import { used } from './parts.ts';\nused();`,
      'parts.ts': `export const used = () => 1;`,
    }),
  ).toEqual({});
});
