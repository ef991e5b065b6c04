import { COLLECTIONS } from '../collections/index.ts';
import { FIXED_PAGES, monthAddressOf } from '../collections/urls.ts';
import { addressOf } from '../core/addresses.ts';
import { formatMonth } from '../core/dates.ts';
import { getSorted } from './content.ts';
import { getNewsMonths } from './news.ts';
import { perBuild } from './per-build.ts';

interface SiteMapPage {
  path: string;
  title: string;
  /** Day of the last change, when the content knows it. */
  changed?: string;
}

interface SiteMapGroup {
  label: string;
  /** Place among the groups. */
  order: number;
  pages: SiteMapPage[];
  /** Grows without end: readers go through the months, search engines through the list. */
  isArchive?: boolean;
}

/** Every page that readers and search engines should find, in groups. */
export const getSiteMap = perBuild('site-map', async (): Promise<SiteMapGroup[]> => {
  const ofCollections = Object.values(COLLECTIONS).flatMap(({ name, siteMap }) =>
    siteMap
      ? getSorted(name).then((entries): SiteMapGroup => ({
          label: siteMap.label,
          order: siteMap.order,
          ...(siteMap.isArchive && { isArchive: true }),
          pages: entries
            .filter(({ data }) => !('withdrawn' in data && data.withdrawn))
            .map(({ id, data }) => ({
              path: addressOf(name, id),
              title: siteMap.title(data),
              ...(siteMap.changed && { changed: siteMap.changed(data) }),
            })),
        }))
      : [],
  );
  const groups: SiteMapGroup[] = [
    {
      label: 'Các mục',
      order: 1,
      pages: Object.entries(FIXED_PAGES).map(([path, title]) => ({ path, title })),
    },
    ...(await Promise.all(ofCollections)),
    {
      label: 'Tin theo tháng',
      order: 8,
      pages: (await getNewsMonths()).map(([month]) => ({
        path: monthAddressOf(month),
        title: `Tin ${formatMonth(month).toLowerCase()}`,
      })),
    },
  ];
  return groups.filter(({ pages }) => pages.length > 0).sort((a, b) => a.order - b.order);
});
