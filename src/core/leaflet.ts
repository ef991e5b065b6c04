import { DRAWINGS, drawingWithout, strangeWords, type Drawing } from '../collections/drawings.ts';

interface GuideLike {
  steps: readonly {
    title: string;
    leaflet?: string | undefined;
    drawing?: Drawing | undefined;
  }[];
  inPerson?: { where: string; bring: readonly string[]; say: string } | undefined;
}

/** A line of a leaflet with the picture beside it. */
export interface LeafletStep {
  text: string;
  drawing?: Drawing | undefined;
}

/** What a leaflet tells to do: each step in its one sentence; where nothing is done on a phone, where to go. */
export function leafletSteps({ steps, inPerson }: GuideLike): LeafletStep[] {
  if (steps.length > 0 || !inPerson)
    return steps.map(({ title, leaflet, drawing }) => ({ text: leaflet ?? `${title}.`, drawing }));
  const { where, bring, say } = inPerson;
  return [
    { text: `Đến ${where}.` },
    ...(bring.length > 0 ? [{ text: `Mang theo: ${bring.join('; ')}.` }] : []),
    { text: `Nói: ${say}` },
  ];
}

/** The picture without its words: on a leaflet they would be too small to read. */
export const withoutWords = (drawing: Drawing): Drawing => drawingWithout(drawing, 'words');

/** The picture with its words where all of them stand in the text beside it; else without. */
export const withWordsBeside = (drawing: Drawing, text: string): Drawing =>
  DRAWINGS[drawing.kind]?.words &&
  strangeWords({ title: '', action: text, drawing }).every(({ isSaid }) => isSaid)
    ? drawing
    : withoutWords(drawing);
