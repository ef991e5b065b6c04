import { readFileSync } from 'node:fs';
import { DRAWINGS, FIGURES, hasFigure, type Drawing } from '../../src/collections/drawings.ts';
import type { Guide } from '../../src/collections/guides.ts';
import { draw } from '../../src/core/drawings/index.ts';
import { readContent } from '../../src/store/read.ts';

/** A page with every kind, variant and figure of the drawings, bare and with the longest words that a guide gives it, large and small. */
export function drawingSheet(): string {
  const used = readContent(['src']).entries.flatMap(({ collection, data }) =>
    collection === 'guides'
      ? (data as unknown as Guide).steps.flatMap(({ drawing }) => drawing ?? [])
      : [],
  );
  const figures = Object.entries(DRAWINGS).flatMap(([kind, { label, variants }]) =>
    Object.entries(variants).flatMap(([as, name]) => {
      const worded = used
        .filter((one) => one.kind === kind && (one.as ?? Object.keys(variants)[0]) === as)
        .filter(({ words }) => words)
        .toSorted((a, b) => String(b.words).length - String(a.words).length);
      const bare = { kind, as } as Drawing;
      const others = hasFigure(bare) ? Object.entries(FIGURES) : [];
      return [
        ...[bare, ...worded.slice(0, 1)].map((drawing) => ({ drawing, name: `${label}: ${name}` })),
        ...others.map(([who, called]) => ({
          drawing: { ...bare, who } as Drawing,
          name: `${label}: ${name}. ${called}`,
        })),
      ];
    }),
  );
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Hình vẽ của các bước</title><style>${styles()}
html { font-size: 100%; }
main { display: grid; grid-template-columns: repeat(3, 430px); gap: 16px; padding: 16px; font-family: sans-serif; }
figure { display: grid; grid-template-columns: 280px 140px; gap: 4px 10px; align-items: end; margin: 0; }
</style><main>${figures
    .map(({ drawing, name }, index) => {
      const svg = draw(drawing, index);
      return `<figure><div>${svg}</div><div>${svg}</div><figcaption>${name}</figcaption></figure>`;
    })
    .join('')}</main></html>`;
}

const styles = () =>
  ['tokens', 'base', 'drawings']
    .map((name) =>
      readFileSync(`src/styles/${name}.css`, 'utf8').replace(
        /@theme \{\s*--\*: initial;/,
        ':root {',
      ),
    )
    .join('\n');
