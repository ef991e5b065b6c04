import {
  DRAWINGS,
  drawingWithout,
  FIGURES,
  hasFigure,
  type Drawing,
  type DrawingKind,
} from '../../collections/drawings.ts';

/** A picture to choose, what it is called, and the kind or variant that it stands for. */
export interface DrawingChoice {
  name: string;
  code: string;
  drawing: Drawing;
}

/** Every kind there is, as its usual variant. */
export const KIND_CHOICES: readonly DrawingChoice[] = Object.entries(DRAWINGS).map(
  ([kind, { label, variants }]) => ({
    name: label,
    code: kind,
    drawing: { kind, as: Object.keys(variants)[0] } as Drawing,
  }),
);

/** The variants of a kind; none where there is nothing to choose. */
export function variantChoices(kind: DrawingKind): DrawingChoice[] {
  const variants = Object.entries(DRAWINGS[kind].variants);
  return variants.length === 1
    ? []
    : variants.map(([as, name]) => ({ name, code: as, drawing: { kind, as } as Drawing }));
}

/** Who may stand in a picture, the usual older person first; none where there is nobody to choose, or while nobody has been asked. */
export const figureChoices = (drawing: Drawing, wereAsked: boolean): DrawingChoice[] =>
  wereAsked && hasFigure(drawing)
    ? [
        { name: 'Như mọi hình', code: '', drawing: drawingWithout(drawing, 'who') },
        ...Object.entries(FIGURES).map(([who, name]) => ({
          name,
          code: who,
          drawing: { ...drawing, who } as Drawing,
        })),
      ]
    : [];

/** How many words a drawing can show. */
export const mostWordsOf = ({ kind }: Drawing): number => DRAWINGS[kind].words;

/** A picture with as many of the words as it can show. */
export function withWords(drawing: Drawing, words: readonly string[]): Drawing {
  const shown = words.slice(0, mostWordsOf(drawing));
  return { ...drawingWithout(drawing, 'words'), ...(shown.length > 0 && { words: shown }) };
}

/** What a step says in bold: the words that may stand in its picture. */
export const boldWordsOf = (step: Readonly<Record<string, unknown>> = {}): string[] =>
  [step.title, step.action, step.note]
    .filter((text) => typeof text === 'string')
    .flatMap((text) => [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, word = '']) => word));
