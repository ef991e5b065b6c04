import { DRAWINGS, repeatedDrawings, strangeWords } from '../src/collections/drawings.ts';
import type { Guide } from '../src/collections/guides.ts';
import { readContent } from '../src/store/read.ts';

// Counts how many steps of the guides are drawn; a word that its step does not say, and a picture twice in a row, are errors.
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
const counts = Object.keys(DRAWINGS)
  .map((kind) => [kind, drawn.filter((drawing) => drawing.kind === kind).length] as const)
  .sort(([, a], [, b]) => b - a);

const share = drawn.length / steps.length;
console.log(
  `Bước có hình: ${drawn.length}/${steps.length} (${(share * 100).toFixed(1).replace('.', ',')} %, cần ít nhất 95 %).
Chữ lạ trong hình: ${strange.length}. Hình lặp lại liền nhau: ${repeated.length}.
${counts.map(([kind, count]) => `${kind} ${count}`).join(' · ')}`,
);
for (const line of [...strange, ...repeated]) console.error(`  • ${line}`);
if (share < 0.95 || strange.length > 0 || repeated.length > 0) process.exitCode = 1;
