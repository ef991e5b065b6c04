import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { headersOf } from '../../server/http/headers.ts';
import { serveSite } from '../support/serve-site.ts';
import { EMERGENCY_PAGE, isPaper } from '../../src/collections/urls.ts';
import { attributeOf, textOf } from '../../src/integration/check-site/pages.ts';
import { sitePages } from '../support/site-pages.ts';
import { SITES } from '../support/sites.ts';

const { dir, base } = SITES.real;
const PATH = EMERGENCY_PAGE.path;
const html = readFileSync(join(dir, PATH, 'index.html'), 'utf8');
const pages = sitePages(SITES.real);
const page = pages.find(({ path }) => path === PATH);
const textsOf = (tagName: string) =>
  (page?.elements ?? []).filter((element) => element.tagName === tagName).map(textOf);

/** Everything that comes back for a page, status and headers included, as a phone asks for it. */
async function bytesOverHttp(path: string): Promise<number> {
  const server = await serveSite({ dir, base, host: '127.0.0.1', port: 0 });
  try {
    return await new Promise<number>((resolve, reject) => {
      const socket = connect(server.port, '127.0.0.1', () =>
        socket.write(
          `GET ${path} HTTP/1.1\r\nHost: a.vn\r\nAccept-Encoding: gzip, deflate, br\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n`,
        ),
      );
      socket
        .resume()
        .on('close', () => resolve(socket.bytesRead))
        .on('error', reject);
    });
  } finally {
    await server.close();
  }
}

it('weighs at most 600 bytes compressed, 1,400 with every header over TLS', async () => {
  expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(600);
  expect(await bytesOverHttp(PATH)).toBeLessThanOrEqual(1400);
});

it('has its own style sheet in the policy of all pages, by its hash, as every other page has', () => {
  const policy = headersOf(dir).page['Content-Security-Policy'] ?? '';
  const sheets = new Set(
    pages
      .filter(({ path }) => !path.startsWith('/admin/') && !isPaper(path))
      .map(
        ({ file }) => /<style>([^]*?)<\/style>/.exec(readFileSync(join(dir, file), 'utf8'))?.[1],
      ),
  );
  const hashes = [...sheets].map((sheet = '') =>
    createHash('sha256').update(sheet).digest('base64'),
  );
  // The common sheet, that of guides, this page's own; none that no page has.
  expect(policy.match(/(?<='sha256-)[^']+/g)?.sort()).toEqual(hashes.sort());
});

it('calls police, fire, ambulance, disaster and the line of VNeID by a tap', () =>
  expect((page?.elements ?? []).flatMap((element) => attributeOf(element, 'href') ?? [])).toEqual(
    expect.arrayContaining(['tel:113', 'tel:114', 'tel:115', 'tel:112', 'tel:19000368']),
  ));

it('says three things never to do, each so that it cannot be read as its opposite', () => {
  const rules = textsOf('li').filter((text) => text.startsWith('Không '));
  expect(rules).toHaveLength(3);
  expect(rules.join()).toMatch(/chuyển tiền.*OTP.*đường dẫn/);
});

it('is one tap from every page that residents read', () => {
  const without = pages
    .filter(({ path }) => !/^\/admin\//.test(path) && path !== PATH)
    .filter(({ elements }) => !elements.some((one) => attributeOf(one, 'href') === PATH));
  expect(without.map(({ path }) => path)).toEqual([]);
});
