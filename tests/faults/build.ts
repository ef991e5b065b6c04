import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { NEWS } from '../support/small-publishing.ts';

// Builds a site that shows the news item, in a moment; the first time that it finds such a file it does as that one is named.
const { OUT_DIR = '', CONTENT_DIR = '' } = process.env;
const dir = join(OUT_DIR, '../..');
const found = ['hangs', 'spins', 'greedy'].find((name) => existsSync(join(dir, name)));
if (found) {
  rmSync(join(dir, found));
  if (found === 'hangs') await setTimeout(24 * 3_600_000);
  while (found === 'spins');
  // As a machine ends what wants more memory than there is.
  process.kill(process.pid, 'SIGKILL');
}
mkdirSync(OUT_DIR, { recursive: true });
const text = readFileSync(join(CONTENT_DIR, NEWS), 'utf8');
for (const page of ['index.html', '404.html']) {
  writeFileSync(join(OUT_DIR, page), `<style>p{}</style><pre>${text}</pre>`);
  await setTimeout(100);
}
