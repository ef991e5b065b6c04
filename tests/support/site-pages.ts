import { filesOf, readPages, type Page } from '../../src/integration/check-site/pages.ts';
import type { TestSite } from './sites.ts';

const read = new Map<string, readonly Page[]>();

/** The pages of a built site, read once for all files of tests that one process runs. */
export function sitePages({ dir }: TestSite): readonly Page[] {
  const pages = read.get(dir) ?? readPages(dir, filesOf(dir));
  read.set(dir, pages);
  return pages;
}
