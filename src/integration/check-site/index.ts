import { join } from 'node:path';
import { errorIn, type FileDiagnostic } from '../../core/diagnostic.ts';
import { checkStyles, safetyFaults, stylesOf } from './audit.ts';
import { checkLinks, linksOf } from './links.ts';
import { type Finding, type Page, type PageFacts, type SiteSettings } from './pages.ts';
import { structureFaults } from './structure.ts';
import { checkTwins, descriptionOf, isCopy, textFaults, titleOf } from './text.ts';

/** What the checks have to know of a page, its own faults among it. */
export function factsOf(page: Page, settings: SiteSettings): PageFacts {
  const { file, path, anchors } = page;
  const { faults, wanted } = linksOf(page, settings);
  return {
    file,
    path,
    anchors,
    faults: [
      ...faults,
      ...safetyFaults(page, settings),
      ...textFaults(page, settings),
      ...structureFaults(page, settings),
    ],
    wanted,
    styles: stylesOf(page),
    title: titleOf(page),
    description: descriptionOf(page),
    isCopy: isCopy(page, settings),
  };
}

/** Every fault of a site whose pages are known, in the order of their files. One that stands on several pages is reported once. */
export function faultsOf(
  dir: string,
  pages: readonly PageFacts[],
  files: Parameters<typeof checkLinks>[1],
): FileDiagnostic[] {
  if (pages.length === 0)
    return [errorIn(dir, 'Thư mục này không có trang nào. Hãy dựng trang trước.')];
  return [...Map.groupBy(findingsIn(pages, files), ({ message }) => message).values()].flatMap(
    (same) => toFault(dir, same),
  );
}

/** What is wrong in the pages, and between them. */
export const findingsIn = (
  pages: readonly PageFacts[],
  files: Parameters<typeof checkLinks>[1],
): Finding[] => [
  ...checkLinks(pages, files),
  ...pages.flatMap(({ file, faults }) => faults.map((message) => ({ file, message }))),
  ...checkStyles(pages),
  ...checkTwins(pages),
];

function toFault(dir: string, [first, ...others]: readonly Finding[]): FileDiagnostic[] {
  if (!first) return [];
  const elsewhere = new Set(others.map(({ file }) => file).filter((file) => file !== first.file))
    .size;
  return [
    errorIn(
      join(dir, first.file),
      elsewhere ? `${first.message} (Còn ở ${elsewhere} trang khác.)` : first.message,
    ),
  ];
}
