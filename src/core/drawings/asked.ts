import { drawingWithout, type Drawing } from '../../collections/drawings.ts';
import type { Setting } from '../../collections/settings.ts';
import type { Day } from '../dates.ts';

/** Whether those whom the special figures show have agreed, by a day that has come. Until then nobody sees such a figure. */
export const wereAsked = ({ organisation, date }: Setting<'consultation'>, today: Day): boolean =>
  Boolean(organisation && date && date <= today);

interface DrawnEntry<D> {
  collection: string;
  data: D;
}

/** The fields of a guide as they are shown while nobody has been asked; the same fields when there is nothing to leave out. */
export function withoutFigures<D>({ collection, data }: DrawnEntry<D>): D {
  const { steps = [] } = data as { steps?: readonly { drawing?: Drawing }[] };
  if (collection !== 'guides' || !steps.some(({ drawing }) => drawing?.who)) return data;
  return {
    ...data,
    steps: steps.map(({ drawing, ...step }) => ({
      ...step,
      ...(drawing && { drawing: drawingWithout(drawing, 'who') }),
    })),
  };
}
