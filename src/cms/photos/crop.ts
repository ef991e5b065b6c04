import { ask } from '../dialog.ts';
import { el } from '../dom.ts';

/** What of a picture is kept. */
export interface Cut {
  /** Width to height. */
  ratio: number;
  /** Where the frame stands along the side that is cut, from 0 to 1. */
  at: number;
}

const FRAMES: readonly [string, number][] = [
  ['Khung ngang', 3 / 2],
  ['Khung vuông', 1],
  ['Khung dọc', 3 / 4],
];

/** The part of a picture of this size that stands in the frame. */
export function partOf(
  { width, height }: { width: number; height: number },
  { ratio, at }: Cut,
): { x: number; y: number; width: number; height: number } {
  const kept = {
    width: Math.round(Math.min(width, height * ratio)),
    height: Math.round(Math.min(height, width / ratio)),
  };
  return {
    x: Math.round((width - kept.width) * at),
    y: Math.round((height - kept.height) * at),
    ...kept,
  };
}

/** Lets an editor choose a frame and move it over the picture; undefined when the picture stays whole. */
export async function askForCut(src: string): Promise<Cut | undefined> {
  const cut: Cut = { ratio: FRAMES[0]?.[1] ?? 1, at: 0.5 };
  const shown = el('img', { src, alt: 'Phần ảnh giữ lại', class: 'cms-cut-picture' });
  const show = () => {
    shown.style.aspectRatio = String(cut.ratio);
    shown.style.objectPosition = `${cut.at * 100}% ${cut.at * 100}%`;
  };
  const frames = FRAMES.map(([label, ratio], index) => {
    const radio = el('input', {
      type: 'radio',
      name: 'cms-cut',
      checked: index === 0,
      onchange: () => {
        cut.ratio = ratio;
        show();
      },
    });
    return el('label', {}, radio, label);
  });
  const place = el('input', {
    type: 'range',
    min: '0',
    max: '100',
    value: '50',
    oninput: () => {
      cut.at = Number(place.value) / 100;
      show();
    },
  });
  show();
  const choice = await ask({
    title: 'Cắt ảnh',
    text: [],
    shown: el(
      'div',
      { class: 'cms-cut' },
      shown,
      el('fieldset', {}, el('legend', {}, 'Khung'), ...frames),
      el('label', {}, 'Dời khung', place),
    ),
    choices: [
      { value: 'cut', label: 'Cắt theo khung' },
      { value: 'stay', label: 'Giữ nguyên ảnh' },
    ],
  });
  return choice === 'cut' ? cut : undefined;
}
