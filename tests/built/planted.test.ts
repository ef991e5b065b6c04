import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  builtAddresses,
  findLostAddresses,
  parseAddresses,
} from '../../src/integration/check-site/addresses.ts';
import { checkSite } from '../support/check-site.ts';
import type { FileDiagnostic } from '../../src/core/diagnostic.ts';
import { SAFETY_CASES } from './audit.cases.ts';
import { LINK_CASES, TEXT_CASES, type Planted } from './planted.cases.ts';

const SETTINGS = { base: '/so/', siteUrl: 'https://namdong.example.org', isSample: false };
const GOOD = readFileSync('tests/fixtures/bad-site/good.html', 'utf8');
const OTHER_PAGE = (title: string, description: string, main: string) =>
  `<!doctype html><html lang="vi"><head><title>${title}</title><meta name="description" content="${description}"><style>p{margin:0}</style></head><body><main>${main}</main></body></html>`;
const ASSETS = ['icon.svg', 'hinh.png', 'lenh.js', 'biểu mẫu.txt'];

/** Builds a small site around the given home page, gives its folder to `use`, and removes it. */
function withSite<T>(home: string, use: (dir: string) => T): T {
  const dir = mkdtempSync(join(tmpdir(), 'site-'));
  try {
    for (const name of ASSETS) writeFileSync(join(dir, name), '');
    mkdirSync(join(dir, 'lich'));
    writeFileSync(
      join(dir, 'lich/index.html'),
      OTHER_PAGE(
        'Lịch',
        'Lịch các lớp.',
        '<h1>Lịch</h1><p id="sang">Lớp buổi sáng ở nhà văn hóa.</p>',
      ),
    );
    writeFileSync(
      join(dir, '404.html'),
      OTHER_PAGE(
        'Không có',
        'Không có trang này.',
        '<h1>Không có</h1><p>Không có trang này ở đây.</p>',
      ),
    );
    writeFileSync(join(dir, 'index.html'), home);
    return use(dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

function plant({ html, from, to = '' }: Planted): string {
  if (html !== undefined) return GOOD.replace('    </main>', () => `${html}</main>`);
  if (from === undefined || GOOD.split(from).length !== 2)
    throw new Error(`“${from}” does not stand once in the good page.`);
  return GOOD.replace(from, () => to);
}

const messagesOf = (faults: readonly FileDiagnostic[]) => faults.map(({ message }) => message);
const expectOneFault = (planted: Planted) =>
  expect(messagesOf(withSite(plant(planted), (dir) => checkSite(dir, SETTINGS)))).toEqual([
    expect.stringContaining(planted.says),
  ]);

describe('the check of the built site', () => {
  it('has nothing to say of a good page', () =>
    expect(withSite(GOOD, (dir) => checkSite(dir, SETTINGS))).toEqual([]));

  describe('finds in the links', () => {
    it.each(LINK_CASES)('$what', expectOneFault);
  });
  describe('finds for safety', () => {
    it.each(SAFETY_CASES)('$what', expectOneFault);
  });
  describe('finds in the words and the structure', () => {
    it.each(TEXT_CASES)('$what', expectOneFault);
  });

  it('finds a page whose main is all but empty', () =>
    expect(
      messagesOf(
        withSite(
          OTHER_PAGE(
            'Rỗng',
            'Trang rỗng.',
            '<h1>Rỗng</h1><p hidden>Chữ này không ai thấy được cả.</p>',
          ),
          (dir) => checkSite(dir, SETTINGS),
        ),
      ),
    ).toEqual([expect.stringContaining('chỉ có 4 ký tự')]));
  it('finds a page without a main', () =>
    expect(
      messagesOf(
        withSite(GOOD.replace('<main id="noi-dung">', '<div id="noi-dung">'), (dir) =>
          checkSite(dir, SETTINGS),
        ),
      ),
    ).toEqual([expect.stringContaining('có 0 thẻ <main>')]));
  it('finds sample pages that do not say so', () => {
    const faults = withSite(GOOD, (dir) => checkSite(dir, { ...SETTINGS, isSample: true }));
    expect(messagesOf(faults)).toEqual([
      expect.stringMatching(/Trang mẫu không ghi “Dữ liệu mẫu”.*Còn ở 2 trang khác/),
    ]);
  });
  it('lets a page have other addresses that say which one is its own', () => {
    const faultsWith = (head: string) =>
      withSite(GOOD, (dir) => {
        const copy = readFileSync(join(dir, 'lich/index.html'), 'utf8').replace('<head>', head);
        for (const address of ['h/7', 'lich-cu']) {
          mkdirSync(join(dir, address), { recursive: true });
          writeFileSync(join(dir, address, 'index.html'), copy);
        }
        return messagesOf(checkSite(dir, SETTINGS));
      });
    const { siteUrl, base } = SETTINGS;
    expect(faultsWith(`<head><link rel="canonical" href="${siteUrl}${base}lich/">`)).toEqual([]);
    expect(faultsWith('<head>')).toContainEqual(expect.stringContaining('“Lịch” trùng'));
  });
  it('names the page, and reports two faults in one run', () => {
    const home = plant({
      what: '',
      html: '<a href="/so/lich/">Tại đây</a><a href="/so/mat/">Trang mất</a>',
      says: '',
    });
    withSite(home, (dir) =>
      expect(checkSite(dir, SETTINGS).map(({ file }) => file)).toEqual([
        join(dir, 'index.html'),
        join(dir, 'index.html'),
      ]),
    );
  });
  it('does not mind its own host while the site is on it', () => {
    const home = GOOD.replaceAll('https://namdong.example.org', 'http://localhost:4321');
    expect(
      withSite(home, (dir) => checkSite(dir, { ...SETTINGS, siteUrl: 'http://localhost:4321' })),
    ).toEqual([]);
  });
  it('stops at a folder without pages', () => {
    const dir = mkdtempSync(join(tmpdir(), 'site-'));
    expect(messagesOf(checkSite(dir, SETTINGS))).toEqual([
      expect.stringContaining('không có trang nào'),
    ]);
    rmSync(dir, { recursive: true });
  });
});

describe('the list of published addresses', () => {
  const check = (listed: string[]) =>
    withSite(GOOD, (dir) => messagesOf(findLostAddresses(builtAddresses(dir), listed)));

  it('holds every page but the 404 page, without the base path', () =>
    expect(withSite(GOOD, builtAddresses)).toEqual(['/', '/lich/']));
  it('passes when every listed address answers', () =>
    expect(check(parseAddresses('/\n/lich/\n'))).toEqual([]));
  it('reports an address that no longer answers', () =>
    expect(check(['/', '/cu/', '/lich/'])).toEqual([expect.stringContaining('/cu/ đã công bố')]));
  it('lets an editor’s new page wait to be listed', () => expect(check(['/'])).toEqual([]));
});
