import type { CollectionEntry } from 'astro:content';
import { addMonths } from '../core/dates.ts';
import { settledStep } from '../core/guide-figures.ts';
import { getAll, getOne, getShownGuide, getShownGuides } from './content.ts';
import { getHelpFor } from './help.ts';
import { getLayoutData } from './layout-data.ts';

/** A guide with its figures settled, and whom to ask about it. */
export async function getSettled(guide: CollectionEntry<'guides'>) {
  const { data } = guide;
  const { channels } = await getLayoutData();
  return {
    guide: { ...guide, data: { ...data, steps: data.steps.map(settledStep) } },
    helper: data.platform === 'vneid' ? channels.vneidHelper : channels.helper,
  };
}

/** Everything that a guide's article shows beside the guide itself. */
export async function getGuideProps(guide: CollectionEntry<'guides'>) {
  const { data } = guide;
  const { channels, today } = await getLayoutData();
  const [audiences, related, tasks, help, instead, office] = await Promise.all([
    getAll('audiences', data.audiences),
    getShownGuides(data.related),
    getAll('tasks', data.tasks),
    getHelpFor(guide.id),
    data.withdrawn ? getShownGuide(guide.id) : undefined,
    data.inPerson?.unit ? getOne('units', data.inPerson.unit) : undefined,
  ]);
  const isDue = addMonths(data.reviewed, data.reviewEvery) < today;
  return {
    ...(await getSettled(guide)),
    audiences,
    related: related.filter(({ id }) => id !== guide.id),
    tasks,
    help,
    instead,
    office,
    isDue,
    channel: channels.zalo ?? channels.fanpage,
  };
}
