import { existsSync } from 'node:fs';
import { digestFiles, keyOf } from '../../src/store/cached.ts';

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
export const buildFingerprint = (
  settings: readonly (string | undefined)[],
  inputs: readonly string[] = INPUTS,
): string =>
  keyOf(JSON.stringify(settings), digestFiles(inputs.filter((input) => existsSync(input))));
