import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { BuildResult } from '../../server/sites/build-state.ts';
import { buildTinySite } from './small-publishing.ts';

const SCRIPT = 'console.log("Chào bác");';
export const LARGE = 8_000_000;

const FILES = {
  'huong-dan/index.html': '<h1>Hướng dẫn</h1>',
  'h/1/index.html': '<h1>Bài số 1</h1>',
  'admin/index.html': '<h1>Trang biên tập</h1>',
  'admin/xem-truoc/index.html': '<style>p{}</style><h1>Xem trước</h1>',
  'a.js': SCRIPT,
  'sw.js': 'self.CORE = {};',
  'a.js.br': brotliCompressSync(SCRIPT),
  'a.js.gz': gzipSync(SCRIPT),
  '_astro/a.Bc.js': SCRIPT,
  'tep/don.pdf': '%PDF',
  '.well-known/security.txt': 'Contact: mailto:vanphong@example.gov.vn',
  'lich.ics': 'BEGIN:VCALENDAR',
  'tin-tuc/rss.xml': '<rss/>',
  'large.bin': Buffer.alloc(LARGE),
};

/** A site with one of each kind of file, instead of a real build. */
export function buildServedSite(project: string): (outDir: string) => Promise<BuildResult> {
  return async (outDir) => {
    const result = await buildTinySite(project)(outDir);
    for (const [file, content] of Object.entries(FILES)) {
      mkdirSync(dirname(join(outDir, file)), { recursive: true });
      writeFileSync(join(outDir, file), content);
    }
    return result;
  };
}
