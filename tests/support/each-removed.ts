import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SiteRenderer, type RenderedSite } from '../../src/integration/site-renderer.ts';
import { BuildFaults } from '../../src/store/build-faults.ts';

// Takes one entry away after the other, builds without it in one process, and puts it back. Prints those without which
// no site can be built though no check refuses that: an editor may take them off the site.
const { work, roots } = JSON.parse(process.argv[2] ?? '{}') as { work: string; roots: string[] };

const renderer = new SiteRenderer();
let former: { dir: string; site: RenderedSite } | undefined;
await build('all');
const failing: string[] = [];
let built = 0;
const files = roots.flatMap((root) =>
  readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:mdx|yaml)$/.test(name) && !name.startsWith('settings/'))
    .map((name) => join(root, 'content', name)),
);
for (const [at, file] of files.entries()) {
  const text = readFileSync(file);
  rmSync(file);
  try {
    await build(String(at));
    built += 1;
  } catch (error) {
    if (!(error instanceof BuildFaults)) failing.push(`${file}: ${String(error)}`);
  }
  writeFileSync(file, text);
}
await renderer.close();
process.stdout.write(`\n${JSON.stringify({ built, failing })}\n`, () => process.exit(0));

async function build(name: string): Promise<void> {
  const dir = join(work, name);
  const before = former && { dir: former.dir, files: former.site.files };
  const site = await renderer.build(dir, before, former?.site.state, true);
  if (former) rmSync(former.dir, { recursive: true });
  former = { dir, site };
}
