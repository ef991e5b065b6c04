import type { Cost } from './measure.ts';
import type { Variant } from './variants.ts';

export type Costs = Partial<Record<Variant, Cost>>;

export interface Figures {
  /** Cold builds, by number of entries. */
  cold: Readonly<Record<number, Costs>>;
  /** Builds of 1,000 after one change. */
  again: Costs;
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
export function judge({ cold, again }: Figures): Requirement[] {
  const thousand = cold[1_000] ?? {};
  const [few, many] = [cold[100]?.ours, cold[10_000]?.ours];
  return [
    ...againstPeers('of 1,000 with all checks', thousand),
    ...againstPeers('after one change of 1,000', again),
    ...(many ? [atMost('memory of 10,000', many.peakMiB, MAX_PEAK_MIB, 'MiB')] : []),
    ...(few && thousand.ours && many ? [linear(few, thousand.ours, many)] : []),
  ];
}

const againstPeers = (what: string, { ours, markdown, starlight }: Costs): Requirement[] =>
  ours && markdown && starlight
    ? [
        atMost(`time ${what}, against plain .md`, ours.wallS, markdown.wallS * NOISE, 's'),
        atMost(`memory ${what}, against plain .md`, ours.peakMiB, markdown.peakMiB, 'MiB'),
        atMost(
          `time ${what}, against three quarters of Starlight`,
          ours.wallS,
          WELL_AHEAD * starlight.wallS,
          's',
        ),
        atMost(`memory ${what}, against Starlight`, ours.peakMiB, starlight.peakMiB, 'MiB'),
      ]
    : [];

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
