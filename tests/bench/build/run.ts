import type { Cost } from './measure.ts';
import { judge, median, type Costs } from './requirements.ts';
import { VARIANTS, buildAgain, buildCold, prepare, type Variant } from './variants.ts';

// Builds the same made-up news in five ways and prints what each costs; exit code 1 when a requirement is missed.
const isQuick = process.argv.includes('--quick');
const ROUNDS = isQuick ? 1 : 3;
const IN_ALL_SIZES = ['ours', 'mdx', 'markdown'] as const satisfies Variant[];

console.log(
  'wall s: from start to end; CPU s: user and system time of all processes ("times"); peak MiB: sum of the most memory of each process (VmHWM in /proc).\n',
);
console.log(row('', 'wall s', 'CPU s', 'peak MiB'));
const thousand = await interleaved(1_000);
const cold: Record<number, Costs> = { 1_000: thousand.cold };
if (!isQuick) {
  prepare('ours', 100);
  cold[100] = { ours: print('ours, 100', await buildCold('ours', 100)) };
  const many: Costs = (cold[10_000] = {});
  for (const variant of IN_ALL_SIZES) {
    prepare(variant, 10_000);
    many[variant] = print(`${variant}, 10,000`, await buildCold(variant, 10_000));
  }
}
const requirements = judge({ cold, again: thousand.again });
console.log('');
for (const { words, isMet } of requirements) console.log(`${isMet ? 'yes' : 'NO '}  ${words}`);
process.exitCode = requirements.every(({ isMet }) => isMet) ? 0 : 1;

/** Round by round through all variants, so that a busy minute of the machine does not fall on one of them. */
async function interleaved(count: number): Promise<Record<'cold' | 'again', Costs>> {
  const rounds = VARIANTS.map((variant) => ({ variant, cold: [] as Cost[], again: [] as Cost[] }));
  for (const variant of VARIANTS) prepare(variant, count);
  for (let round = 1; round <= ROUNDS; round++)
    for (const { variant, cold, again } of rounds) {
      cold.push(await buildCold(variant, count));
      again.push(await buildAgain(variant, count, round));
    }
  const middle = (kind: 'cold' | 'again', words: string): Costs =>
    Object.fromEntries(
      rounds.map(({ variant, [kind]: costs }) => [
        variant,
        print(`${variant}, ${count.toLocaleString('en')}${words}`, median(costs)),
      ]),
    );
  return { cold: middle('cold', ''), again: middle('again', ', one changed') };
}

function print(name: string, cost: Cost): Cost {
  console.log(row(name, cost.wallS.toFixed(2), cost.cpuS.toFixed(2), cost.peakMiB.toFixed(0)));
  return cost;
}

function row(name: string, ...figures: readonly string[]): string {
  return name.padEnd(28) + figures.map((figure) => figure.padStart(10)).join('');
}
