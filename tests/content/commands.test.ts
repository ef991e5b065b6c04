import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { findLostOutput } from '../../src/integration/build-log.ts';

/** For a program that ends at once on a machine with nothing else to do. */
const MOST_MS = 120_000;

const run = (script: string, env: Record<string, string>) =>
  spawnSync(process.execPath, [script], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    timeout: MOST_MS,
  });

test(
  'a production build refuses to run while the owner record is incomplete, and names each field',
  () => {
    const { status, stderr } = run('scripts/build.ts', {
      STAGE: 'production',
      OUT_DIR: 'dist-test/refused',
    });
    expect(status).toBe(1);
    for (const field of ['Địa chỉ', 'Thư điện tử', 'Điện thoại', 'Người chịu trách nhiệm nội dung'])
      expect(stderr).toContain(`mục “${field}”`);
  },
  MOST_MS,
);

test.each([
  ['a build', 'scripts/build.ts', { OUT_DIR: 'dist-test/full' }],
  ['the start', 'scripts/start.ts', { PORT: '4997', SITE_URL: 'http://full.example' }],
])(
  '%s on a full disk says so in one sentence, and nothing of the code',
  (_, script, env) => {
    const { status, stdout, stderr } = run(script, {
      ...env,
      NODE_OPTIONS: '--import ./tests/support/full-disk.mjs',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('Không ghi được vào ổ đĩa vì ổ đĩa đã đầy');
    expect(stdout + stderr).not.toMatch(/ENOSPC|\n\s+at /);
  },
  MOST_MS,
);

test('a busy port gets a clear message that says what to do', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const { status, stderr } = run('scripts/start.ts', { PORT: String(port) });
  other.close();
  expect(status).toBe(1);
  expect(stderr).toContain(`Cổng ${port} đang có chương trình khác dùng`);
});

test('a port that is no number is refused', () => {
  expect(run('scripts/start.ts', { PORT: 'abc' }).stderr).toContain('PORT phải là một số');
});

test('log lines that mean a lost picture or page are found, others pass', () => {
  const log = [
    '[build] Complete!',
    '[WARN] Unable to generate optimized image from /a.png',
    '[content] Invalid content reference',
    '[WARN] The collection "reports" is empty',
  ].join('\n');
  expect(findLostOutput(log)).toHaveLength(2);
});
