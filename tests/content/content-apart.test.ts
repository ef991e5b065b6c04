import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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

const rewrite = (file: string, from: string, to: string) => {
  const path = join(contentDir, 'src/content', file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
};

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

it('a sentence with another end in it has another digest, though its own file is as it was', async () => {
  const { loadContent } = await import('../../src/store/load.ts');
  const guide = async () =>
    (await loadContent(project)).content.entries.find(({ id }) => id === 'goi-1022');
  rewrite('guides/goi-1022.mdx', 'Gọi một số để hỏi mọi việc.', 'Phường giao gọi 1022 (việc 1).');
  const before = await guide();
  expect(before?.data['summary']).toContain('đến hết tháng 10/2025');
  rewrite('tasks/nv-01.mdx', 'to: 2025-10-31', 'to: 2025-11-30');
  const after = await guide();
  expect(after?.data['summary']).toContain('đến hết tháng 11/2025');
  expect(after?.digest).not.toBe(before?.digest);
});

it('a figure that somebody must be asked about is shown once they have agreed, and no longer than that', async () => {
  const { loadContent } = await import('../../src/store/load.ts');
  const setting = join(contentDir, 'src/content/settings/consultation.yaml');
  const guide = async () => {
    const { content, faults } = await loadContent(project);
    expect(faults).toEqual([]);
    const { data, digest } = content.entries.find(({ id }) => id === 'cai-vneid') ?? {};
    const [step] = data?.['steps'] as { drawing: object }[];
    return { digest, drawing: step?.drawing };
  };
  rewrite(
    'guides/cai-vneid.mdx',
    '    certainty: certain\n',
    '    certainty: certain\n    drawing:\n      kind: counter\n      who: wheelchair\n',
  );
  const usual = await guide();
  expect(usual.drawing).toEqual({ kind: 'counter' });
  writeFileSync(setting, 'organisation: "Hội mẫu"\ndate: 2026-11-01\n');
  const agreed = await guide();
  expect(agreed.drawing).toEqual({ kind: 'counter', who: 'wheelchair' });
  expect(agreed.digest).not.toBe(usual.digest);
  writeFileSync(setting, '{}\n');
  expect(await guide()).toEqual(usual);
});
