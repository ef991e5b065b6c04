import { afterEach, describe, expect, it, vi } from 'vitest';
import { CONTENT_ROOTS, href, uploadsFolder } from '../../src/site.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** The settings as they are for an operator with this environment. */
async function siteWith(env: Record<string, string>) {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  vi.resetModules();
  return import('../../src/site.ts');
}

describe('addresses under a base path', () => {
  it.each([
    ['/huong-dan/', '/', '/huong-dan/'],
    ['/huong-dan/', '/binh-dan-hoc-vu-so/', '/binh-dan-hoc-vu-so/huong-dan/'],
    ['/', '/binh-dan-hoc-vu-so/', '/binh-dan-hoc-vu-so/'],
    ['/thuat-ngu/#otp', '/a/', '/a/thuat-ngu/#otp'],
  ])('%s under %s is %s', (path, base, address) => expect(href(path, base)).toBe(address));

  it.each(['#noi-dung', 'https://example.org/', 'tel:1022', 'mailto:a@example.org'])(
    '%s stays as it is',
    (address) => expect(href(address, '/a/')).toBe(address),
  );
});

describe('the operator’s settings', () => {
  it.each(['binh-dan', '/binh-dan', 'binh-dan/', '/binh-dan/'])(
    'a base path may be written “%s”',
    async (BASE_PATH) => {
      const site = await siteWith({ BASE_PATH });
      expect(site.BASE_PATH).toBe('/binh-dan/');
      expect(site.href('/lien-he/')).toBe('/binh-dan/lien-he/');
    },
  );
  it.each(['', '/'])('a base path of “%s” is the root', async (BASE_PATH) =>
    expect((await siteWith({ BASE_PATH })).BASE_PATH).toBe('/'),
  );
  it('full addresses join the origin and the base path with one slash', async () => {
    const site = await siteWith({ SITE_URL: 'https://namdong.example.org//', BASE_PATH: '/so/' });
    expect(site.absoluteUrl('/tin-tuc/')).toBe('https://namdong.example.org/so/tin-tuc/');
  });
  it('an empty address of the site counts as none', async () =>
    expect((await siteWith({ SITE_URL: '' })).SITE_URL).toBe('http://localhost:4321'));
  it('only the stage called production is', async () => {
    expect((await siteWith({ STAGE: 'production' })).IS_PRODUCTION).toBe(true);
    expect((await siteWith({ STAGE: 'staging' })).IS_PRODUCTION).toBe(false);
  });
});

describe('content folders', () => {
  it('are the real ones alone unless the sample is asked for', async () => {
    expect(CONTENT_ROOTS).toEqual(['src']);
    expect((await siteWith({ SAMPLE: '1' })).CONTENT_ROOTS).toEqual([
      'src',
      'tests/fixtures/sample',
    ]);
  });
  it('have their pictures beside them', () =>
    expect([uploadsFolder('src'), uploadsFolder('tests/fixtures/sample')]).toEqual([
      'src/assets/uploads',
      'tests/fixtures/sample/uploads',
    ]));
});
