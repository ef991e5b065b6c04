import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ARRIVAL_MS, WORK_MS } from '../../server/api/contract.ts';
import { siteAnswer } from '../../server/http/site.ts';
import { listen, type RunningServer } from '../../server/http/web-server.ts';
import { listFiles } from '../../server/sites/manifest.ts';

const IDLE_MS = 300;
const dir = mkdtempSync(join(tmpdir(), 'connections-'));
let server: RunningServer;
let sockets: Socket[] = [];

beforeEach(async () => {
  mkdirSync(dir, { recursive: true });
  for (const page of ['index.html', '404.html'])
    writeFileSync(join(dir, page), '<style>p{}</style>');
  writeFileSync(join(dir, 'large.bin'), Buffer.alloc(30_000_000));
  server = await listen({
    site: siteAnswer({ dir, base: '/', files: await listFiles(dir) }),
    routes: {
      slow: async (_, response) => {
        await setTimeout(3 * IDLE_MS);
        response.end('done');
      },
      limits: async ({ socket }, response) => {
        const { server } = socket as Socket & { server: Server };
        response.end(JSON.stringify([server.requestTimeout, socket.timeout]));
      },
      quick: async (_, response) => void response.end('done'),
      broken: async () => {
        throw new Error('broken');
      },
    },
    host: '127.0.0.1',
    port: 0,
    base: '/',
    limits: { connections: 5, idleMs: IDLE_MS, callsPerMinute: 20 },
  });
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets = [];
  await server.close();
  rmSync(dir, { recursive: true });
});

/** A connection that has sent this and reads nothing. */
async function send(text: string): Promise<Socket> {
  const socket = connect(server.port, '127.0.0.1').pause();
  socket.on('error', () => undefined);
  sockets.push(socket);
  await once(socket, 'connect');
  socket.write(text);
  return socket;
}
const ask = (path: string) => `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`;
const isClosed = async (socket: Socket) => {
  socket.resume();
  if (!socket.closed) await once(socket, 'close');
  return true;
};
const openFiles = () =>
  readdirSync('/proc/self/fd').filter((id) => {
    try {
      return readlinkSync(`/proc/self/fd/${id}`).endsWith('large.bin');
    } catch {
      return false;
    }
  }).length;

describe('a connection', () => {
  it.each([
    ['says nothing', ''],
    ['has asked once and says nothing more', ask('/')],
    ['stops in the middle of a request', 'GET / HTTP/1.1\r\nHo'],
  ])('that %s is closed', async (_, text) => {
    expect(await isClosed(await send(text))).toBe(true);
  });

  it('whose reader takes nothing is closed, and its file with it', async () => {
    await send(ask('/large.bin'));
    await expect.poll(openFiles).toBe(1);
    await expect.poll(openFiles).toBe(0);
  });

  it('that waits for work of the server is not', async () => {
    const response = await fetch(`http://127.0.0.1:${server.port}/slow`);
    expect(await response.text()).toBe('done');
  });

  it('is kept as long as the editors’ pages wait for what they send, and for an answer', async () => {
    const response = await fetch(`http://127.0.0.1:${server.port}/limits`);
    expect(await response.json()).toEqual([ARRIVAL_MS, WORK_MS]);
  });

  it('on which many requests are sent at once opens one file, and leaves none open', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const socket = await send(ask('/large.bin').repeat(20));
    await expect.poll(openFiles).toBe(1);
    await setTimeout(50);
    expect(openFiles()).toBe(1);
    socket.destroy();
    await setTimeout(50);
    await expect.poll(openFiles).toBe(0);
    expect(said.mock.calls).toEqual([]);
    said.mockRestore();
  });

  it('more than there may be is refused, and one that ends makes room', async () => {
    for (let times = 0; times < 5; times++) await send(ask('/slow'));
    expect(await isClosed(await send(ask('/')))).toBe(true);
    for (const socket of sockets) socket.destroy();
    await expect
      .poll(async () => (await fetch(`http://127.0.0.1:${server.port}/`)).status)
      .toBe(200);
  });
});

it('whoever asks the editors’ server too often is told to wait; others, and pages, are not', async () => {
  const ask = (path: string, address: string) =>
    fetch(`http://127.0.0.1:${server.port}${path}`, { headers: { 'X-Forwarded-For': address } });
  for (let times = 0; times < 20; times++)
    expect((await ask('/quick', '192.0.2.1')).status).toBe(200);
  const refused = await ask('/quick', '192.0.2.1');
  expect([refused.status, await refused.json()]).toEqual([
    429,
    { error: expect.stringContaining('Hãy đợi một phút') },
  ]);
  expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
  expect((await ask('/quick', '192.0.2.2')).status).toBe(200);
  expect((await ask('/', '192.0.2.1')).status).toBe(200);
  const neighbours = ['2001:db8::1', '2001:db8::2'];
  for (let times = 0; times < 20; times++) await ask('/quick', neighbours[times % 2] ?? '');
  expect((await ask('/quick', '2001:db8::3')).status).toBe(429);
});

it('an error while a request is answered ends that answer alone', async () => {
  vi.spyOn(console, 'error').mockImplementationOnce(() => undefined);
  await expect(fetch(`http://127.0.0.1:${server.port}/broken`)).rejects.toThrow();
  expect((await fetch(`http://127.0.0.1:${server.port}/`)).status).toBe(200);
});
