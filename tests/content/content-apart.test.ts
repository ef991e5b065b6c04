import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

let [project, contentDir] = ['', ''];

beforeEach(() => {
  [project, contentDir] = ['code', 'data'].map((name) => mkdtempSync(join(tmpdir(), name))) as [
    string,
    string,
  ];
  cpSync('tests/fixtures/bad-content/base/src', join(contentDir, 'src'), { recursive: true });
  vi.stubEnv('CONTENT_DIR', contentDir);
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllEnvs();
  for (const folder of [project, contentDir]) rmSync(folder, { recursive: true });
});

it('content apart from the code is read from there, under the names that editors know; what is kept of it stays with the code', async () => {
  const { loadContent } = await import('../../src/store/load.ts');
  const { content, faults, uploads } = await loadContent(project);
  expect(faults).toEqual([]);
  expect(content.entries.map(({ file }) => file)).toContain(
    'src/content/news/2026-11-02-lop-hoc.mdx',
  );
  expect([...uploads.keys()]).toEqual(['src/assets/uploads/lop-hoc.jpg']);
  expect(existsSync(join(project, '.cache/uploads'))).toBe(true);
  expect(readdirSync(contentDir)).toEqual(['src']);
});
