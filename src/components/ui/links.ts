import type { CollectionEntry } from 'astro:content';
import { addressOf } from '../../core/addresses.ts';
import { keepTogether } from '../../core/compounds.ts';

/** Links to guides, by their names. */
export const guideLinks = (guides: readonly CollectionEntry<'guides'>[]) =>
  guides.map(({ id, data }) => ({
    path: addressOf('guides', id),
    label: keepTogether(data.title),
  }));

/** Links to tasks, by their numbers and names. */
export const taskLinks = (tasks: readonly CollectionEntry<'tasks'>[]) =>
  tasks.map(({ id, data: { number, title } }) => ({
    path: addressOf('tasks', id),
    label: keepTogether(`Việc ${number}: ${title}`),
  }));
