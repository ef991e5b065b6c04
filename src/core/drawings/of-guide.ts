import type { Drawing } from '../../collections/drawings.ts';
import { draw } from './index.ts';

/** The step whose picture tells best what a guide is about; the first one where none is named. */
const TELLING_STEP: Readonly<Record<string, number>> = {
  'cai-vneid': 4,
  'quen-mat-khau-vneid': 6,
  'bao-hiem-y-te-vneid': 3,
  'mat-dien-thoai-vneid': 3,
  'nop-ho-so-truc-tuyen': 6,
  'gui-phan-anh': 2,
};

interface Guide {
  id: string;
  data: { code: number; steps: readonly { drawing?: Drawing | undefined }[] };
}

/** The picture that stands for a guide beside its name. */
export function drawGuide({ id, data: { code, steps } }: Guide): string | undefined {
  const drawing =
    steps[(TELLING_STEP[id] ?? 1) - 1]?.drawing ?? steps.find((step) => step.drawing)?.drawing;
  return drawing && draw(drawing, code, true);
}
