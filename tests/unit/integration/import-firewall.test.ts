import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFirewall } from '../../../src/integration/import-firewall.ts';

const CONTENT = 'src/content/news/bai.mdx';
const PICTURE = '.cache/uploads/a1/lop-hoc.jpg';
/** Every file that a case may ask for. Each is a module, so that without the firewall it would run. */
const FILES = {
  [CONTENT]: 'globalThis.stolen = 1; export default 1;',
  'src/content/news/bai.js': 'export default 1;',
  'src/content/settings/owner.json': '{"name":"Ủy ban"}',
  'src/assets/uploads/bai.js': 'export default 1;',
  '.cache/last-good/src/content/news/bai.mdx': 'export default 1;',
  '.cache/uploads/a1/bai.js': 'export default 1;',
  'tests/fixtures/mdx/content/news/bai.mdx': 'export default 1;',
  'src/pages/trang.mdx': 'export default 1;',
  'src/components/content/body.ts': 'export default 1;',
  'src/content.config.ts': 'export default 1;',
  'src/contents/a.ts': 'export default 1;',
  'public/a.txt': 'chữ',
};

let root: string;
beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'firewall-')));
  for (const [file, text] of Object.entries(FILES)) write(file, text);
  for (const file of [PICTURE, 'src/assets/uploads/lop-hoc.jpg', 'src/assets/bieu-trung.jpg'])
    copyPicture(file);
  symlinkSync(join(root, CONTENT), join(root, 'src/lib-that-is-content.js'));
  symlinkSync(
    join(root, 'src/components/content/body.ts'),
    join(root, 'src/content/news/duong-tat.ts'),
  );
});
afterAll(() => rmSync(root, { recursive: true }));

function write(file: string, text: string) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
function copyPicture(file: string) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  cpSync('tests/fixtures/bad-content/base/src/assets/uploads/lop-hoc.jpg', join(root, file));
}

/** Bundles a developer's file with this code; the message of a failed build. */
async function bundle(code: string, { withFirewall = true, alias = {} } = {}): Promise<string> {
  write('src/pages/entry.ts', code);
  const input = join(root, 'src/pages/entry.ts');
  try {
    // MDX as a framework reads it: a file that runs.
    const mdx = {
      name: 'mdx',
      transform: (text: string, id: string) => (/\.mdx(?:\?|$)/.test(id) ? text : undefined),
    };
    await build({
      root,
      configFile: false,
      logLevel: 'silent',
      publicDir: false,
      resolve: { alias },
      plugins: [mdx, withFirewall && importFirewall()],
      build: { write: false, minify: false, ssr: true, rolldownOptions: { input } },
    });
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe('a build stops when content is taken for a module', () => {
  it.each([
    ['an entry', `import a from '../content/news/bai.mdx'; console.log(a)`, CONTENT],
    [
      'an entry from the project’s root',
      `import a from '/src/content/news/bai.mdx'; console.log(a)`,
      CONTENT,
    ],
    ['an entry by an alias', `import a from 'bai'; console.log(a)`, CONTENT],
    ['an entry that is exported again', `export * from '../content/news/bai.mdx'`, CONTENT],
    [
      'an entry that is imported later',
      `export const a = () => import('../content/news/bai.mdx')`,
      CONTENT,
    ],
    ['an entry as text', `import a from '../content/news/bai.mdx?raw'; console.log(a)`, CONTENT],
    [
      'an entry as an address',
      `import a from '../content/news/bai.mdx?url'; console.log(a)`,
      CONTENT,
    ],
    [
      'an entry with the mark of Astro’s pictures',
      `import a from '../content/news/bai.mdx?astroContentImageFlag'; console.log(a)`,
      CONTENT,
    ],
    [
      'an entry under a picture’s name',
      `import a from '../content/news/bai.mdx#.jpg'; console.log(a)`,
      CONTENT,
    ],
    ['all entries at once', `export const all = import.meta.glob('../content/**/*.mdx')`, CONTENT],
    [
      'all entries at once, as text',
      `export const all = import.meta.glob('../content/**/*.mdx', { query: '?raw', eager: true })`,
      CONTENT,
    ],
    [
      'all entries, chosen while running',
      `export const one = (name: string) => import(\`../content/news/\${name}.mdx\`)`,
      CONTENT,
    ],
    [
      'a script among the content',
      `import a from '../content/news/bai.js'; console.log(a)`,
      'src/content/news/bai.js',
    ],
    [
      'a setting',
      `import a from '../content/settings/owner.json'; console.log(a)`,
      'src/content/settings/owner.json',
    ],
    [
      'a shortcut that leads to content',
      `import a from '../lib-that-is-content.js'; console.log(a)`,
      CONTENT,
    ],
    [
      'a shortcut that leads out of content',
      `import a from '../content/news/duong-tat.ts'; console.log(a)`,
      'src/content/news/duong-tat.ts',
    ],
    [
      'a script among the uploads',
      `import a from '../assets/uploads/bai.js'; console.log(a)`,
      'src/assets/uploads/bai.js',
    ],
    [
      'a script among the clean copies',
      `import a from '../../.cache/uploads/a1/bai.js'; console.log(a)`,
      '.cache/uploads/a1/bai.js',
    ],
    [
      'a picture as it was uploaded',
      `import a from '../assets/uploads/lop-hoc.jpg'; console.log(a)`,
      'src/assets/uploads/lop-hoc.jpg',
    ],
    [
      'an older version of an entry',
      `import a from '../../.cache/last-good/src/content/news/bai.mdx'; console.log(a)`,
      '.cache/last-good/',
    ],
    [
      'an entry of the tests',
      `import a from '../../tests/fixtures/mdx/content/news/bai.mdx'; console.log(a)`,
      'tests/fixtures/mdx/',
    ],
  ])('%s', async (_, code, file) => {
    const alias = { bai: join(root, CONTENT) };
    const message = await bundle(code, { alias });
    expect(message).toContain(file);
    expect(message).toContain('Tệp nội dung bị gọi như mã lệnh');
    // Without the firewall nothing else would have stopped it.
    expect(await bundle(code, { alias, withFirewall: false })).toBe('');
  });

  it.each(['?raw', '?url', '?inline', '?no-inline', '?astroContentImageFlag&raw', '#.mdx'])(
    'a picture whose file itself is asked for with %s',
    async (query) =>
      expect(await bundle(`import a from '../../${PICTURE}${query}'; console.log(a)`)).toContain(
        `Ảnh bị gọi kèm “${query}”`,
      ),
  );

  it('says which file asked', async () =>
    expect(await bundle(`import '../content/news/bai.mdx'`)).toContain(
      `${CONTENT} (gọi từ src/pages/entry.ts): Tệp nội dung bị gọi như mã lệnh`,
    ));
});

describe('a build stops when content imports', () => {
  const { resolveId } = importFirewall();
  const ask = (source: string, importer: string) => {
    if (typeof resolveId !== 'object') throw new Error('The plugin resolves nothing.');
    return () =>
      Reflect.apply(resolveId.handler, undefined, [source, importer, { isEntry: false }]);
  };
  const entry = (file: string) => join(process.cwd(), file);

  it.each([
    'node:fs',
    'astro:content',
    '../../core/text.ts',
    '/etc/passwd',
    'https://example.org/a.js',
    './bai.js',
    '../../../.env?raw',
    `/${PICTURE}?raw`,
  ])('%s', (source) => expect(ask(source, entry(CONTENT))).toThrow(/src\/content\/news\/bai\.mdx/));
  it.each([
    'src/assets/uploads/a.mdx',
    '.cache/last-good/src/content/news/a.mdx',
    `${CONTENT}?astroPropagatedAssets`,
    'SRC/Content/news/a.mdx',
  ])('from %s', (importer) =>
    expect(ask('node:fs', entry(importer))).toThrow('Nội dung không được gọi tệp nào'),
  );
  it('but Astro may ask for its pictures', () =>
    expect(ask(`/${PICTURE}`, entry(CONTENT))).not.toThrow());
  it('but a page may import what it likes', () =>
    expect(ask('node:fs', entry('src/pages/trang.mdx'))).not.toThrow());
});

describe('a build goes on', () => {
  it.each([
    ['with a page of developers in MDX', `import a from './trang.mdx'; console.log(a)`],
    ['with all pages of developers in MDX', `export const all = import.meta.glob('./*.mdx')`],
    [
      'with a component for content',
      `import a from '../components/content/body.ts'; console.log(a)`,
    ],
    [
      'with the configuration of the content',
      `import a from '../content.config.ts'; console.log(a)`,
    ],
    ['with a folder whose name starts alike', `import a from '../contents/a.ts'; console.log(a)`],
    ['with a clean copy of a picture', `import a from '../../${PICTURE}'; console.log(a)`],
    [
      'with a clean copy as Astro asks for it',
      `import a from '/${PICTURE}?astroContentImageFlag=&importer=src%2Fcontent%2Fa.mdx'; console.log(a)`,
    ],
    [
      'with all clean copies',
      `export const all = import.meta.glob('../../.cache/uploads/**/*.jpg')`,
    ],
    [
      'with a picture of developers as text',
      `import a from '../assets/bieu-trung.jpg?url'; console.log(a)`,
    ],
    [
      'with modules of the machine',
      `import { readFileSync } from 'node:fs'; console.log(readFileSync)`,
    ],
    [
      'with content that is read as a file',
      `import { readFileSync } from 'node:fs'; console.log(readFileSync('src/content/news/bai.mdx'))`,
    ],
  ])('%s', async (_, code) => expect(await bundle(code)).toBe(''));
});
