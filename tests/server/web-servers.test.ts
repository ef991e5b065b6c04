import { readFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TLS_HEADERS } from '../../server/http/headers.ts';
import { holesOf, observatoryScore } from '../support/observatory.ts';
import { buildServedSite } from '../support/served-site.ts';
import { smallProject, startSmall, type SmallServer } from '../support/small-publishing.ts';
import {
  deploySettings,
  hasServer,
  startWebServer,
  type StartedServer,
  type WebServerName,
} from '../support/web-servers.ts';

const SECURITY = [
  'content-security-policy',
  'x-content-type-options',
  'x-frame-options',
  'referrer-policy',
  'permissions-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'strict-transport-security',
];
const project = smallProject();
const sites = join(project, '.cache/sites');
let ours: SmallServer;

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  bytes: number;
}
/** A request as it stands. Ours is asked as Caddy and nginx ask it: over TLS, they say. */
const ask = (port: number, path: string, method = 'GET') =>
  new Promise<Answer>((resolve, reject) => {
    const headers = { 'Accept-Encoding': 'gzip', 'X-Forwarded-Proto': 'https' };
    request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      let text = '';
      response
        .setEncoding('utf8')
        .on('data', (part: string) => (text += part))
        .on('end', () => {
          const { statusCode: status = 0, headers } = response;
          resolve({ status, headers, text, bytes: response.socket.bytesRead });
        });
    })
      .on('error', reject)
      .end();
  });

const settings = (name: WebServerName, port: number, program = ours.port) =>
  deploySettings(name, { port, sites, program });

beforeAll(async () => {
  ours = await startSmall({ project, build: buildServedSite(project) });
});
afterAll(() => ours.stop());

it('a host for static files is told the same headers', async () => {
  const rules = readFileSync(join(sites, 'headers/_headers'), 'utf8').split(/\n(?=\/)/);
  const [always = {}, hashed = {}] = rules.map((rule) => {
    const [path, ...lines] = rule.trim().split('\n');
    return { path, ...Object.fromEntries(lines.map((line) => line.trim().split(/: (.*)/))) };
  }) as Record<string, string>[];
  const { headers } = await ask(ours.port, '/');
  for (const name of SECURITY)
    expect(Object.entries(always).find(([key]) => key.toLowerCase() === name)?.[1]).toBe(
      headers[name],
    );
  expect([always['path'], hashed]).toEqual([
    '/*',
    { path: '/_astro/*', 'Cache-Control': 'public, max-age=31536000, immutable' },
  ]);
});

describe.each(['caddy', 'nginx'] as const)('the site served by %s', (name) => {
  const isThere = hasServer(name, 'the settings in deploy/');
  let server: StartedServer;
  beforeAll(async () => {
    if (!isThere) return;
    server = await startWebServer(name, (port) => settings(name, port));
  }, 30_000);
  afterAll(() => server?.stop());

  it.skipIf(!isThere).each([
    ['a page', '/', 200],
    ['a page inside', '/huong-dan/', 200],
    ['an unknown page', '/khong-co/', 404],
    ['a script', '/a.js', 200],
    ['the worker that phones keep', '/sw.js', 200],
    ['a script with a name of its own', '/_astro/a.Bc.js', 200],
    ['an upload', '/tep/don.pdf', 200],
    ['a feed', '/tin-tuc/rss.xml', 200],
    ['a calendar', '/lich.ics', 200],
    ['whom to tell of a hole', '/.well-known/security.txt', 200],
    ['the editors’ page', '/admin/', 200],
  ])('has the same headers for %s', async (_, path, status) => {
    const [its, our] = await Promise.all([ask(server.port, path), ask(ours.port, path)]);
    const pick = ({ status, headers }: Answer) => [
      status,
      ...[...SECURITY, 'cache-control', 'vary', 'content-encoding'].map((key) => [
        key,
        headers[key],
      ]),
    ];
    expect(pick(its)).toEqual(pick(our));
    expect(its.status).toBe(status);
    expect(its.headers['strict-transport-security']).toBe(TLS_HEADERS['Strict-Transport-Security']);
    expect(its.headers.server ?? '').not.toMatch(/\d/);
    expect(its.text).toBe(our.text);
    for (const { headers } of [its, our]) {
      expect(observatoryScore(headers)).toBeGreaterThanOrEqual(100);
      expect(holesOf(String(headers['content-security-policy'] ?? ''))).toEqual([]);
    }
  });

  it.skipIf(!isThere).each([
    ['/huong-dan', '/huong-dan/'],
    ['//huong-dan/', '/huong-dan/'],
    ['/huong-dan/index.html', '/huong-dan/'],
    ['/huong-dan.html', '/huong-dan/'],
    ['/HUONG-DAN/', '/huong-dan/'],
    ['/huong-dan.', '/huong-dan/'],
    ['/huong-dan/)', '/huong-dan/'],
    ['/H/1/', '/h/1/'],
    ['/h/01/', '/h/1/'],
    ['/tep/Don.PDF)', '/tep/don.pdf'],
    ['/admin', '/admin/'],
  ])('%s leads to %s', async (path, to) => {
    const { status, headers } = await ask(server.port, path);
    expect([status, new URL(headers.location ?? '', 'http://a').href]).toEqual([
      308,
      new URL(to, 'http://a').href,
    ]);
  });

  it
    .skipIf(!isThere)
    .each(['/khong-co.js', '/a/b.png', '/a.js.br', '/.site.json', '/.git/config', '/_astro/x.js'])(
    'says in 300 bytes that there is no %s',
    async (path) => {
      const { status, text, bytes } = await ask(server.port, path);
      expect([status, text.trim()]).toEqual([404, 'Không có tệp này.']);
      expect(bytes).toBeLessThanOrEqual(300);
    },
  );

  it.skipIf(!isThere).each(['/404.html', '/h/', '/h'])('has no page at %s', async (path) => {
    const { status, text } = await ask(server.port, path);
    expect([status, text]).toEqual([404, expect.stringContaining('<style>')]);
  });

  it.skipIf(!isThere).each(['POST', 'PUT', 'DELETE', 'OPTIONS'])(
    'lets nobody %s a page',
    async (method) => {
      for (const path of ['/huong-dan/', '/a.js', '/khong-co/']) {
        const { status, headers } = await ask(server.port, path, method);
        expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
      }
    },
  );

  it.skipIf(!isThere)(
    'shows a new publication at once, and a reader keeps what stayed',
    async () => {
      const before = await ask(server.port, '/a.js');
      await ours.call('me');
      await ours.builder.request();
      const after = await ask(server.port, '/a.js');
      expect(after.headers.etag).toBe(before.headers.etag);
    },
  );
});

describe.each(['caddy', 'nginx'] as const)('while our program rests, %s', (name) => {
  const isThere = hasServer(name, 'the site without our program');
  let server: StartedServer;
  beforeAll(async () => {
    // A port that nothing listens on.
    if (isThere) server = await startWebServer(name, (port) => settings(name, port, 9));
  }, 30_000);
  afterAll(() => server?.stop());

  it.skipIf(!isThere)('serves every page, and says that the editors’ pages rest', async () => {
    const statusOf = async (path: string) => (await ask(server.port, path)).status;
    expect(await Promise.all(['/', '/huong-dan/', '/h/1/', '/a.js'].map(statusOf))).toEqual([
      200, 200, 200, 200,
    ]);
    expect(await statusOf('/huong-dan')).toBe(308);
    const unknown = await ask(server.port, '/khong-co/');
    expect([unknown.status, unknown.text]).toEqual([404, expect.stringContaining('<style>')]);
    const admin = await ask(server.port, '/admin/');
    expect([admin.status, admin.text]).toEqual([503, expect.stringContaining('đang nghỉ')]);
  });
});

const hasCaddy = hasServer('caddy', 'what is written down of visits');
it.skipIf(!hasCaddy)(
  'of a visit its neighbourhood is written down, and not what was searched for',
  async () => {
    const caddy = await startWebServer('caddy', (port) => settings('caddy', port));
    const Referer = 'http://a/tim-kiem/?q=benh+an';
    await fetch(`http://127.0.0.1:${caddy.port}/huong-dan/?q=mat+giay`, {
      headers: { Referer, Cookie: 'a=b' },
    });
    const read = () => readFileSync(join(sites, '../log/bdhvs.log'), 'utf8');
    await expect.poll(() => read().includes('"uri":"/huong-dan/","headers":{')).toBe(true);
    await caddy.stop();
    const told = ['127.0.0.0', '127.0.0.1"', 'benh', 'mat+giay', 'a=b'];
    expect(told.filter((text) => read().includes(text))).toEqual(['127.0.0.0']);
  },
);
