import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { get as request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buildTinySite,
  smallProject,
  startSmall,
  type SmallServer,
} from '../support/small-publishing.ts';

const LARGE = 8_000_000;
const SCRIPT = 'console.log("Chào bác");';
const STYLE = 'p{}';
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

let server: SmallServer;
let below: SmallServer;
const get = (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`);
/** A request as it stands: `fetch` would add headers, mend the path and follow redirects. */
const ask = (path: string, headers: Record<string, string> = {}, { port } = server) =>
  new Promise<IncomingMessage & { text: string }>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () =>
          resolve(Object.assign(response, { text: Buffer.concat(parts).toString('latin1') })),
        )
        .on('error', reject);
    }).on('error', reject);
  });
const policyOf = async (path: string) => {
  const header = (await get(path)).headers.get('content-security-policy') ?? '';
  return new Map(
    header
      .split('; ')
      .map((directive) => [
        directive.slice(0, directive.indexOf(' ')),
        directive.slice(directive.indexOf(' ') + 1),
      ]),
  );
};

beforeAll(async () => {
  const project = smallProject();
  const build = async (outDir: string) => {
    const result = await buildTinySite(project)(outDir);
    for (const folder of ['admin', 'huong-dan']) mkdirSync(join(outDir, folder));
    writeFileSync(join(outDir, 'huong-dan/index.html'), '<h1>Hướng dẫn</h1>');
    writeFileSync(join(outDir, 'a.js'), SCRIPT);
    writeFileSync(join(outDir, 'a.js.br'), brotliCompressSync(SCRIPT));
    writeFileSync(join(outDir, 'a.js.gz'), gzipSync(SCRIPT));
    writeFileSync(join(outDir, 'admin/index.html'), '<h1>Trang biên tập</h1>');
    writeFileSync(join(outDir, 'large.bin'), Buffer.alloc(LARGE));
    return result;
  };
  server = await startSmall({ project, build });
  await server.logIn();
  below = await startSmall({ base: '/binh-dan-hoc-vu-so/', build });
});
afterAll(() => Promise.all([server.stop(), below.stop()]));

describe('the security header', () => {
  it('of a public page allows its one style sheet, and nothing of the editors’ pages', async () => {
    const policy = await policyOf('/');
    expect(policy.get('style-src')).toBe(hashOf(STYLE));
    expect(policy.get('img-src')).toBe("'self'");
    expect(policy.get('frame-ancestors')).toBe("'none'");
  });
  it('of the editors’ pages allows no code or style from strings, and no other host', async () => {
    for (const path of ['/admin/', '/admin/khong-co']) {
      const policy = await policyOf(path);
      expect(policy.get('script-src')).toBe("'self'");
      expect(policy.get('style-src')?.split(' ').sort()).toEqual(
        ["'self'", hashOf(''), hashOf(STYLE)].sort(),
      );
      expect([...policy.values()].join(' ')).not.toMatch(/unsafe|https?:|\*/);
      expect(policy.get('default-src')).toBe("'none'");
    }
  });
  it('leaves no way to read an answer of the server as a page', async () => {
    const { headers } = await server.call('me');
    expect([
      headers.get('content-type'),
      headers.get('x-content-type-options'),
      headers.get('cache-control'),
    ]).toEqual(['application/json; charset=utf-8', 'nosniff', 'no-store']);
  });
});

describe('a reader who is in the middle of a file when the site changes, many times over', () => {
  it('gets all of it, and the server goes on', async () => {
    const response = await get('/large.bin');
    const reader = response.body?.getReader();
    let length = (await reader?.read())?.value?.length ?? 0;
    // Each call makes the next build a new one; the first folder is long gone afterwards.
    for (let times = 0; times < 6; times++) {
      await server.call('me');
      await server.builder.request();
    }
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
      length += part.value.length;
    expect(length).toBe(LARGE);
    expect((await get('/large.bin')).status).toBe(200);
  });
});

describe('a part of a file', () => {
  it.each([
    ['bytes=5-2', 416, 'bytes */8000000'],
    ['bytes=8000000-', 416, 'bytes */8000000'],
    ['bytes=0-18446744073709551615', 416, 'bytes */8000000'],
    ['bytes=-10', 206, 'bytes 7999990-7999999/8000000'],
    ['bytes=7-9', 206, 'bytes 7-9/8000000'],
    ['bytes=0-0,5-6', 200, undefined],
    ['abc', 200, undefined],
  ])('asked for by “%s” is answered, and the server goes on', async (range, status, part) => {
    const { statusCode, headers } = await ask('/large.bin', { Range: range });
    expect([statusCode, headers['content-range']]).toEqual([status, part]);
    expect((await get('/')).status).toBe(200);
  });
});

describe.skipIf(!existsSync('/proc/self/fd'))('a download that is broken off', () => {
  const openFiles = () =>
    readdirSync('/proc/self/fd').filter((id) => {
      const link = `/proc/self/fd/${id}`;
      return existsSync(link) && readlinkSync(link).endsWith('large.bin');
    }).length;
  const breakOff = () =>
    new Promise<void>((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port: server.port, path: '/large.bin', agent: false },
        (response) =>
          response.once('data', () => {
            sent.destroy();
            resolve();
          }),
      ).on('error', reject);
    });

  it('keeps no file open', async () => {
    for (let times = 0; times < 50; times++) await breakOff();
    await expect.poll(openFiles).toBe(0);
  });
});

describe('a folder without its slash', () => {
  it.each([
    ['/admin', '/admin/'],
    ['/huong-dan', '/huong-dan/'],
    ['/huong-dan?q=1', '/huong-dan/?q=1'],
    // Never another host.
    ['//huong-dan', '/huong-dan/'],
  ])('%s leads to %s', async (path, to) => {
    const { statusCode, headers } = await ask(path);
    expect([statusCode, headers.location]).toEqual([308, to]);
  });
  it.each([
    ['/binh-dan-hoc-vu-so', '/binh-dan-hoc-vu-so/'],
    ['/binh-dan-hoc-vu-so?q=1', '/binh-dan-hoc-vu-so/?q=1'],
    ['/binh-dan-hoc-vu-so/admin', '/binh-dan-hoc-vu-so/admin/'],
  ])('%s leads to %s below a base path', async (path, to) => {
    const { statusCode, headers } = await ask(path, {}, below);
    expect([statusCode, headers.location]).toEqual([308, to]);
  });
});

describe('a file', () => {
  it('is sent in the smallest form that the browser takes, as what it is', async () => {
    const formOf = async (accepted: string) => {
      const { headers } = await ask('/a.js', { 'Accept-Encoding': accepted });
      expect([headers['content-type'], headers.vary]).toEqual([
        expect.stringMatching(/javascript; *charset=utf-8$/i),
        'Accept-Encoding',
      ]);
      return headers['content-encoding'];
    };
    expect(await formOf('gzip, deflate, br, zstd')).toBe('br');
    expect(await formOf('gzip')).toBe('gzip');
    expect(await formOf('br;q=0, gzip;q=0.5')).toBe('gzip');
    expect(await formOf('br;q=0')).toBeUndefined();
  });
  it('is not sent again to who has it', async () => {
    const { headers } = await ask('/a.js', { 'Accept-Encoding': 'br' });
    const again = { 'Accept-Encoding': 'br', 'If-None-Match': headers.etag ?? '' };
    expect(await ask('/a.js', again)).toMatchObject({ statusCode: 304, text: '' });
  });
  it.each(['/khong-co', '/%00', '/%', '/..%2f..%2fpackage.json', '/.git/config'])(
    'that is not there (%s) is told so by the page for it',
    async (path) => {
      const { statusCode, text } = await ask(path);
      expect([statusCode, text]).toEqual([404, expect.stringContaining('<style>p{}</style>')]);
    },
  );
});
