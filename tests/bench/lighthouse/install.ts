import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Installs a folder's own packages from its lock, unless that was done since the lock changed. */
export function installPackages(folder: string): void {
  const done = join(folder, 'node_modules/.package-lock.json');
  if (
    existsSync(done) &&
    statSync(done).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs
  )
    return;
  runNpm(folder, ['ci']);
}

/** Runs npm in a folder; its output shows only when it fails. */
export function runNpm(
  folder: string,
  options: readonly string[],
  env: Readonly<Record<string, string>> = {},
): void {
  const { status, stdout, stderr } = spawnSync('npm', options, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status !== 0)
    throw new Error(`npm ${options.join(' ')} failed in ${folder}:\n${stdout}\n${stderr}`);
}
