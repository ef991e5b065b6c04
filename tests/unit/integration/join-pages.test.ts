import { describe, expect, it } from 'vitest';
import { joinPages } from '../../../src/integration/join-pages.ts';

const page = (path: string, main: string) => ({
  path,
  html: `<!doctype html><html lang="vi"><title>${path}</title><body><aside class="notice"><p>Bản chạy thử</p></aside><main id="noi-dung">${main}</main><footer>Chân trang</footer></body></html>`,
});
const FIRST = page('/mang-theo/trang-dau/', '<h1>Bản mang theo</h1>');
const OTHER = page('/huong-dan/b/', '<h1>Bài “B”</h1><p id="buoc-1">Bước</p>');

/** The file of a guide with this in it, and another one. */
const fileOf = (main: string, publicAddress?: string) =>
  joinPages(FIRST, [page('/huong-dan/a/', `<h1>A</h1>${main}`), OTHER], {
    siteUrl: 'https://phuong.example',
    base: '/so/',
    publicAddress,
    embed: (address) => `data:${address}`,
  });
const hrefs = (html: string) =>
  [...html.matchAll(/href="([^"]*)"/g)]
    .map(([, href]) => href)
    .filter((href) => href !== '#dau-tep');

describe('links', () => {
  it.each([
    ['to another page of the file', '/so/huong-dan/b/', '#huong-dan-b'],
    ['to a place on another page', '/so/huong-dan/b/#buoc-1', '#huong-dan-b.buoc-1'],
    ['to a place on the same page', '#buoc-2', '#huong-dan-a.buoc-2'],
    ['to a telephone', 'tel:113', 'tel:113'],
    ['to another site', 'https://dichvucong.gov.vn/', 'https://dichvucong.gov.vn/'],
    ['to the full address of the site', 'https://phuong.example/so/', 'https://phuong.example/so/'],
  ])('%s', (_, from, to) => expect(hrefs(fileOf(`<a href="${from}">Đi</a>`))).toEqual([to]));

  it.each(['/so/', '/so/huong-dan/', '/so/mang-theo/trang-dau/'])(
    'to %s lead to the first screen',
    (from) => expect(fileOf(`<a href="${from}">Đầu</a>`)).toContain('<a href="#dau-tep">Đầu</a>'),
  );

  it('to what the file does not hold lead to the public site, where there is one', () => {
    const link = '<p>Xem <a href="/so/tin-tuc/">Tin tức</a>.</p>';
    expect(hrefs(fileOf(link, 'https://phuong.example/so/'))).toEqual([
      'https://phuong.example/so/tin-tuc/',
    ]);
    expect(fileOf(link)).toContain('<p>Xem <span>Tin tức</span>.</p>');
  });

  it('that stand alone and lead nowhere go, with the row that held nothing else', () => {
    const rows =
      '<ul><li><a class="go" href="/so/lich/">Lịch</a></li><li>Còn</li></ul><a class="btn" href="/so/in/to-roi/1/">In tờ rơi</a>';
    expect(fileOf(rows)).toContain('<h1>A</h1><ul><li>Còn</li></ul>');
    // Nothing is printed from a phone without a network.
    expect(
      hrefs(fileOf('<a href="/so/in/to-roi/1/">In</a>', 'https://phuong.example/so/')),
    ).toEqual([]);
  });
});

it('each page keeps its own places, and what names them', () =>
  expect(
    fileOf('<h2 id="nguon">N</h2><section aria-labelledby="nguon x"><label for="y">L</label>'),
  ).toContain(
    '<h2 id="huong-dan-a.nguon">N</h2><section aria-labelledby="huong-dan-a.nguon huong-dan-a.x"><label for="huong-dan-a.y">L</label>',
  ));

it('pictures stand in the file, once', () =>
  expect(
    fileOf(
      '<picture><source srcset="/so/a.avif 480w"><img src="/so/a.webp" srcset="/so/b.webp 9w" sizes="9px" loading="lazy" alt="Màn hình"></picture>',
    ),
  ).toContain('<picture><img alt="Màn hình" src="data:/so/a.webp"></picture>'));

it('what every page of the site has, and what needs its scripts, is left out', () => {
  const file = fileOf(
    '<nav class="crumb"><a href="/so/tin-tuc/">Tin</a></nav><share-page><button>Gửi</button></share-page><site-search><form></form></site-search><script src="/so/a.js"></script>',
  );
  expect(file).not.toMatch(/crumb|share-page|site-search|script|Chân trang/);
  expect(file.match(/Bản chạy thử/g)).toHaveLength(1);
});

it('a page goes by its own name', () =>
  expect(fileOf('')).toContain('id="huong-dan-b" tabindex="-1" aria-label="Bài “B”"'));
