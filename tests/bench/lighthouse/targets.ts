import type { Measure } from './measure.ts';

const MAX_LCP_MS = 1000;
const MAX_WEAK_PHONE_LCP_MS = 2000;

/** What a page misses of the project's targets, in words; empty when it meets them all. */
export function missedTargets(slow4g: Measure, weakPhone: Measure): string[] {
  const low = Object.entries(slow4g.scores).filter(([, score]) => score < 100);
  return [
    ...low.map(([category, score]) => `${category} ${score}, not 100`),
    ...(slow4g.lcpMs > MAX_LCP_MS
      ? [`LCP ${Math.round(slow4g.lcpMs)} ms, over ${MAX_LCP_MS}`]
      : []),
    ...(slow4g.cls > 0 ? [`CLS ${slow4g.cls}, not 0`] : []),
    ...(weakPhone.lcpMs > MAX_WEAK_PHONE_LCP_MS
      ? [`LCP ${Math.round(weakPhone.lcpMs)} ms on a weak phone, over ${MAX_WEAK_PHONE_LCP_MS}`]
      : []),
  ];
}
