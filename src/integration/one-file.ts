import { readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { FIRST_SCREEN, ONE_FILE, hasGuideSheet, toId } from '../collections/urls.ts';
import { toCardFile, type CardFile } from '../search/cards.ts';
import type { SearchPage, SearchWords } from '../search/page.ts';
import { BASE_PATH, LANGUAGE, PUBLIC_ADDRESS, SITE_URL } from '../site.ts';
import { cached, keyOf } from '../store/cached.ts';
import { anchorOf, joinPages, type BuiltPage } from './join-pages.ts';
import type { SiteFolder } from './render/site-folder.ts';

interface FileParts {
  searchPages: readonly SearchPage[];
  words: SearchWords;
  /** The script of its search (file-search.ts). */
  fileSearch: string;
}

const PICTURES: Readonly<Record<string, string>> = {
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** Puts the one file into a site: the first screen and every page to which that leads, with all that they need. Joined anew only when one of them has changed. */
export async function addOneFile(site: SiteFolder, parts: FileParts): Promise<void> {
  const pageAt = (path: string) => ({
    path,
    html: readFileSync(join(site.dir, `${path.slice(1)}index.html`), 'utf8'),
  });
  const first = pageAt(FIRST_SCREEN);
  const others = pathsIn(mainOf(first.html)).map(pageAt);
  const cards = JSON.stringify(cardsOf(others, parts)).replaceAll('<', '\\u003c');
  const sheet = readFileSync('src/styles/one-file.css', 'utf8');
  const head = headOf(first, others, sheet);
  const address = PUBLIC_ADDRESS ?? '';
  const mains = others.flatMap(({ path, html }) => [path, mainOf(html)]);
  const key = keyOf(address, head, ...mains, mainOf(first.html), cards, parts.fileSearch);
  const file = await cached('one-file', key, (unfinished) => {
    const body = joinPages(first, others, {
      siteUrl: SITE_URL,
      base: BASE_PATH,
      publicAddress: PUBLIC_ADDRESS,
      embed: (picture) => embedded(site, picture),
    });
    writeFileSync(
      unfinished,
      `<!doctype html>
<html lang="${LANGUAGE}">
${head}
<body>
${body}
<script type="application/json" id="muc-luc">${cards}</script>
<script>${parts.fileSearch.replaceAll('</script', '<\\/script')}</script>
</body>
</html>
`,
    );
  });
  site.put(ONE_FILE, readFileSync(file));
}

/** A page between its header and its footer: nothing else of it gets into the file, nor the day at its foot. */
const mainOf = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'));

/** The pages of the site that some HTML leads to, each once. */
function pathsIn(html: string): string[] {
  const links = [...html.matchAll(/<a [^>]*?href="([^"#]+)"/g)].map(([, address = '']) => address);
  const own = links.filter((address) => address.startsWith(BASE_PATH) && address.endsWith('/'));
  return [...new Set(own.map((address) => `/${address.slice(BASE_PATH.length)}`))];
}

/** The sheets in the order in which a page that shows everything has them: that of guides, the common one. So their hashes stand in the policy of the site. */
function headOf(first: BuiltPage, others: readonly BuiltPage[], own: string): string {
  const [title = ''] = /<title>.*?<\/title>/.exec(first.html) ?? [];
  const styles = [others.find(({ path }) => hasGuideSheet(path)), first].map(
    (page) => /<style>[^]*?<\/style>/.exec(page?.html ?? '')?.[0],
  );
  return `<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${title}
<meta name="robots" content="noindex">
${styles.filter(Boolean).join('\n')}
<style>${own}</style>
</head>`;
}

/** The cards of the site's search, of these pages alone; they name the pages by their places in the file. */
function cardsOf(pages: readonly BuiltPage[], { searchPages, words }: FileParts): CardFile {
  const places = new Map(pages.map(({ path }) => [toId(path), `#${anchorOf(path)}`]));
  const placed = searchPages.flatMap((page) => {
    const id = places.get(page.id);
    return id ? [{ ...page, id }] : [];
  });
  const answers = words.answers.map(([to = '', ...said]) => [
    to
      .split(' ')
      .flatMap((id) => places.get(id) ?? [])
      .join(' '),
    ...said,
  ]);
  return toCardFile(placed, { ...words, answers });
}

/** The picture with its bytes. One that the site does not have stays an address: the checks of the site speak of it. */
function embedded({ dir, files }: SiteFolder, address: string): string {
  const path = address.slice(BASE_PATH.length);
  const type = PICTURES[extname(path)];
  return type && files.has(path)
    ? `data:${type};base64,${readFileSync(join(dir, path), 'base64')}`
    : address;
}
