import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LARGE, buildServedSite } from '../support/served-site.ts';
import { smallProject, startSmall, type SmallServer } from '../support/small-publishing.ts';

const STYLE = 'p{}';
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

let server: SmallServer;
let below: SmallServer;
const get = (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`);
/** A request as it stands: `fetch` would add headers, mend the path and follow redirects. */
const ask = (
  path: string,
  headers: Record<string, string> = {},
  { port, method = 'GET' }: { port: number; method?: string } = server,
) =>
  new Promise<IncomingMessage & { text: string; bytes: number }>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers, method, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () =>
          resolve(
            Object.assign(response, {
              text: Buffer.concat(parts).toString(),
              bytes: response.socket.bytesRead,
            }),
          ),
        )
        .on('error', reject);
    })
      .on('error', reject)
      .end();
  });
const policyOf = async (path: string) => {
  const header = (await get(path)).headers.get('content-security-policy') ?? '';
  return new Map(
    header
      .split(/; ?/)
      .map((directive) => [
        directive.slice(0, directive.indexOf(' ')),
        directive.slice(directive.indexOf(' ') + 1),
      ]),
  );
};

beforeAll(async () => {
  const project = smallProject();
  const build = buildServedSite(project);
  server = await startSmall({ project, build });
  await server.logIn();
  below = await startSmall({ base: '/binh-dan-hoc-vu-so/', build });
});
afterAll(() => Promise.all([server.stop(), below.stop()]));

describe('the security header', () => {
  it('of a public page allows its one style sheet, and nothing of the editors’ pages', async () => {
    const policy = await policyOf('/');
    // What is printed has a sheet of its own, a file of the site.
    expect(policy.get('style-src')).toBe(`'self' ${hashOf(STYLE)}`);
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
    ['bytes=18446744073709551615-', 416, 'bytes */8000000'],
    // The end may lie beyond the end, however far.
    ['bytes=0-18446744073709551615', 206, 'bytes 0-7999999/8000000'],
    ['bytes=7999999-8000005', 206, 'bytes 7999999-7999999/8000000'],
    ['bytes=-10', 206, 'bytes 7999990-7999999/8000000'],
    ['bytes=-9000000', 206, 'bytes 0-7999999/8000000'],
    ['bytes=-0', 416, 'bytes */8000000'],
    ['bytes=0-0', 206, 'bytes 0-0/8000000'],
    ['bytes=7999000-', 206, 'bytes 7999000-7999999/8000000'],
    ['items=0-5', 200, undefined],
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
      )
        .on('error', reject)
        .end();
    });

  it('keeps no file open', async () => {
    for (let times = 0; times < 50; times++) await breakOff();
    await expect.poll(openFiles).toBe(0);
  });
});

describe('one address a page', () => {
  it.each([
    ['/admin', '/admin/'],
    ['/huong-dan', '/huong-dan/'],
    ['/huong-dan?q=1', '/huong-dan/?q=1'],
    // Never another host.
    ['//huong-dan', '/huong-dan/'],
    ['/huong-dan//', '/huong-dan/'],
    ['/huong-dan/index.html', '/huong-dan/'],
    ['/huong-dan.html', '/huong-dan/'],
    ['/index.html', '/'],
    ['/h%75ong-dan/', '/huong-dan/'],
    // As people type and paste.
    ['/Huong-Dan/', '/huong-dan/'],
    ['/HUONG-DAN', '/huong-dan/'],
    ['/huong-dan/.', '/huong-dan/'],
    ['/huong-dan/)', '/huong-dan/'],
    ['/huong-dan).', '/huong-dan/'],
    ['/huong-dan/%20', '/huong-dan/'],
    ['/huong-dan/%E2%80%9D,', '/huong-dan/'],
    ['/)', '/'],
    ['/H/1/', '/h/1/'],
    ['/h/01/', '/h/1/'],
    ['/H/001.', '/h/1/'],
    ['/tep/Don.PDF)', '/tep/don.pdf'],
    ['/_astro/A.bc.JS', '/_astro/a.Bc.js'],
  ])('%s leads to %s', async (path, to) => {
    const { statusCode, headers } = await ask(path);
    expect([statusCode, headers.location]).toEqual([308, to]);
    expect((await ask(to.split('?')[0] ?? '')).statusCode).toBe(200);
  });
  it.each([
    ['/binh-dan-hoc-vu-so', '/binh-dan-hoc-vu-so/'],
    ['/binh-dan-hoc-vu-so?q=1', '/binh-dan-hoc-vu-so/?q=1'],
    ['/binh-dan-hoc-vu-so/admin', '/binh-dan-hoc-vu-so/admin/'],
    ['/binh-dan-hoc-vu-so/H/01.', '/binh-dan-hoc-vu-so/h/1/'],
  ])('%s leads to %s below a base path', async (path, to) => {
    const { statusCode, headers } = await ask(path, {}, below);
    expect([statusCode, headers.location]).toEqual([308, to]);
  });
  it.each(['/h/11/', '/h/0/', '/a.js.br', '/.site.json', '/404.html', '/404', '/%E0%A4%A'])(
    '%s is none',
    async (path) => expect((await ask(path)).statusCode).toBe(404),
  );
});

describe('a page', () => {
  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'OPTIONS', 'PROPFIND'])(
    'is not there to %s',
    async (method) => {
      for (const path of ['/huong-dan/', '/khong-co/', '/admin/']) {
        const { statusCode, headers, text } = await ask(
          path,
          { 'Content-Type': 'no type', 'Content-Length': '0' },
          { ...server, method },
        );
        expect([statusCode, headers.allow, text]).toEqual([405, 'GET, HEAD', '']);
      }
    },
  );
  it('says by HEAD what GET would', async () => {
    const [head, whole] = await Promise.all(
      ['HEAD', 'GET'].map((method) => ask('/huong-dan/', {}, { ...server, method })),
    );
    const headers = { ...whole?.headers, date: expect.any(String) };
    expect(head).toMatchObject({ statusCode: 200, text: '', headers });
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
  it('is not sent again to who has it, however it says so, in 300 bytes', async () => {
    for (const form of ['br', 'gzip', 'identity']) {
      const first = await ask('/a.js', { 'Accept-Encoding': form });
      const { etag = '' } = first.headers;
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await ask('/a.js', { 'Accept-Encoding': form, 'If-None-Match': known });
        expect(again).toMatchObject({ statusCode: 304, text: '' });
        expect(again.bytes).toBeLessThanOrEqual(300);
      }
      const other = await ask('/a.js', { 'Accept-Encoding': form, 'If-None-Match': '"other"' });
      expect(other).toMatchObject({ statusCode: 200, text: first.text });
    }
  });
  it('has another tag in each form and with each content, and the same one as long as that stays', async () => {
    const tagOf = async (form: string, { port } = server) =>
      (await ask('/a.js', { 'Accept-Encoding': form }, { port })).headers.etag;
    const forms = await Promise.all(['br', 'gzip', 'identity'].map((form) => tagOf(form)));
    expect(new Set(forms).size).toBe(3);
    await server.call('me');
    await server.builder.request();
    expect(await tagOf('br')).toBe(forms[0]);
    expect((await ask('/')).headers.etag).not.toBe(forms[2]);
  });
  it('is sent in part only while it is the one that the rest was of', async () => {
    const { headers } = await ask('/large.bin');
    const part = { Range: 'bytes=0-3' };
    const statusOf = async (more: Record<string, string>) =>
      (await ask('/large.bin', { ...part, ...more })).statusCode;
    expect(await statusOf({ 'If-Range': headers.etag ?? '' })).toBe(206);
    expect(await statusOf({ 'If-Range': '"another"' })).toBe(200);
    expect(await statusOf({ 'If-Match': headers.etag ?? '' })).toBe(206);
    expect(await statusOf({ 'If-Match': '"another"' })).toBe(412);
  });
  it('that is gone from the disk is a missing one, and the server goes on', async () => {
    const { live } = server.builder;
    rmSync(join(live?.dir ?? '', 'tep/don.pdf'));
    expect((await ask('/tep/don.pdf')).statusCode).toBe(404);
    rmSync(join(live?.dir ?? '', 'h/1/index.html'));
    expect((await ask('/h/1/')).statusCode).toBe(404);
    expect((await ask('/')).statusCode).toBe(200);
  });
  it.each([
    '/khong-co.js',
    '/a/b.PNG',
    '/sitemap-index.xml',
    '/..%2f..%2fpackage.json',
    '/a.php?x=1',
  ])(
    'that a page or a program wants and is not there (%s) is told so in 300 bytes',
    async (path) => {
      const { statusCode, headers, bytes } = await ask(path);
      expect([statusCode, headers['content-type']]).toEqual([404, 'text/plain; charset=utf-8']);
      expect(bytes).toBeLessThanOrEqual(300);
    },
  );
  it.each(['/khong-co', '/khong-co/', '/%00', '/%', '/..%2f..%2fetc/passwd', '/.git/config'])(
    'that is not there (%s) is told to a reader by the page for it',
    async (path) => {
      const { statusCode, text } = await ask(path);
      expect([statusCode, text]).toEqual([404, expect.stringContaining('<style>p{}</style>')]);
    },
  );
});
