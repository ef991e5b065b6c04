import type { Cost } from './measure.ts';
import type { Variant } from './variants.ts';

export interface Figures {
  /** Cold builds, by number of entries. */
  cold: Readonly<Record<number, Partial<Record<Variant, Cost>>>>;
  /** Both builds of 1,000 with Astro's incremental mode: from nothing, and after one change. */
  incremental: { first: Cost; second: Cost };
}

export interface Requirement {
  words: string;
  isMet: boolean;
}

/** Medians of the same build differ by this much from one run of the bench to the next. */
const NOISE = 1.05;
const WELL_AHEAD = 0.75;
const MAX_PEAK_MIB = 3 * 1024;
const MAX_GROWTH = 12;

/** What the figures say of each requirement; those without figures are left out. Times are of the clock on the wall; growth is judged by CPU time, which a busy machine changes less. */
export function judge({ cold, incremental: { first, second } }: Figures): Requirement[] {
  const { ours, markdown, starlight } = cold[1_000] ?? {};
  const [few, thousand, many] = [cold[100]?.ours, ours, cold[10_000]?.ours];
  const found: (Requirement | undefined)[] = [
    ours &&
      markdown &&
      atMost(
        'time of 1,000 with all checks, against plain .md',
        ours.wallS,
        markdown.wallS * NOISE,
        's',
      ),
    ours &&
      markdown &&
      atMost(
        'memory of 1,000 with all checks, against plain .md',
        ours.peakMiB,
        markdown.peakMiB,
        'MiB',
      ),
    ours &&
      starlight &&
      atMost(
        'time of 1,000, against three quarters of Starlight',
        ours.wallS,
        WELL_AHEAD * starlight.wallS,
        's',
      ),
    ours &&
      starlight &&
      atMost('memory of 1,000, against Starlight', ours.peakMiB, starlight.peakMiB, 'MiB'),
    many && atMost('memory of 10,000', many.peakMiB, MAX_PEAK_MIB, 'MiB'),
    few && thousand && many && linear(few, thousand, many),
    atMost(
      'second build after one change of 1,000, against half of a cold one of the same site',
      second.wallS,
      first.wallS / 2,
      's',
    ),
  ];
  return found.filter((requirement) => requirement !== undefined);
}

/** The part of the time that entries cost: 10,000 take at most twelve times that of 1,000. */
function linear(few: Cost, thousand: Cost, many: Cost): Requirement {
  const each = (thousand.cpuS - few.cpuS) / 900;
  const fixed = few.cpuS - 100 * each;
  return atMost(
    'time of 10,000 beyond the fixed part, against twelve times that of 1,000',
    many.cpuS - fixed,
    MAX_GROWTH * 1_000 * each,
    's',
  );
}

const atMost = (words: string, found: number, limit: number, unit: string): Requirement => ({
  words: `${words}: ${found.toFixed(1)} ${unit}, at most ${limit.toFixed(1)} ${unit}`,
  isMet: found <= limit,
});

/** The middle cost of several rounds, each figure by itself. */
export function median(costs: readonly Cost[]): Cost {
  const middle = (figure: keyof Cost) =>
    costs.map((cost) => cost[figure]).toSorted((a, b) => a - b)[Math.floor(costs.length / 2)] ??
    NaN;
  return { wallS: middle('wallS'), cpuS: middle('cpuS'), peakMiB: middle('peakMiB') };
}
