import { execFile } from 'node:child_process';

/** Nothing of the machine's or a user's settings; no hooks, no questions; on the disk when it says so. */
const SETTINGS = ['core.hooksPath=/dev/null', 'core.fsync=all', 'gc.auto=0'];
const ENVIRONMENT = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
};
/** Above the largest list of files and the largest upload by far. */
const MOST_BYTES = 1_000_000_000;

/** What git gets besides its arguments. */
export interface Sent {
  input?: string | Buffer;
  env?: Record<string, string>;
}

/** Runs git on a bare repository and gives what it prints. */
export function runGit(
  dir: string,
  args: readonly string[],
  { input = '', env }: Sent = {},
): Promise<Buffer> {
  const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      ['--git-dir', dir, ...settings, ...args],
      {
        env: { PATH: process.env.PATH, ...ENVIRONMENT, ...env },
        encoding: 'buffer',
        maxBuffer: MOST_BYTES,
      },
      (error, out) => (error ? reject(error) : resolve(out)),
    );
    // A git that has ended before it read everything says why by itself.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

/** The parts of git's output, each ended by the same sign. */
export const split = (out: Buffer, sign: string): string[] =>
  out
    .toString('utf8')
    .split(sign)
    .filter((part) => part !== '');
