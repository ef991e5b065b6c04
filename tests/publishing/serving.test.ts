import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buildTinySite,
  smallProject,
  startSmall,
  type SmallServer,
} from '../support/small-publishing.ts';

const LARGE = 8_000_000;
const STYLE = 'p{}';
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

let server: SmallServer;
const get = (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`);
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
    mkdirSync(join(outDir, 'admin'));
    writeFileSync(join(outDir, 'admin/index.html'), '<h1>Trang biên tập</h1>');
    writeFileSync(join(outDir, 'large.bin'), Buffer.alloc(LARGE));
    return result;
  };
  server = await startSmall({ project, build });
  await server.logIn();
});
afterAll(() => server.stop());

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
