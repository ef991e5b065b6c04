import { readFileSync } from 'node:fs';
import { hostileUploads } from '../fixtures/uploads/hostile.ts';
import { pdfBomb } from '../fixtures/uploads/make.ts';
import { NEWS, REPORT, TASK } from '../support/small-publishing.ts';
import { CONTENT } from '../support/small-data.ts';
import { call, refused, short, type Attack } from './attack.ts';
import { own, type Place } from './place.ts';

const UPLOADS = 'src/assets/uploads';
const READY = readFileSync(`${CONTENT}/${NEWS}`, 'utf8');
const REPORTED = readFileSync(`${CONTENT}/${REPORT}`, 'utf8');

/** Where no path may lead, and how it might be written; each in front of a good ending too. */
const PATHS = [
  '../../../../etc/passwd',
  '/etc/passwd',
  'src/content/news/../../../package.json',
  'src/content/news/..%2f..%2fpackage.json',
  'src/content/news/%2e%2e/%2e%2e/server/server.ts',
  'src\\content\\news\\a.mdx',
  'src/content/news/a.mdx\0.yaml',
  'src/content/news/a\r\nb.mdx',
  'src/content/news/.a.mdx',
  'src/content/news/A.mdx',
  'src/content/news/a.mdx/',
  'src/content/news//a.mdx',
  'src/content/news/con.mdx.',
  'src/content/news/ａ.mdx',
  'src/content/__proto__/a.mdx',
  'src/content/constructor/a.mdx',
  'src/content/settings/../owner.yaml',
  'src/content/settings/khong-co.yaml',
  'src/pages/index.astro',
  'server/server.ts',
  'content.git/config',
  'ward.db',
  'file:///etc/passwd',
  'C:\\Windows\\win.ini',
  `src/content/news/${'a'.repeat(70_000)}.mdx`,
  '',
  '.',
  '~/.ssh/id_rsa',
];
const asset = (path: string) => ({ path, content: 'AAAA', encoding: 'base64' });
const FIELDS: Readonly<Record<string, (path: string) => [string, unknown]>> = {
  getEntry: (path) => ['getEntry', { path }],
  entriesByFolder: (folder) => ['entriesByFolder', { folder }],
  entriesData: (folder) => ['entriesData', { folder }],
  entriesByFiles: (path) => ['entriesByFiles', { files: [{ path }] }],
  getMediaFile: (path) => ['getMediaFile', { path }],
  'persistEntry.dataFiles': (path) => ['persistEntry', { dataFiles: [{ path, raw: READY }] }],
  'persistEntry.assets': (path) => [
    'persistEntry',
    { dataFiles: [{ path: NEWS, raw: READY }], assets: [asset(path)] },
  ],
  persistMedia: (path) => ['persistMedia', { asset: asset(path) }],
  'review.file': (path) => ['review', { file: { path, raw: READY }, uploads: [] }],
  'review.uploads': (path) => ['review', { file: { path: NEWS, raw: READY }, uploads: [path] }],
  deleteFiles: (path) => ['deleteFiles', { paths: [path] }],
  versions: (path) => ['versions', { path }],
  schedule: (path) => ['schedule', { path, origin: 'withdrawal', at: '2099-01-01T07:00:00+07:00' }],
};

/** Bodies that are no call. */
const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const BODIES = [
  '',
  '{',
  'null',
  '[]',
  '"x"',
  '\uFEFF{"action":"people"',
  '{"action":{}}',
  '{"action":["people"]}',
  '{"action":"constructor"}',
  '{"action":"__proto__"}',
  '{"action":"toString"}',
  '{"action":"PEOPLE"}',
  `{"action":"deleteFiles","params":${deep(500_000)}}`,
  `{"action":"deleteFiles","params":{${Array.from({ length: 100_000 }, (_, at) => `"${at}":1`).join()}}}`,
  '{"action":"deleteFiles","params":{"paths":"src/content/news/a.mdx"}}',
  '{"action":"deleteFiles","params":{"paths":[],"__proto__":{"paths":["x"]}}}',
  '{"action":"addPerson","params":{"login":"a\\u0000b","name":"x","role":"administrator","unit":null}}',
  '{"action":"addPerson","params":{"login":"ke.la","name":"x","role":"owner","unit":null}}',
  '{"action":"changePerson","params":{"id":{"$ne":""},"role":"administrator"}}',
  '{"action":"changePerson","params":{"id":"\' OR 1=1 --","role":"administrator"}}',
  `{"action":"invite","params":{"id":"${'x'.repeat(100_000)}"}}`,
  '{"action":"log","params":{"before":"1; DROP TABLE log"}}',
];

/** Entries that must not be published, in the place of a good one. */
const BOMB = `a: &a [${'x,'.repeat(50)}]\n${'bcdefgh'
  .split('')
  .map((name, at) => `${name}: &${name} [${`*${'abcdefg'[at]},`.repeat(50)}]`)
  .join('\n')}`;
const TEXTS: readonly (readonly [string, string])[] = [
  ['a script', READY.replace('Buổi sau', '<script>alert(1)</script> Buổi sau')],
  ['code in braces', READY.replace('Buổi sau', '{process.exit()} Buổi sau')],
  ['an import', READY.replace('Lớp học mở', "import fs from 'fs'\n\nLớp học mở")],
  ['an export', READY.replace('Lớp học mở', 'export const a = 1\n\nLớp học mở')],
  ['a link with a script', READY.replace('/huong-dan/cai-vneid/', 'javascript:alert(1)')],
  ['a picture from elsewhere', READY.replace('](lop-hoc.jpg)', '](https://ke-xau.example/a.jpg)')],
  [
    'an unknown component',
    READY.replace('<Callout type="info">', '<Iframe src="https://x.example">'),
  ],
  ['a bomb of aliases', READY.replace('title:', `${BOMB}\ntitle:`)],
  ['front matter in JavaScript', READY.replace('---', '---js')],
  ['a tag of YAML', READY.replace('title: ', 'title: !!js/function ')],
  ['a field that is not known', READY.replace('kind: news', 'kind: news\nlayout: ../../x.astro')],
  ['a path for a picture', READY.replace('src: lop-hoc.jpg', 'src: ../../../package.json')],
  ['half a million letters', READY + 'a '.repeat(600_000)],
  ['NUL', READY.replace('Buổi sau', 'Buổi\0sau')],
  ['a number of an identity card', READY.replace('Buổi sau', 'Số căn cước: 031084001234')],
];

const saved = (place: Place, path: string, raw: string) => ({
  headers: own(place, place.as('nguoi.dang')),
  body: call('persistEntry', { dataFiles: [{ path, raw }] }),
});
const NEW = 'src/content/news/2026-11-20-tan-cong.mdx';
const hostile = await hostileUploads();

/** Tries with what is sent: paths, bodies, entries, files. */
export const INPUTS: readonly Attack[] = [
  ...refused(
    'path',
    Object.keys(FIELDS).flatMap((field) => PATHS.map((path) => ({ field, path }))),
    ({ field, path }) => `${field}: ${short(path)}`,
    ({ field, path }, place) => {
      const [action, params] = FIELDS[field]?.(path) ?? [];
      return { headers: own(place, place.as('nguoi.dang')), body: call(action ?? '', params) };
    },
  ),
  ...refused('body', BODIES, short, (body, place) => ({
    headers: own(place, place.as('quan.tri')),
    body,
  })),
  ...refused(
    'entry',
    TEXTS,
    ([name]) => name,
    ([, raw], place) => saved(place, NEW, raw),
  ),
  ...refused(
    'office',
    [
      ['confirms its own report', 'to.so', REPORT, REPORTED],
      [
        'reports another’s task',
        'to.so',
        REPORT.replace('03', '05'),
        REPORTED.replace('van-phong', 'to-so'),
      ],
      ['changes a task', 'to.so', TASK, READY],
      ['confirms without being of the office', 'bien.tap', REPORT.replace('03', '06'), REPORTED],
    ] as const,
    ([name]) => name,
    ([, login, path, raw], place) => ({
      headers: own(place, place.as(login)),
      body: call('persistEntry', { dataFiles: [{ path, raw }] }),
    }),
  ),
  ...refused(
    'bomb',
    [...hostile, { what: 'a PDF that takes minutes', path: 'bom-thoi-gian.pdf', bytes: pdfBomb() }],
    ({ what }) => what,
    ({ path, bytes }, place) => ({
      headers: own(place, place.as('bien.tap')),
      body: call('persistMedia', {
        asset: {
          path: `${UPLOADS}/${path}`,
          content: bytes.toString('base64'),
          encoding: 'base64',
        },
      }),
    }),
  ),
  ...refused(
    'stale base',
    ['0'.repeat(64), 'x', ''],
    (id) => JSON.stringify(id.slice(0, 8)),
    (id, place) => ({
      headers: own(place, place.as('bien.tap')),
      body: call('persistEntry', {
        dataFiles: [{ path: NEWS, raw: READY.replace('Buổi sau', 'Buổi tới') }],
        base: { [NEWS]: id },
      }),
    }),
  ),
];
