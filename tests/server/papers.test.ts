import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { Printer } from '../../server/sites/paper-maker.ts';
import {
  buildTinySite,
  smallProject,
  startSmall,
  type SmallServer,
} from '../support/small-publishing.ts';

const PAGE = 'in/to-roi/7/';
const FILE = `${PAGE}to-roi-7.pdf`;

/** A site with one page that prints and shows the news, with its PDF once there is one of just that. */
function buildWithPaper(project: string) {
  return async (outDir: string) => {
    const result = await buildTinySite(project)(outDir);
    const shown = readdirSync(join(project, 'src/content/news')).length;
    const key = String(shown).repeat(32).slice(0, 32);
    const made = join(project, `.cache/papers/${key}.pdf`);
    mkdirSync(join(outDir, PAGE), { recursive: true });
    const link = existsSync(made) ? `<a href="/${FILE}">Tải bản PDF</a>` : '';
    writeFileSync(join(outDir, 'in/giay.css'), 'p{}');
    writeFileSync(
      join(outDir, PAGE, 'index.html'),
      `<body data-paper="${key}">${link}<main>${shown} tin</main></body>`,
    );
    if (link) writeFileSync(join(outDir, FILE), readFileSync(made));
    return result;
  };
}

let server: SmallServer;
afterEach(() => server.stop());
const read = async (path: string) => (await fetch(server.url + path)).text();

it('pages are published while papers are printed, and offer them once they are there', async () => {
  const project = smallProject();
  let begun = 0;
  let finish: () => void = () => undefined;
  const printer: Printer = {
    print: async ({ html, file }) => {
      begun += 1;
      await new Promise<void>((resolve) => (finish = resolve));
      writeFileSync(file, `%PDF-1.4 ${/<main>(.*)<\/main>/.exec(html)?.[1]} %%EOF`);
    },
    close: async () => finish(),
  };
  server = await startSmall({
    project,
    printer,
    build: buildWithPaper(project),
    fingerprint: () => readdirSync(join(project, 'src/content/news')).join(),
  });
  expect(await read(PAGE)).toBe(`<body data-paper="${'1'.repeat(32)}"><main>1 tin</main></body>`);
  // The printer is at work, and stays there.
  await expect.poll(() => begun).toBe(1);
  writeFileSync(join(project, 'src/content/news/2026-11-30-moi.mdx'), '');
  await server.builder.request();
  expect(await read(PAGE)).toContain('2 tin');
  expect(await read(PAGE)).not.toContain('href');

  await expect
    .poll(async () => {
      finish();
      return read(PAGE);
    })
    .toContain(`href="/${FILE}"`);
  const file = await fetch(server.url + FILE);
  expect([file.status, file.headers.get('content-type'), await file.text()]).toEqual([
    200,
    'application/pdf',
    '%PDF-1.4 2 tin %%EOF',
  ]);
});
