import { getCollection, type CollectionEntry } from 'astro:content';
import { PAPERS } from '../collections/urls.ts';
import { PAPER_FILES, type PaperFile } from '../core/paper-file.ts';
import { getGuides } from './content.ts';
import { getSettled } from './guide-page.ts';
import { getHelpPointsFor } from './help.ts';
import { perBuild } from './per-build.ts';

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
  const [helpPoint] = await getHelpPointsFor(guide.id);
  return { ...(await getSettled(guide)), helpPoint: helpPoint?.data };
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

/** The files that show just what a page with this key does, and how large each is; none until they are made. */
export const getPaperFiles = perBuild('files of a paper', async (key: string) => {
  const made = new Map((await getCollection('papers')).map(({ id, data }) => [id, data.bytes]));
  return (Object.keys(PAPER_FILES) as PaperFile[]).flatMap((ending) => {
    const bytes = made.get(`${key}.${ending}`);
    return bytes === undefined ? [] : [{ ending, bytes }];
  });
});
