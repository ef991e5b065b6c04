import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HOSTILE, hostileEntries } from './hostile-site.ts';

// Builds a site out of every attack, benign text and mistake, as a publishing build would, and keeps its log.
const { root, dir, log, lastGood, secret, trace } = HOSTILE;
for (const old of [root, dir, lastGood, log, trace]) rmSync(old, { recursive: true, force: true });

cpSync('tests/fixtures/sample/uploads', join(root, 'uploads'), { recursive: true });
// What attacks try to reach.
writeFileSync(join(root, 'bi-mat.txt'), secret);
writeFileSync(
  join(root, 'uploads/evil.mjs'),
  `import { writeFileSync } from 'node:fs';\nwriteFileSync('${trace}', '1');\nexport default () => '';\n`,
);
writeFileSync(
  join(root, 'uploads/evil.svg'),
  '<svg xmlns="http://www.w3.org/2000/svg" onload="PWNED()"/>',
);
writeFileSync(join(root, 'uploads/gia-dang.jpg'), '<script>PWNED()</script>');
for (const { collection, id, source } of hostileEntries()) {
  const file = join(root, 'content', collection, `${id}.mdx`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, source);
}
symlinkSync('/etc/passwd', join(root, 'content/news/2026-01-01-duong-tat.mdx'));
symlinkSync(join('../..', 'bi-mat.txt'), join(root, 'uploads/bi-mat.jpg'));

const { status, signal, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
  encoding: 'utf8',
  maxBuffer: 1e8,
  timeout: 600_000,
  env: {
    ...process.env,
    SAMPLE: root,
    STAGE: 'preview',
    OUT_DIR: dir,
    LAST_GOOD_DIR: lastGood,
    SECRET_TOKEN: secret,
    IN_A_HURRY: '1',
  },
});
writeFileSync(log, stdout + stderr);
if (status !== 0) {
  console.error(stderr.slice(-4000), signal ?? '');
  process.exit(1);
}
console.log(`${hostileEntries().length} entries → ${dir}, log in ${log}`);
