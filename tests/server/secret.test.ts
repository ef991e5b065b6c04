import fs, { mkdtempSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readSecret } from '../../server/api/secret.ts';

let dir = '';
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'secret-'))));
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  rmSync(dir, { recursive: true });
});

it('a secret is on the disk, with its name, before anything depends on it', () => {
  const flushed = vi.spyOn(fs, 'fsyncSync');
  syncBuiltinESMExports();
  const file = join(dir, 'secrets/people');
  const secret = readSecret(file);
  expect([secret, fs.statSync(file).mode & 0o777]).toEqual([readSecret(file), 0o600]);
  // The file, and the folder that names it; not again when it is read.
  expect(flushed).toHaveBeenCalledTimes(2);
});
