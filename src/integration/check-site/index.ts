import { join } from 'node:path';
import { errorIn, type FileDiagnostic } from '../../core/diagnostic.ts';
import { checkSafety } from './audit.ts';
import { checkLinks } from './links.ts';
import { filesOf, readPages, type Finding, type Site } from './pages.ts';
import { checkStructure } from './structure.ts';
import { checkTexts } from './text.ts';

export type SiteSettings = Pick<Site, 'base' | 'siteUrl' | 'isSample'>;

/** Every fault of a built site. One that stands on several pages is reported once. */
export function checkSite(dir: string, settings: SiteSettings): FileDiagnostic[] {
  const files = filesOf(dir);
  const site: Site = { ...settings, files, pages: readPages(dir, files) };
  if (site.pages.length === 0)
    return [errorIn(dir, 'Thư mục này không có trang nào. Hãy dựng trang trước.')];
  const findings = [checkLinks, checkSafety, checkTexts, checkStructure].flatMap((check) =>
    check(site),
  );
  return [...Map.groupBy(findings, ({ message }) => message).values()].flatMap((same) =>
    toFault(dir, same),
  );
}

function toFault(dir: string, [first, ...others]: readonly Finding[]): FileDiagnostic[] {
  if (!first) return [];
  const elsewhere = new Set(
    others.map(({ page }) => page.file).filter((file) => file !== first.page.file),
  ).size;
  return [
    errorIn(
      join(dir, first.page.file),
      elsewhere ? `${first.message} (Còn ở ${elsewhere} trang khác.)` : first.message,
    ),
  ];
}
