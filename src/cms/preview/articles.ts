import PageArticle from '../../components/content/PageArticle.astro';
import DocumentArticle from '../../components/documents/DocumentArticle.astro';
import GuideArticle from '../../components/guides/GuideArticle.astro';
import NewsArticle from '../../components/news/NewsArticle.astro';
import TaskArticle from '../../components/tasks/TaskArticle.astro';
import AlertBoard from '../../components/ui/AlertBoard.astro';
import EventList from '../../components/ui/EventList.astro';
import HelpPoint from '../../components/ui/HelpPoint.astro';
import { propsOf, type Previewed } from './props.ts';
import type { PreviewEntry } from './content.ts';
import { renderComponent } from './render.ts';

const COMPONENTS: Readonly<Record<Previewed, unknown>> = {
  guides: GuideArticle,
  news: NewsArticle,
  tasks: TaskArticle,
  updates: TaskArticle,
  documents: DocumentArticle,
  pages: PageArticle,
  events: EventList,
  'help-points': HelpPoint,
  alerts: AlertBoard,
};

/** What readers will see of an entry: the HTML of the very component that its page shows. */
export async function renderEntry(
  entry: PreviewEntry & { collection: Previewed },
): Promise<string> {
  const html = await renderComponent(COMPONENTS[entry.collection], await propsOf(entry));
  // A guide brings its columns with it.
  return entry.collection === 'guides' ? html : `<div class="two-c">${html}</div>`;
}
