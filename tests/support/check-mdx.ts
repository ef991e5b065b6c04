import { placeBody, placeEverywhere, readCases } from './mdx-cases.ts';
import { judge } from './mdx-verdict.ts';

// Reads a folder of .mdx files as a build would and says what became of each; exit code 1 when one is live, or when one of --benign is refused.
const SLOW = 50;
const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const isBenign = process.argv.includes('--benign');
if (!folder) {
  console.error('npm run check:mdx -- FOLDER [--benign]');
  process.exit(2);
}
// What the first file pays for everyone: loading the parser.
judge(placeBody({ name: 'start', source: '**a**' }, 0));

const counts = { refused: 0, shown: 0, live: 0 };
const times = readCases(folder).flatMap((found, number) => {
  const placed = isBenign ? [placeBody(found, number)] : placeEverywhere(found, number);
  return placed.map((place) => {
    const { refused, live, milliseconds } = judge(place);
    const outcome = live.length ? 'live' : refused.length ? 'refused' : 'shown';
    counts[outcome]++;
    const [first = '', ...others] = refused;
    const words = {
      live: `LIVE     ${live.join(', ')}`,
      refused: `refused  ${first}${others.length ? ` (+${others.length})` : ''}`,
      shown: isBenign ? 'accepted' : 'shown as text',
    };
    const slow = milliseconds > SLOW ? `  [${milliseconds.toFixed(0)} ms]` : '';
    console.log(`${found.name.padEnd(36)} ${place.placement.padEnd(12)} ${words[outcome]}${slow}`);
    return milliseconds;
  });
});
const slow = times.filter((time) => time > SLOW).length;
console.log(
  `\n${times.length} entries: refused ${counts.refused}, ${isBenign ? 'accepted' : 'shown as text'} ${counts.shown}, live ${counts.live}`,
);
console.log(`slowest ${Math.max(0, ...times).toFixed(1)} ms; over ${SLOW} ms: ${slow}`);
process.exit(counts.live > 0 || (isBenign && counts.refused > 0) ? 1 : 0);
