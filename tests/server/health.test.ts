import { request } from 'node:http';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { dayIn } from '../../src/core/dates.ts';
import { startSmall, type SmallServer } from '../support/small-publishing.ts';

let server: SmallServer;
beforeAll(async () => {
  server = await startSmall();
});
afterAll(() => server.stop());

const ask = (headers: Record<string, string> = {}) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const { port } = server;
    request({ host: '127.0.0.1', port, path: '/admin/health', headers }, (response) => {
      let text = '';
      response
        .on('data', (part: Buffer) => (text += part.toString()))
        .on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    })
      .on('error', reject)
      .end();
  });

it('a program on this machine is told how site, build, disk, memory and clock do', async () => {
  const { status, text } = await ask();
  expect(status).toBe(200);
  expect(JSON.parse(text)).toMatchObject({
    site: { day: dayIn(new Date()) },
    build: { state: 'live' },
    queue: { saves: 0 },
    disk: { freeMegabytes: expect.any(Number) },
    memory: { ownMegabytes: expect.any(Number) },
    clock: { day: dayIn(new Date()), isBehindSite: false },
    warnings: expect.any(Array),
  });
});

it('a clock that is behind the site is seen', async () => {
  vi.useFakeTimers({ now: new Date('2020-01-01'), toFake: ['Date'] });
  expect(JSON.parse((await ask()).text)).toMatchObject({
    site: { day: expect.stringMatching(/^20[2-9]/) },
    clock: { day: '2020-01-01', isBehindSite: true },
    warnings: expect.arrayContaining([expect.stringContaining('Đồng hồ')]),
  });
  vi.useRealTimers();
});

it.each([
  ['through a proxy', { 'X-Forwarded-For': '203.0.113.9' }, 403],
  ['under another name', { Host: 'nam-dong.example' }, 421],
])('nobody is told so %s', async (_, headers, status) => {
  const answer = await ask(headers);
  expect([answer.status, answer.text]).toEqual([status, expect.not.stringContaining('disk')]);
});
