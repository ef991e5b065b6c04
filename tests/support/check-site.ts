import { deserialize, serialize } from 'node:v8';
import type { FileDiagnostic } from '../../src/core/diagnostic.ts';
import { factsOf, faultsOf } from '../../src/integration/check-site/index.ts';
import { filesOf, readPages, type SiteSettings } from '../../src/integration/check-site/pages.ts';

/** Every fault of a built site, by what is kept of each page from one build to the next. */
export function checkSite(dir: string, settings: SiteSettings): FileDiagnostic[] {
  const files = filesOf(dir);
  const facts = readPages(dir, files).map((page) => factsOf(page, settings));
  const pages = deserialize(serialize(facts)) as typeof facts;
  return faultsOf(dir, pages, files);
}
