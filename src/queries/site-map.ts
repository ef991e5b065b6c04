import { FIXED_PAGES, addressOf, closingAddressOf, monthAddressOf } from '../lib/addresses.ts';
import { formatMonth } from '../lib/dates.ts';
import { monthsOf } from '../lib/news.ts';
import { getClosings, getGuides, getNews, getOrdered, getTasks } from './content.ts';

interface SiteMapPage {
  path: string;
  title: string;
  /** Day of the last change, when the content knows it. */
  changed?: string;
}

interface SiteMapGroup {
  label: string;
  pages: SiteMapPage[];
  /** Grows without end: readers go through the months, search engines through the list. */
  isArchive?: boolean;
}

/** Every page that readers and search engines should find, in groups. */
export async function getSiteMap(): Promise<SiteMapGroup[]> {
  const [guides, news, tasks, units, documents, audiences, closings] = await Promise.all([
    getGuides(),
    getNews(),
    getTasks(),
    getOrdered('units'),
    getOrdered('documents'),
    getOrdered('audiences'),
    getClosings(),
  ]);
  const groups: SiteMapGroup[] = [
    {
      label: 'Các mục',
      pages: Object.entries(FIXED_PAGES).map(([path, title]) => ({ path, title })),
    },
    {
      label: 'Dành cho',
      pages: audiences.map(({ id, data }) => ({
        path: addressOf('audiences', id),
        title: data.name,
      })),
    },
    {
      label: 'Hướng dẫn',
      pages: guides.map(({ id, data }) => ({
        path: addressOf('guides', id),
        title: data.title,
        changed: data.updated,
      })),
    },
    {
      label: '21 việc phường giao',
      pages: tasks.map(({ id, data }) => ({
        path: addressOf('tasks', id),
        title: `Việc ${data.number}: ${data.title}`,
      })),
    },
    {
      label: 'Kết quả đã chốt',
      pages: closings.map(({ data }) => ({
        path: closingAddressOf(data.year),
        title: `Kết quả năm ${data.year}`,
        changed: data.closedOn,
      })),
    },
    {
      label: 'Đơn vị',
      pages: units.map(({ id, data }) => ({ path: addressOf('units', id), title: data.name })),
    },
    {
      label: 'Văn bản',
      pages: documents.map(({ id, data }) => ({
        path: addressOf('documents', id),
        title: data.title,
      })),
    },
    {
      label: 'Tin theo tháng',
      pages: monthsOf(news).map(([month]) => ({
        path: monthAddressOf(month),
        title: `Tin ${formatMonth(month).toLowerCase()}`,
      })),
    },
    {
      label: 'Tin tức',
      isArchive: true,
      pages: news.map(({ id, data }) => ({
        path: addressOf('news', id),
        title: data.title,
        changed: data.date,
      })),
    },
  ];
  return groups.filter(({ pages }) => pages.length > 0);
}
