import type { CollectionEntry } from 'astro:content';
import { PAPERS } from '../collections/urls.ts';
import { settledStep } from '../core/guide-figures.ts';
import { getGuides } from './content.ts';
import { getHelpPointsFor } from './help.ts';
import { getLayoutData } from './layout-data.ts';

/** Everything that a guide's paper shows. */
export interface PaperProps {
  guide: CollectionEntry<'guides'>;
  /** The first place that helps with it. */
  helpPoint: CollectionEntry<'help-points'>['data'] | undefined;
  /** Whom to ask else; stands after “hỏi”. */
  helper: string;
}

/** The paper of one guide. */
export async function getPaper(guide: CollectionEntry<'guides'>): Promise<PaperProps> {
  const { data } = guide;
  const { channels } = await getLayoutData();
  const [helpPoint] = await getHelpPointsFor(guide.id);
  return {
    guide: { ...guide, data: { ...data, steps: data.steps.map(settledStep) } },
    helpPoint: helpPoint?.data,
    helper: data.platform === 'vneid' ? channels.vneidHelper : channels.helper,
  };
}

/** A page of each kind for each guide that holds, by its number: of what was withdrawn nothing is printed. */
export async function getPaperPaths() {
  const guides = await getGuides();
  return Object.keys(PAPERS).flatMap((kind) =>
    guides.map((guide) => ({
      params: { kind, code: String(guide.data.code) },
      props: { kind: kind as keyof typeof PAPERS, guide },
    })),
  );
}
