import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { serveSite } from '../publishing/static.ts';
import { dayIn } from '../src/lib/dates.ts';
import { BASE_PATH, SITE_URL } from '../src/site.ts';
import { buildFingerprint } from './fingerprint.ts';

// Builds what has changed, then serves. With --sample the site is made from the sample data too.
const isSample = process.argv.includes('--sample');
const { PORT = '4321', HOST = '127.0.0.1', STAGE } = process.env;
const port = Number(PORT);
const dir = process.env.OUT_DIR ?? (isSample ? 'dist-sample' : 'dist');
const stampFile = `.cache/built-${dir.replaceAll('/', '-')}`;

if (!Number.isInteger(port) || port < 1 || port > 65_535) stop(`PORT phải là một số từ 1 đến 65535, đang là “${PORT}”.`);
if (!(await isFree(port, HOST)))
  stop(`Cổng ${port} đang có chương trình khác dùng. Hãy tắt chương trình ấy, hoặc chạy: PORT=${port + 1} npm ${isSample ? 'run demo' : 'start'}`);

const fingerprint = buildFingerprint([SITE_URL, BASE_PATH, STAGE, String(isSample), dayIn(new Date())]);
if (existsSync(dir) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprint) console.log('Nội dung không đổi, dùng lại trang đã dựng.');
else {
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], {
    stdio: 'inherit',
    env: { ...process.env, OUT_DIR: dir, ...(isSample ? { SAMPLE: '1' } : {}) },
  });
  if (status !== 0) stop('Chưa dựng được trang. Hãy sửa các chỗ ghi ở trên rồi chạy lại.');
  mkdirSync('.cache', { recursive: true });
  writeFileSync(stampFile, fingerprint);
}
const { url } = await serveSite({ dir, base: BASE_PATH, host: HOST, port });
console.log(`Trang đang chạy: ${url}\nBấm Ctrl+C để dừng.`);

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}
