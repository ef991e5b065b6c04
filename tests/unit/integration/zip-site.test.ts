import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { zipSite } from '../../../scripts/zip-site.ts';

const dir = mkdtempSync(join(tmpdir(), 'zip-'));
afterAll(() => rmSync(dir, { recursive: true }));

const put = (file: string, text: string) => {
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), text);
};
put(
  'index.html',
  '<!doctype html><link rel="manifest" href="/so/a.webmanifest"><a href="/so/huong-dan/a/#b">A</a><script type="module" src="/so/_astro/a.js"></script>',
);
put(
  'huong-dan/a/index.html',
  '<!doctype html><a href="/so/">Đầu</a><a href="/so/h/1/?q=x">H</a><a href="#b">B</a><a href="https://a.vn/">N</a><form action="/so/tim-kiem/"></form><img src="/so/_astro/a.webp" srcset="/so/_astro/a.webp 285w, /so/_astro/b.webp 480w">',
);
for (const file of ['index.html.br', 'admin/index.html', '_astro/a.js', 'sw.js', 'robots.txt'])
  put(file, 'x');
for (const file of ['_astro/a.webp', 'in/giay.css', 'tep/a.pdf']) put(file, file);

it('pages, pictures and papers go into the file; what needs a server does not', () => {
  const zip = unzipSync(zipSite(dir, '/so/'));
  expect(Object.keys(zip).sort()).toEqual([
    'MO-TRANG-NAY.html',
    'trang/_astro/a.webp',
    'trang/huong-dan/a/index.html',
    'trang/in/giay.css',
    'trang/tep/a.pdf',
  ]);
  expect(strFromU8(zip['trang/tep/a.pdf'] ?? new Uint8Array())).toBe('tep/a.pdf');
});

it('addresses lead from page to page on the disk', () => {
  const zip = unzipSync(zipSite(dir, '/so/'));
  const read = (file: string) => strFromU8(zip[file] ?? new Uint8Array());
  expect(read('MO-TRANG-NAY.html')).toContain('<a href="trang/huong-dan/a/index.html#b">A</a>');
  expect(read('MO-TRANG-NAY.html')).not.toMatch(/script|manifest/);
  const guide = read('trang/huong-dan/a/index.html');
  for (const address of [
    'href="../../../MO-TRANG-NAY.html"',
    'href="../../h/1/index.html?q=x"',
    'href="#b"',
    'href="https://a.vn/"',
    'action="../../tim-kiem/index.html"',
    'src="../../_astro/a.webp"',
    'srcset="../../_astro/a.webp 285w, ../../_astro/b.webp 480w"',
  ])
    expect(guide).toContain(address);
});
