import { DRAWINGS, type Drawing } from '../../collections/drawings.ts';

/** Drawings of one kind to choose from. */
export interface DrawingGroup {
  label: string;
  choices: { name: string; drawing: Drawing }[];
}

/** Every drawing there is, by kind, still without words. */
export const DRAWING_GROUPS: readonly DrawingGroup[] = Object.entries(DRAWINGS).map(
  ([kind, { label, variants }]) => ({
    label,
    choices: Object.entries(variants).map(([as, name]) => ({
      name,
      drawing: { kind, as } as Drawing,
    })),
  }),
);

/** How many words a drawing can show. */
export const mostWordsOf = ({ kind }: Drawing): number => DRAWINGS[kind].words;

/** The words in bold of the steps that have this drawing: only what a step says stands in its picture. */
export function wordsToTick(drawing: Drawing, steps: unknown): string[] {
  if (mostWordsOf(drawing) === 0 || !Array.isArray(steps)) return [];
  const wanted = JSON.stringify(drawing);
  const texts = (steps as { action?: unknown; drawing?: unknown }[])
    .filter((step) => JSON.stringify(step.drawing) === wanted)
    .map(({ action }) => (typeof action === 'string' ? action : ''));
  return [
    ...new Set(
      texts.flatMap((text) => [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, word = '']) => word)),
    ),
  ];
}
