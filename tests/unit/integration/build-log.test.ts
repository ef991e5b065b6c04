import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** What a process prints that opens a build's log and then does this. */
const printed = (code: string) => {
  const script = `
    import { BuildLog } from './src/integration/build-log.ts';
    const log = new BuildLog();
    ${code}`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module-typescript', '--eval', script],
    { encoding: 'utf8' },
  );
  return stdout + stderr;
};

it('what was kept from the terminal is printed when the process ends in the middle', () =>
  expect(printed("console.error('no room left'); process.exit(1);")).toBe('no room left\n'));

it('what was kept from it stays away when the log is closed', () =>
  expect(printed("console.warn('a remark of Vite'); log.info('Xong'); log.close();")).toBe(
    'Xong\n',
  ));
