// Runs one of the project's TypeScript scripts on the project's own Node, after installing what is missing.
// Plain JavaScript, because this is the one file that a machine's older Node has to read.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';

const STAMP = 'node_modules/.installed';
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const isInstalled = existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock;

if (!isInstalled) {
  console.log('Đang cài các gói cần thiết (một lần, khoảng nửa phút) …');
  const npm = process.env.npm_execpath;
  const [command, ...args] = npm ? [process.execPath, npm] : ['npm'];
  const { status } = spawnSync(command, [...args, 'ci', '--loglevel=error'], { stdio: 'inherit' });
  if (status !== 0) {
    console.error('Không cài được. Hãy kiểm tra mạng rồi chạy lại lệnh này.');
    process.exit(1);
  }
  writeFileSync(STAMP, lock);
}

const ownNode = 'node_modules/.bin/node';
const node = existsSync(ownNode) ? ownNode : process.execPath;
if (node === process.execPath && Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `Máy này cần Node 24 trở lên (đang có ${process.versions.node}). Hãy cài Node 24 rồi chạy lại.`,
  );
  process.exit(1);
}
const [script, ...rest] = process.argv.slice(2);
const { status } = spawnSync(node, [script, ...rest], {
  stdio: 'inherit',
  env: { ...process.env, PATH: `${process.cwd()}/node_modules/.bin:${process.env.PATH}` },
});
process.exit(status ?? 1);
