import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a build depends on besides the settings. */
const INPUTS = [
  'src',
  'public',
  'scripts',
  'docs/ho-so',
  'docs/thu-voi-ba-con.md',
  'tests/fixtures/sample',
  'astro.config.mjs',
  'package-lock.json',
  'published-addresses.txt',
];

/** Changes when any input of the build or a setting changes. */
export function buildFingerprint(
  settings: readonly (string | undefined)[],
  inputs: readonly string[] = INPUTS,
): string {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const input of inputs) {
    const files = !existsSync(input)
      ? []
      : statSync(input).isDirectory()
        ? listFiles(input)
        : [input];
    for (const file of files) hash.update(`\n${file}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

const listFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
