import { getAll } from '../../queries/content.ts';
import { getFrame } from '../../queries/frame.ts';
import { getGuideProps } from '../../queries/guide-page.ts';
import { getTaskArticle, getTaskRows } from '../../queries/tasks.ts';
import type { PreviewEntry } from './content.ts';

/** Collections whose entries are something to look at. */
const PREVIEWED = [
  'guides',
  'news',
  'tasks',
  'updates',
  'documents',
  'pages',
  'events',
  'help-points',
  'alerts',
] as const;
export type Previewed = (typeof PREVIEWED)[number];

export const isPreviewed = (collection: string): collection is Previewed =>
  PREVIEWED.some((name) => name === collection);

// The schemas have made the data what the components' types say; the compiler cannot see it.
type Guide = Parameters<typeof getGuideProps>[0];

const ids = (value: unknown) => value as string[];

/** What the entry's component needs beside the entry, by the site's own queries. */
export async function propsOf(entry: PreviewEntry & { collection: Previewed }): Promise<object> {
  const { id, data } = entry;
  switch (entry.collection) {
    case 'guides':
      return getGuideProps(entry as unknown as Guide, await getFrame());
    case 'tasks':
      return taskProps(id);
    case 'updates':
      return taskProps(String(data.task));
    case 'documents':
      return { data, cites: await getAll('documents', ids(data.cites)) };
    case 'help-points':
      return { id, data, guides: await getAll('guides', ids(data.helpsWith)) };
    case 'events':
      return { events: [entry], level: 2 };
    case 'alerts':
      return { alert: entry };
    default:
      return { data };
  }
}

/** A task as it will stand with the draft among its reports. */
async function taskProps(id: string) {
  const row = (await getTaskRows()).find(({ task }) => task.id === id);
  if (!row) throw new Error(`Không có “${id}” trong bộ “tasks”.`);
  return getTaskArticle(row);
}
