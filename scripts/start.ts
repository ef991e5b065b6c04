import { createServer } from 'node:net';
import { buildSite } from '../publishing/build-process.ts';
import { buildFingerprint } from '../publishing/fingerprint.ts';
import { startPublishing } from '../publishing/server.ts';
import { dayIn } from '../src/lib/dates.ts';
import { BASE_PATH, SAMPLE_DIR, SITE_URL } from '../src/site.ts';

// Builds what has changed, then serves the site and its editors' pages.
const { PORT = '4321', HOST = '127.0.0.1', STAGE = '' } = process.env;
const port = Number(PORT);
const command = SAMPLE_DIR ? 'npm run demo' : 'npm start';

if (!Number.isInteger(port) || port < 1 || port > 65_535)
  stop(`PORT phải là một số từ 1 đến 65535, đang là “${PORT}”.`);
if (!(await isFree(port, HOST)))
  stop(
    `Cổng ${port} đang có chương trình khác dùng. Hãy tắt chương trình ấy, hoặc chạy: PORT=${port + 1} ${command}`,
  );

const server = await startPublishing({
  projectDir: '.',
  base: BASE_PATH,
  host: HOST,
  port,
  sitesDir: SAMPLE_DIR ? '.cache/sites-sample' : '.cache/sites',
  fingerprint: () => buildFingerprint([SITE_URL, BASE_PATH, STAGE, SAMPLE_DIR, dayIn(new Date())]),
  build: buildSite,
});
if (!server) stop('Chưa dựng được trang. Hãy sửa các chỗ ghi ở trên rồi chạy lại.');
const editing = server.isEditable
  ? `Trang biên tập: ${server.url}admin/`
  : 'Trang biên tập đang tắt: chỉ chạy khi HOST là máy này (127.0.0.1), vì chưa có đăng nhập.';
console.log(`Trang đang chạy: ${server.url}\n${editing}\nBấm Ctrl+C để dừng.`);

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
