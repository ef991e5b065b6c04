import PageArticle from '../../components/content/PageArticle.astro';
import DocumentArticle from '../../components/documents/DocumentArticle.astro';
import GuideArticle from '../../components/guides/GuideArticle.astro';
import NewsArticle from '../../components/news/NewsArticle.astro';
import TaskArticle from '../../components/tasks/TaskArticle.astro';
import Situation from '../../components/practice/Situation.astro';
import AlertBoard from '../../components/ui/AlertBoard.astro';
import EventList from '../../components/ui/EventList.astro';
import HelpPoint from '../../components/ui/HelpPoint.astro';
import { COLLECTIONS, isCollection, type CollectionName } from '../../collections/index.ts';
import { shownData } from '../../core/shown-data.ts';
import { buildDay, getSorted } from '../../queries/content.ts';
import { getSetting } from '../../queries/settings.ts';
import { propsOf } from './props.ts';
import type { PreviewEntry } from './content.ts';
import { renderComponent } from './render.ts';

/** The components that descriptors name. */
const COMPONENTS: Readonly<Record<string, unknown>> = {
  GuideArticle,
  NewsArticle,
  TaskArticle,
  DocumentArticle,
  PageArticle,
  EventList,
  HelpPoint,
  AlertBoard,
  Situation,
};

/** The component that shows entries of a collection; undefined when they are nothing to look at. */
const componentOf = (collection: string) =>
  isCollection(collection) ? COLLECTIONS[collection].cms?.preview : undefined;

export const isPreviewed = (collection: string): collection is CollectionName =>
  componentOf(collection) !== undefined;

/** What readers will see of an entry: the HTML of the very component that its page shows. */
export async function renderEntry(entry: PreviewEntry): Promise<string> {
  const name = componentOf(entry.collection) ?? '';
  const data = shownData(entry, {
    tasks: await getSorted('tasks'),
    consultation: await getSetting('consultation'),
    today: buildDay(),
  });
  const html = await renderComponent(COMPONENTS[name], await propsOf(name, { ...entry, data }));
  // A guide brings its columns with it.
  return name === 'GuideArticle' ? html : `<div class="two-c">${html}</div>`;
}
