import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toId } from '../collections/urls.ts';
import { PAPER_FILES, paperFileAddressOf, paperKeyIn, type PaperFile } from '../core/paper-file.ts';
import { takePaper } from '../store/papers.ts';
import { factsOf, type SiteFolder } from './render/site-folder.ts';

const PAGE = /^in\/.+\/index\.html$/;

/** Puts the files into a site that its pages to print from offer: no other, so that nothing older than its guide is there. */
export function addPapers(site: SiteFolder, projectDir = '.'): void {
  for (const page of [...site.files.keys()].filter((file) => PAGE.test(file))) {
    const html = readFileSync(join(site.dir, page), 'utf8');
    const key = paperKeyIn(html);
    for (const ending of Object.keys(PAPER_FILES) as PaperFile[]) {
      const file = toId(paperFileAddressOf(`/${dirname(page)}/`, ending));
      if (!html.includes(`/${file}"`)) continue;
      const bytes = takePaper(`${key}.${ending}`, projectDir);
      site.place(file, factsOf(bytes), () => bytes);
    }
  }
}
