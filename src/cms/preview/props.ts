import {
  buildDay,
  getAll,
  getAttachedFiles,
  getDocumentFiles,
  getShownGuide,
  getShownGuides,
} from '../../queries/content.ts';
import { getGuideProps } from '../../queries/guide-page.ts';
import { getSetting } from '../../queries/settings.ts';
import { getTaskArticle, getTaskRows } from '../../queries/tasks.ts';
import type { PreviewEntry } from './content.ts';

// The schemas have made the data what the components' types say; the compiler cannot see it.
type Guide = Parameters<typeof getGuideProps>[0];

const ids = (value: unknown) => value as string[];

/** What a component needs beside the entry, by the site's own queries. */
export async function propsOf(component: string, entry: PreviewEntry): Promise<object> {
  const { id, collection, data } = entry;
  switch (component) {
    case 'GuideArticle':
      return getGuideProps(entry as unknown as Guide);
    case 'TaskArticle':
      return taskProps(collection === 'reports' ? String(data.task) : id);
    case 'DocumentArticle':
      return {
        data,
        cites: await getAll('documents', ids(data.cites)),
        files: await getDocumentFiles(data.file as string | undefined),
      };
    case 'NewsArticle':
      return {
        data,
        files: await getAttachedFiles(data.attachments as Parameters<typeof getAttachedFiles>[0]),
        today: buildDay(),
      };
    case 'HelpPoint':
      return {
        id,
        data,
        guides: await getShownGuides(ids(data.helpsWith)),
        today: buildDay(),
        holidays: (await getSetting('holidays')).days,
      };
    case 'EventList':
      return { events: [entry], level: 2 };
    case 'AlertBoard':
      return { alert: entry, guide: await guideOf(data) };
    case 'Situation':
      return { data, guide: await guideOf(data) };
    default:
      return { data };
  }
}

/** The guide that the entry names, if it is shown. */
const guideOf = async ({ guide }: PreviewEntry['data']) =>
  typeof guide === 'string' ? getShownGuide(guide) : undefined;

/** A task as it will stand with the draft among its reports. */
async function taskProps(id: string) {
  const row = (await getTaskRows()).find(({ task }) => task.id === id);
  if (!row) throw new Error(`Không có nhiệm vụ ${id}.`);
  return getTaskArticle(row);
}
