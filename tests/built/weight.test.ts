import { randomBytes } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SITES } from '../support/sites.ts';
import { CMS_BUDGET, findOverweight, weighPage, weighSite } from '../support/weight.ts';

// Weighed once: without the compressed copies beside them the pages take a while.
const sampleSite = { site: SITES.sample, pages: weighSite(SITES.sample) };
const realSite = { site: SITES.real, pages: weighSite(SITES.real) };

describe.each([realSite, sampleSite])('in $site.dir', ({ site, pages }) => {
  it('every page is within its budget', () => {
    expect(pages.map(({ type }) => type)).toEqual(
      expect.arrayContaining([
        '/',
        '/404.html',
        '/huong-dan/*/',
        '/tin-tuc/*/',
        '/tien-do/*/',
        '/danh-cho/*/',
        '/tim-kiem/',
      ]),
    );
    expect(findOverweight(pages)).toEqual([]);
  });

  it('every share picture is 1200×630 and at most 40 KB', async () => {
    const pictures = readdirSync(join(site.dir, 'chia-se')).map((name) =>
      join(site.dir, 'chia-se', name),
    );
    expect(pictures.length).toBeGreaterThan(30);
    expect(pictures.filter((file) => statSync(file).size > 40 * 1024)).toEqual([]);
    const sizes = await Promise.all(pictures.map(async (file) => sharp(file).metadata()));
    expect(
      sizes.filter(
        ({ width, height, format }) => width !== 1200 || height !== 630 || format !== 'png',
      ),
    ).toEqual([]);
  });
});

describe('the CMS', () => {
  it('asks for at most 515 KB of scripts before its first screen', () => {
    const { scripts, blocking } = weighPage(SITES.real, '/admin/');
    expect(blocking).toBe(0);
    // Below this it would not be Decap that was weighed.
    expect(scripts).toBeGreaterThan(300_000);
    expect(scripts).toBeLessThanOrEqual(CMS_BUDGET);
  });
  it('costs readers nothing: no page of theirs has a script or a style sheet of the CMS', () => {
    const decap = readdirSync(join(SITES.real.dir, '_astro')).filter(
      (file) =>
        /\.(?:js|css)$/.test(file) &&
        /nc-root|Toastify/.test(readFileSync(join(SITES.real.dir, '_astro', file), 'utf8')),
    );
    expect(decap.length).toBeGreaterThan(0);
    const pages = realSite.pages.map(({ path }) =>
      readFileSync(join(SITES.real.dir, path.endsWith('/') ? `${path}index.html` : path), 'utf8'),
    );
    expect(pages.filter((html) => decap.some((file) => html.includes(file)))).toEqual([]);
  });
});

it('the sample site has a cover and a screenshot to weigh', () => {
  const { pages } = sampleSite;
  expect(Math.max(...pages.map(({ pictures }) => pictures))).toBeGreaterThan(1000);
  expect(Math.max(...pages.map(({ screenshot }) => screenshot))).toBeGreaterThan(1000);
});

describe('a page that weighs too much is found', () => {
  const dir = mkdtempSync(join(tmpdir(), 'weight-'));
  const heavy = (bytes: number) => randomBytes(bytes).toString('base64');
  const write = (name: string, content: string | Buffer) => {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), content);
  };
  const faultsOf = (html: string, path = '/huong-dan/a/') => {
    write(`${path}index.html`, `<!doctype html><title>A</title>${html}`);
    return findOverweight([weighPage({ dir, base: '/so/' }, path)]);
  };

  beforeAll(() => {
    write('_astro/light.js', 'console.log(1)');
    write('_astro/importer.js', `import{a as b}from"./middle.js";b()`);
    write('_astro/middle.js', `import"./heavy.js";export const a=()=>0`);
    write('_astro/heavy.js', `"${heavy(4000)}"`);
    write('_astro/heavy.css', `/*${heavy(12_000)}*/`);
    write('_astro/light.avif', randomBytes(9000));
    write('_astro/shot.avif', randomBytes(15_361));
    write('_astro/photo.avif', randomBytes(61_441));
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  it.each([
    ['a guide with much text', `<p>${heavy(12_000)}`, 'brotli'],
    ['a heavy style in the page', `<style>/*${heavy(12_000)}*/</style>`, 'brotli'],
    ['a heavy style sheet', '<link rel="stylesheet" href="/so/_astro/heavy.css">', 'brotli'],
    [
      'a script that stops the first paint',
      '<script src="/so/_astro/light.js"></script>',
      'blocking',
    ],
    ['a classic script in the page', '<script>console.log(1)</script>', 'blocking'],
    ['a heavy script', '<script type="module" src="/so/_astro/heavy.js"></script>', 'scripts'],
    [
      'a heavy script that another imports',
      '<script type="module" src="/so/_astro/importer.js"></script>',
      'scripts',
    ],
    [
      'a heavy script that the page imports',
      '<script type="module">import "/so/_astro/importer.js"</script>',
      'scripts',
    ],
    [
      'a heavy script that is fetched ahead',
      '<link rel="modulepreload" href="/so/_astro/heavy.js">',
      'scripts',
    ],
    ['a font in the style', '<style>@font-face{font-family:a;src:url(a.woff2)}</style>', 'fonts'],
    ['a font that is fetched ahead', '<link rel="preload" as="font" href="/so/a.woff2">', 'fonts'],
    ['a heavy picture that is not put off', '<img alt="" src="/so/_astro/photo.avif">', 'pictures'],
    [
      'many pictures that are not put off',
      '<img alt="" src="../../_astro/light.avif">'.repeat(7),
      'pictures',
    ],
    [
      'a picture that is heavy on a sharp screen',
      '<picture><source srcset="/so/_astro/light.avif 400w, /so/_astro/photo.avif 1200w"><img alt="" src="/so/_astro/light.avif"></picture>',
      'pictures',
    ],
    [
      'a heavy screenshot that is put off',
      '<picture><source srcset="/so/_astro/shot.avif 480w"><img loading="lazy" alt="" src="/so/_astro/shot.avif"></picture>',
      'screenshot',
    ],
  ])('%s', (_, html, part) =>
    expect(faultsOf(html)).toEqual([
      expect.stringMatching(new RegExp(`^/huong-dan/a/: ${part} \\d+ > \\d+$`)),
    ]),
  );

  it('a list is held to gzip', () => {
    expect(faultsOf(`<p>${heavy(9000)}`, '/tin-tuc/')).toEqual([]);
    expect(faultsOf(`<p>${heavy(13_000)}`, '/tin-tuc/')).toEqual([expect.stringContaining('gzip')]);
  });

  it.each([
    [
      'a light page',
      '<style>p{color:red}</style><p>Chào bác.</p><script type="module" src="/so/_astro/light.js"></script>',
    ],
    ['data for search engines', '<script type="application/ld+json">{}</script>'],
    ['a script that waits', '<script defer src="/so/_astro/light.js"></script>'],
    [
      'a heavy photograph that is put off',
      '<img loading="lazy" alt="" src="/so/_astro/photo.avif">',
    ],
    [
      'a script that is asked for later',
      '<script type="module">const go = () => import("/so/_astro/heavy.js")</script>',
    ],
  ])('%s passes', (_, html) => expect(faultsOf(html)).toEqual([]));
});

it('what the server sends counts, where it lies beside the page', () => {
  const file = join(SITES.real.dir, 'index.html.br');
  expect(weighPage(SITES.real, '/').brotli).toBe(readFileSync(file).length);
});
