import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, it } from 'vitest';
import { paperKeyIn } from '../../src/core/paper-file.ts';
import { browserPath } from '../support/browser.ts';
import { secretOf, startCms, type CmsProject } from '../support/cms-project.ts';
import { pagesOf, readCodeIn } from '../support/printed.ts';
import { SITES } from '../support/sites.ts';
import { WHOLE } from '../support/suite.ts';

const GUIDE = 'src/content/guides/mat-dien-thoai-vneid.mdx';
const [BEFORE, AFTER] = ['gọi số in trên thẻ, xin', 'gọi số trên thẻ, xin'];
/** Of the guide that changes, and of another one. */
const [CHANGED, OTHER] = ['in/to-roi-a4/7/', 'in/to-roi-a4/8/'];
const POLL = { timeout: 300_000, interval: 100 };

let cms: CmsProject | undefined;
afterAll(() => cms?.remove());

const read = async (path: string) => (await fetch(`${cms?.url}${path}`)).text();
/** The file of a page that somebody gets who follows its link; undefined while there is none. */
async function offered(page: string, ending: 'pdf' | 'png'): Promise<Buffer | undefined> {
  const [, link] = new RegExp(`href="/(in/[^"]+\\.${ending})"`).exec(await read(page)) ?? [];
  return link ? Buffer.from(await (await fetch(`${cms?.url}${link}`)).arrayBuffer()) : undefined;
}
/** Without spaces: a program that writes letters of two files side by side parts them. */
const bare = (text: string) => text.replaceAll(/\s/g, '');
const wordsOf = async (pdf: Buffer | undefined) =>
  pdf
    ? bare((await pagesOf(pdf)).flatMap(({ texts }) => texts.map(({ text }) => text)).join(''))
    : 'not offered';
/** What a telephone reads from the picture of a page. */
async function codeOn(page: string) {
  const picture = await offered(page, 'png');
  return (picture && (await readCodeIn(picture))) ?? 'no code';
}
const keyOf = async (page: string) => paperKeyIn(await read(page)) ?? '';
const fileOf = (key: string, ending: string) =>
  join(cms?.dir ?? '', `.cache/papers/${key}.${ending}`);

/** As if everything but two leaflets had been printed long ago: some 250 files would take minutes. */
async function printAllBut(left: readonly string[]) {
  const pages = readdirSync(join(SITES.real.dir, 'in'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => `in/${file.replace('index.html', '')}`)
    .filter((page) => !left.includes(page));
  mkdirSync(join(cms?.dir ?? '', '.cache/papers'), { recursive: true });
  const dot = { width: 1, height: 1, channels: 3, background: '#fff' } as const;
  const png = await sharp({ create: dot }).png().toBuffer();
  for (const page of pages) {
    const key = await keyOf(page);
    writeFileSync(fileOf(key, 'pdf'), '%PDF-1.4\n%%EOF');
    if (page.startsWith('in/to-roi-a4/')) writeFileSync(fileOf(key, 'png'), png);
  }
}

/** Publishes the guide with one sentence put otherwise, as the editors' page does. */
async function publishChange() {
  const url = cms?.url ?? '';
  const call = async (action: string, params: unknown, cookie = '') => {
    const headers = { Origin: new URL(url).origin, 'Content-Type': 'application/json' };
    const answer = await fetch(`${url}admin/api`, {
      method: 'POST',
      headers: { ...headers, Cookie: cookie },
      body: JSON.stringify({ action, params }),
    });
    const text = await answer.text();
    expect([answer.status, text]).toEqual([200, text]);
    return { cookie: answer.headers.get('set-cookie')?.split(';')[0], text };
  };
  const { cookie } = await call('login', { secret: secretOf(url) });
  const entry = JSON.parse((await call('getEntry', { path: GUIDE }, cookie)).text) as {
    data: string;
    file: { id: string };
  };
  await call(
    'persistEntry',
    {
      dataFiles: [{ path: GUIDE, raw: entry.data.replace(BEFORE, AFTER) }],
      base: { [GUIDE]: entry.file.id },
    },
    cookie,
  );
}

it(
  'a real browser prints what is live, pages offer it, and after a publication only what has changed is printed',
  { ...WHOLE, timeout: 900_000 },
  async () => {
    cms = await startCms({ looksAtSite: true });
    await printAllBut([CHANGED, OTHER]);
    expect(await offered(OTHER, 'pdf')).toBeUndefined();
    await cms.kill();
    await cms.start({ PAPER_BROWSER: await browserPath() });

    await expect
      .poll(async () => wordsOf(await offered(CHANGED, 'pdf')), POLL)
      .toContain(bare(BEFORE));
    await expect.poll(() => codeOn(CHANGED), POLL).toMatch(/\/h\/7\/#ban-/);
    await expect
      .poll(async () => wordsOf(await offered(OTHER, 'pdf')), POLL)
      .toContain(bare('Bài số 8'));
    const other = await offered(OTHER, 'pdf');
    const [key, { ino }] = [await keyOf(OTHER), statSync(fileOf(await keyOf(OTHER), 'pdf'))];

    await publishChange();
    await expect.poll(() => read(CHANGED), POLL).toContain(AFTER);
    // The publication did not wait for its paper.
    expect(await offered(CHANGED, 'pdf')).toBeUndefined();
    expect(await offered(OTHER, 'pdf')).toEqual(other);
    await expect
      .poll(async () => wordsOf(await offered(CHANGED, 'pdf')), POLL)
      .toContain(bare(AFTER));
    expect(await offered(OTHER, 'pdf')).toEqual(other);
    expect(await keyOf(OTHER)).toBe(key);
    expect(statSync(fileOf(key, 'pdf')).ino).toBe(ino);
    expect(readFileSync(fileOf(key, 'pdf'))).toEqual(other);
  },
);
