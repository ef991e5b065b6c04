import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  DRAWINGS,
  repeatedDrawings,
  strangeWords,
  type Drawing,
} from '../src/collections/drawings.ts';
import type { Guide } from '../src/collections/guides.ts';
import { draw } from '../src/core/drawings/index.ts';
import { readContent } from '../src/store/read.ts';

// Counts how many steps of the guides are drawn; a word that its step does not say, and a picture twice in a row, are errors.
// With --sheet FILE it also writes a page with every kind and variant, to be looked at.
const { values } = parseArgs({ options: { sheet: { type: 'string' } } });

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

if (values.sheet) writeFileSync(values.sheet, sheetOf());

/** Every variant, with words where a guide has some for it; large and small. */
function sheetOf(): string {
  const variants = Object.entries(DRAWINGS).flatMap(([kind, { label, variants }]) =>
    Object.entries(variants).map(([as, name]) => ({ kind, as, name: `${label}: ${name}` })),
  );
  const figures = variants.map(({ kind, as, name }, index) => {
    const used = drawn.find(
      (drawing) => drawing.kind === kind && drawing.as === as && drawing.words,
    );
    const svg = draw(used ?? ({ kind, as } as Drawing), index) ?? '';
    return `<figure><div class="pic">${svg}</div><div class="pic small">${svg}</div><figcaption>${name}</figcaption></figure>`;
  });
  const styles = ['tokens', 'base', 'drawings'].map((name) =>
    readFileSync(`src/styles/${name}.css`, 'utf8').replace(/@theme \{\s*--\*: initial;/, ':root {'),
  );
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Hình vẽ của các bước</title><style>${styles.join('\n')}
html { font-size: 100%; }
main { display: grid; grid-template-columns: repeat(auto-fill, 280px); gap: 20px; padding: 20px; font-family: sans-serif; }
.small { inline-size: 140px; }
</style><main>${figures.join('')}</main></html>`;
}
