import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

test('in a folder with spaces and Vietnamese letters, changed code of Decap imports our modules by their real path', async () => {
  const root = mkdtempSync(join(tmpdir(), 'bà con (2) '));
  try {
    const dir = join(root, 'Trang web');
    mkdirSync(join(dir, 'patches'), { recursive: true });
    cpSync('src/cms/patches/patch.ts', join(dir, 'patches/patch.ts'));
    const address = pathToFileURL(join(dir, 'patches/patch.ts')).href;
    const { ownModule } = (await import(/* @vite-ignore */ address)) as {
      ownModule: (file: string) => string;
    };
    expect(JSON.parse(ownModule('filter-entries.ts'))).toBe(join(dir, 'filter-entries.ts'));
  } finally {
    rmSync(root, { recursive: true });
  }
});
