import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder = '';
let machine: Server;
const running = () => basename(readlinkSync(join(folder, 'code')));

/** A machine that says it cannot build as long as the release "bad" runs. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'switch-'));
  for (const release of ['first', 'good', 'bad']) {
    mkdirSync(join(folder, release, 'node_modules/.bin'), { recursive: true });
    symlinkSync(process.execPath, join(folder, release, 'node_modules/.bin/node'));
  }
  symlinkSync(join(folder, 'first'), join(folder, 'code'));
  machine = createServer((_, response) => {
    const state = running() === 'bad' ? 'failed' : 'live';
    response.end(JSON.stringify({ site: { day: '2026-11-28' }, build: { state } }));
  }).listen(0, '127.0.0.1');
  await once(machine, 'listening');
});
afterEach(() => {
  machine.close();
  rmSync(folder, { recursive: true });
});

async function run(...args: string[]) {
  const { port } = machine.address() as AddressInfo;
  const child = spawn('sh', ['deploy/switch.sh', ...args], {
    env: {
      ...process.env,
      CODE_LINK: join(folder, 'code'),
      RESTART: `tee -a ${join(folder, 'restarts')}`,
      HEALTH: `http://127.0.0.1:${port}/admin/health`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (said += data.toString()));
  const [status] = (await once(child, 'close')) as [number];
  return { status, said };
}

it('a release that is healthy runs, and the one before it again in one step', async () => {
  expect(await run(join(folder, 'good'))).toMatchObject({ status: 0 });
  expect(running()).toBe('good');
  expect(await run()).toMatchObject({ status: 0 });
  expect(running()).toBe('first');
  expect(readFileSync(join(folder, 'restarts'), 'utf8')).toBe('');
});

it('a release that cannot build makes way for the one before by itself', async () => {
  const { status, said } = await run(join(folder, 'bad'));
  expect([status, running()]).toEqual([1, 'first']);
  expect(said).toContain('đã trở lại mã trước');
});

it('a folder that is no installed release changes nothing', async () => {
  mkdirSync(join(folder, 'empty'));
  const { status, said } = await run(join(folder, 'empty'));
  expect([status, running()]).toEqual([1, 'first']);
  expect(said).toContain('npm ci');
});
