import type { FileDiagnostic } from '../../src/core/diagnostic.ts';
import { factsOf, faultsOf } from '../../src/integration/check-site/index.ts';
import { filesOf, readPages, type SiteSettings } from '../../src/integration/check-site/pages.ts';

/** Every fault of a built site. */
export function checkSite(dir: string, settings: SiteSettings): FileDiagnostic[] {
  const files = filesOf(dir);
  const pages = readPages(dir, files).map((page) => factsOf(page, settings));
  return faultsOf(dir, pages, files);
}
