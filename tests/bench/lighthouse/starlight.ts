import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { sendFile } from '../../../server/http/files.ts';
import { listFiles } from '../../../server/sites/manifest.ts';
import { installPackages, runNpm } from './install.ts';
import { articleToMarkdown } from './markdown.ts';

const FOLDER = join(import.meta.dirname, '../peers/starlight');
const DIST = join(FOLDER, 'dist');
const DOCS = join(FOLDER, '.cache/docs');
const PATH = 'huong-dan/bai/';
const HEADERS = { 'Cache-Control': 'no-cache' };

/** Builds a Starlight site with the text of one of our guide pages and serves it compressed. */
export async function serveStarlight(
  guideHtml: string,
): Promise<{ url: string; close: () => void }> {
  installPackages(FOLDER);
  const { title, markdown } = articleToMarkdown(guideHtml);
  rmSync(DOCS, { recursive: true, force: true });
  mkdirSync(join(DOCS, 'huong-dan'), { recursive: true });
  const frontMatter = { title, description: title };
  writeFileSync(
    join(DOCS, 'huong-dan/bai.md'),
    `---\n${JSON.stringify(frontMatter)}\n---\n\n${markdown}\n`,
  );
  runNpm(FOLDER, ['run', 'build'], { ASTRO_TELEMETRY_DISABLED: '1' });
  compress(DIST);
  const folder = { root: DIST, files: await listFiles(DIST) };
  const server = createServer(
    (request, response) =>
      void sendFile(request, response, folder, fileAt(request.url ?? '/'), HEADERS).then(
        (isThere) => {
          if (!isThere) response.writeHead(404).end();
        },
      ),
  );
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(0, '127.0.0.1', resolve),
  );
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.');
  return {
    url: `http://localhost:${address.port}/${PATH}`,
    close: () => void server.close().closeAllConnections(),
  };
}

const fileAt = (address: string) =>
  `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`;

function compress(folder: string): void {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(html|css|js|svg|xml|json)$/.test(name),
  )) {
    const bytes = readFileSync(join(folder, file));
    writeFileSync(join(folder, `${file}.br`), brotliCompressSync(bytes));
    writeFileSync(join(folder, `${file}.gz`), gzipSync(bytes, { level: 9 }));
  }
}
