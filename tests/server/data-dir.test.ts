import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DataDirTaken, layoutOf, takeDataDir } from '../../server/data-dir.ts';

let data = layoutOf('.');

beforeEach(() => (data = layoutOf(join(mkdtempSync(join(tmpdir(), 'data-')), 'ward'))));
afterEach(() => rmSync(join(data.dir, '..'), { recursive: true }));

/** Another process that owns the folder. */
async function owner(): Promise<ChildProcess> {
  const code = `import { layoutOf, takeDataDir } from './server/data-dir.ts';
    takeDataDir(layoutOf(process.argv[1]), 'npm start');
    console.log('taken');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code, data.dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

it('a data folder has one owner; who comes second is told in one sentence what runs already', async () => {
  const child = await owner();
  expect(() => takeDataDir(data, 'npm run restore')).toThrow(DataDirTaken);
  expect(() => takeDataDir(data, 'npm run restore')).toThrow(
    new RegExp(
      `^Thư mục dữ liệu “.*” đang có chương trình khác dùng \\(“npm start”, tiến trình ${child.pid}, từ \\d.*\\); hãy tắt chương trình ấy rồi chạy lại\\.$`,
    ),
  );
  child.kill('SIGKILL');
  await once(child, 'exit');
});

it('an owner that was killed blocks nobody', async () => {
  const child = await owner();
  child.kill('SIGKILL');
  await once(child, 'exit');
  const release = takeDataDir(data, 'npm start');
  expect(() => takeDataDir(data, 'npm start')).toThrow(DataDirTaken);
  release();
  takeDataDir(data, 'npm start')();
});

it('is for its owner’s eyes', () => {
  takeDataDir(data, 'npm start')();
  expect(statSync(data.dir).mode & 0o777).toBe(0o700);
});
