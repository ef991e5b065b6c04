import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

let written: string[] = [];
beforeEach(() => {
  written = [];
  for (const method of ['log', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((line: string) => void written.push(line));
  vi.stubEnv('DATA_DIR', '/srv/trang');
  vi.resetModules();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});
const events = () => written.map((line) => JSON.parse(line) as Record<string, unknown>);

it('an error of ours is told by its place, not by its words', async () => {
  const { reportError } = await import('../../server/report.ts');
  reportError(new Error('Bác Nguyễn Thị Mơ, số 0901234567\n    ở dòng 3'));
  expect(events()).toEqual([
    {
      at: expect.any(String),
      event: 'error',
      name: 'Error',
      where: expect.stringContaining('report.test.ts'),
    },
  ]);
  expect(written.join()).not.toMatch(/Nguyễn|0901234567|dòng 3/);
});

it('an error of the system is told with its code and its file', async () => {
  const { reportError } = await import('../../server/report.ts');
  try {
    readFileSync('/khong/co');
  } catch (error) {
    reportError(error);
  }
  expect(events()).toMatchObject([{ code: 'ENOENT', syscall: 'open', path: '/khong/co' }]);
});

it('what is thrown and is no error, too', async () => {
  const { reportError, report } = await import('../../server/report.ts');
  reportError('mật khẩu');
  report('build', { state: 'live', faults: 0 });
  expect(events()).toMatchObject([
    { event: 'error', name: 'string' },
    { event: 'build', state: 'live' },
  ]);
});
