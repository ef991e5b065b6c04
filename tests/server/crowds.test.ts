import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { hashPassword } from '../../server/people/password.ts';
import { listen } from '../../server/http/web-server.ts';

// What a crowd asks of the program, and a reader meanwhile: counted, since time is the machine's.
const CROWD = 60;

it('a page waits for a few of many calls that came at once, not for all', async () => {
  let begun = 0;
  let begunBefore = CROWD;
  const server = await listen({
    // A file is sent after some turns of the event loop.
    site: async (_, response) => {
      for (let turn = 0; turn < 6; turn++) await setImmediate();
      begunBefore = begun;
      response.end();
    },
    routes: {
      call: async (_, response) => {
        begun += 1;
        response.end();
      },
    },
    host: '127.0.0.1',
    port: 0,
    base: '/',
    limits: { connections: 500, idleMs: 30_000, callsPerMinute: 1000 },
  });
  const sockets = Array.from({ length: CROWD + 1 }, () => connect(server.port, '127.0.0.1'));
  const ask = async (path: string, asking = sockets) => {
    const answered = asking.map((socket) => once(socket, 'data'));
    for (const socket of asking) socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`);
    await Promise.all(answered);
  };
  // All are let in before they ask at once.
  await ask('/call');
  begun = 0;
  await Promise.all([ask('/call', sockets.slice(1)), ask('/', sockets.slice(0, 1))]);
  for (const socket of sockets) socket.destroy();
  await server.close();
  expect(begun).toBe(CROWD);
  expect(begunBefore).toBeLessThan(CROWD / 2);
});

it('a file is read while many passwords wait to be judged', async () => {
  let done = 0;
  const passwords = Array.from({ length: CROWD }, async (_, number) => {
    await hashPassword(`mật khẩu ${number}`);
    done += 1;
  });
  await readFile(import.meta.filename);
  expect(done).toBeLessThan(CROWD / 4);
  await Promise.all(passwords);
});
