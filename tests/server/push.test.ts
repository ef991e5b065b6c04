import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const hasRsync = spawnSync('rsync', ['--version']).status === 0;
if (!hasRsync)
  console.warn('NOT TESTED: the site pushed by rsync. To test it: apt-get install rsync');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'push-'));
  write('data/sites/headers/_headers', '/*\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
/** Publishes a site of these files. */
function publish(name: string, files: readonly string[]) {
  for (const file of ['index.html', '.site.json', 'admin/index.html', ...files])
    write(`data/sites/${name}/${file}`, name);
  rmSync(join(folder, 'data/sites/live'), { force: true });
  symlinkSync(name, join(folder, 'data/sites/live'));
}
/** Commands of this name only write down what they were told, and what lay there. */
function pretend(command: string) {
  const log = join(folder, 'told');
  write(`bin/${command}`, `#!/bin/sh\necho "$*" >> ${log}\n`);
  chmodSync(join(folder, 'bin', command), 0o755);
  return () => readFileSync(log, 'utf8').trim().split('\n');
}
const push = (...args: string[]) =>
  spawnSync('sh', ['deploy/push.sh', ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      DATA_DIR: join(folder, 'data'),
      PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
    },
  });
const there = () =>
  readdirSync(join(folder, 'host'), { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, 'host', name)).isFile())
    .toSorted();

describe.skipIf(!hasRsync)('a host with rsync', () => {
  it('gets the publication without the editors’ pages, and loses what the next one lacks', () => {
    mkdirSync(join(folder, 'host'));
    publish('1-a', ['_astro/a.js', 'tin/index.html']);
    expect(push('rsync', join(folder, 'host'))).toMatchObject({ status: 0 });
    expect(there()).toEqual(['_astro/a.js', '_headers', 'index.html', 'tin/index.html']);
    publish('2-b', ['_astro/b.js', 'tin/index.html']);
    push('rsync', join(folder, 'host'));
    expect(there()).toEqual(['_astro/b.js', '_headers', 'index.html', 'tin/index.html']);
    expect(readFileSync(join(folder, 'host/index.html'), 'utf8')).toBe('2-b');
  });
});

it('pages come after the files that they ask for, and nothing goes before them', () => {
  publish('1-a', ['_astro/a.js']);
  for (const [kind, command] of [
    ['rsync', 'rsync'],
    ['s3', 'aws'],
  ] as const) {
    const told = pretend(command);
    expect(push(kind, 'kho').status).toBe(0);
    const [first, second] = told().slice(-2);
    expect(first).toMatch(/--exclude[= ]'?\*\.html/);
    expect(first).not.toContain('--delete');
    expect(second).toContain('--delete');
    expect(second).not.toContain('--exclude');
  }
});

it.each([
  ['cloudflare', 'wrangler', /^pages deploy \S+ --project-name nam-dong/],
  ['netlify', 'netlify', /^deploy --prod --dir \S+ --site nam-dong/],
])('%s gets a whole folder', (kind, command, says) => {
  publish('1-a', []);
  const told = pretend(command);
  expect(push(kind, 'nam-dong').status).toBe(0);
  expect(told()).toEqual([expect.stringMatching(says)]);
});

it.each([[[]], [['rsync']], [['ftp', 'kho']]])(
  '%j is told how it goes, and pushes nothing',
  (args) => {
    publish('1-a', []);
    const { status, stderr } = push(...args);
    expect([status, stderr]).toEqual([1, expect.stringContaining('rsync')]);
    expect(existsSync(join(folder, 'host'))).toBe(false);
  },
);
