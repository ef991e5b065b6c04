import { gzipSync } from 'node:zlib';
import { DRAWINGS, repeatedDrawings, strangeWords } from '../src/collections/drawings.ts';
import type { Guide } from '../src/collections/guides.ts';
import { draw } from '../src/core/drawings/index.ts';
import { readContent } from '../src/store/read.ts';

/** The most that a drawing weighs, with its words, compressed. */
const MOST_BYTES = 708;

// Counts how many steps of the guides are drawn; a word that its step does not say, a picture twice in a row, and one that weighs too much, are errors.
const { entries } = readContent(['src']);
const guides = entries.flatMap(({ collection, id, data }) =>
  collection === 'guides' && !data.withdrawn ? [{ id, data: data as unknown as Guide }] : [],
);
const steps = guides.flatMap(({ data }) => data.steps);
const drawn = steps.flatMap(({ drawing }) => (drawing ? [drawing] : []));
const strange = guides.flatMap(({ id, data }) =>
  data.steps.flatMap((step, index) =>
    strangeWords(step).map(({ word }) => `${id}, bước ${index + 1}: “${word}”`),
  ),
);
const repeated = guides.flatMap(({ id, data }) =>
  repeatedDrawings(data.steps).map((index) => `${id}, bước ${index + 1}`),
);
const weights = guides.flatMap(({ id, data }) =>
  data.steps.map(({ drawing }, index) => ({
    place: `${id}, bước ${index + 1}`,
    bytes: drawing ? gzipSync(draw(drawing, data.code) ?? '', { level: 9 }).length : 0,
  })),
);
const heavy = weights
  .filter(({ bytes }) => bytes > MOST_BYTES)
  .map(({ place, bytes }) => `${place}: hình nặng ${bytes} byte, tối đa ${MOST_BYTES}`);
const counts = Object.keys(DRAWINGS)
  .map((kind) => [kind, drawn.filter((drawing) => drawing.kind === kind).length] as const)
  .sort(([, a], [, b]) => b - a);

const share = drawn.length / steps.length;
console.log(
  `Bước có hình: ${drawn.length}/${steps.length} (${(share * 100).toFixed(1).replace('.', ',')} %, cần ít nhất 95 %).
Chữ lạ trong hình: ${strange.length}. Hình lặp lại liền nhau: ${repeated.length}. Hình nặng nhất: ${Math.max(...weights.map(({ bytes }) => bytes))} byte (gzip).
${counts.map(([kind, count]) => `${kind} ${count}`).join(' · ')}`,
);
for (const line of [...strange, ...repeated, ...heavy]) console.error(`  • ${line}`);
if (share < 0.95 || strange.length > 0 || repeated.length > 0 || heavy.length > 0)
  process.exitCode = 1;
