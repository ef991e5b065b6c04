import { formatDiagnostic, formatDiagnostics } from '../src/core/diagnostic.ts';
import { loadContent } from '../src/store/load.ts';
import { countClaims } from '../src/core/claims.ts';
import { countGuides } from '../src/core/guide-figures.ts';
import { CERTAINTIES } from '../src/collections/enums.ts';
import { formFaults } from './canonical.ts';
import { stop } from './stop.ts';

// Prints what the content holds and every fault in it; exit code 1 when there is one.
const { content, faults, advice } = await loadContent();
const counts = Map.groupBy(content.entries, (entry) => entry.collection);
for (const [collection, entries] of counts)
  console.log(`${collection.padEnd(12)} ${entries.length}`);
const guides = counts.get('guides') ?? [];
const claims = countClaims(guides.map((guide) => guide.data));
console.log(
  `guides: fewest sources ${least(guides, 'sources')}, fewest hidden terms ${least(guides, 'hiddenTerms')}`,
);
for (const line of figuresOf(guides.map(({ data }) => data))) console.log(line);
for (const [code, label] of Object.entries(CERTAINTIES))
  console.log(`claims “${label}”: ${claims[code as keyof typeof CERTAINTIES]}`);
for (const remark of advice) console.log(`Nên xem lại: ${formatDiagnostic(remark)}`);
console.log(`Nên xem lại: ${advice.length} chỗ.`);
const found = [...faults, ...formFaults()];
if (found.length) stop(formatDiagnostics(found));
console.log('Nội dung không có chỗ nào phải sửa.');

function least(entries: readonly { data: Record<string, unknown> }[], field: string): number {
  return Math.min(...entries.map((entry) => (entry.data[field] as unknown[]).length));
}

function figuresOf(data: readonly Record<string, unknown>[]): string[] {
  const figures = countGuides(data);
  const { guides: shown, marks } = figures;
  return [
    `shown guides with an outcome: ${figures.withOutcome}/${shown}`,
    `shown guides with a way without a phone and whom to ask: ${figures.withOffice}/${shown}`,
    `guides that stop: ${figures.stops}, without that way: ${figures.stopsWithoutOffice}`,
    `steps that name a word of the screen in bold: ${figures.stepsWithWord}/${figures.steps}`,
    `marks a guide: median ${marks[marks.length >> 1] ?? 0}, most ${marks.at(-1) ?? 0}, all ${marks.reduce((sum, one) => sum + one, 0)}`,
    `sources without a name or a day: ${figures.sourcesWithoutNameOrDate}/${figures.sources}`,
  ];
}
