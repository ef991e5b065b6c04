import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const PROJECT = 'tests/fixtures/mdx/stock';
const UPLOADS = 'tests/fixtures/sample/uploads/mau';
// Below the project, so that it finds the same packages.
const FOLDER = '.cache/stock-mdx';

/** The HTML that a real build with @astrojs/mdx gives for each body, by the body's name. */
export async function buildStock(
  bodies: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  rmSync(FOLDER, { recursive: true, force: true });
  cpSync(PROJECT, FOLDER, { recursive: true });
  mkdirSync(join(FOLDER, 'src/bodies'));
  cpSync(UPLOADS, join(FOLDER, 'src/bodies/mau'), { recursive: true });
  for (const [name, body] of bodies) writeFileSync(join(FOLDER, 'src/bodies', `${name}.mdx`), body);
  await promisify(execFile)(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--root', FOLDER, '--silent'],
    {
      // Vitest's own settings would make it a test build.
      env: { PATH: process.env.PATH, ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  return new Map(
    [...bodies.keys()].map((name) => [
      name,
      readFileSync(join(FOLDER, 'dist', `${name}.html`), 'utf8'),
    ]),
  );
}
