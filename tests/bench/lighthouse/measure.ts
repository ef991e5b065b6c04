import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { BROWSER_FLAGS, browserPath } from '../../support/browser.ts';

const CLI = join(import.meta.dirname, 'node_modules/lighthouse/cli/index.js');
const RUNS = 3;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Simulated slow 4G, Lighthouse's own mobile setting. */
export const SLOW_4G: readonly string[] = [`--only-categories=${CATEGORIES.join()}`];

/** A weak signal and a weak phone: 300 ms, 700 kbit/s, a processor six times slower. */
export const WEAK_PHONE: readonly string[] = [
  '--only-categories=performance',
  '--throttling.rttMs=300',
  '--throttling.throughputKbps=700',
  '--throttling.cpuSlowdownMultiplier=6',
];

const reportSchema = z.object({
  runtimeError: z.object({ message: z.string() }).optional(),
  categories: z.partialRecord(
    z.enum(CATEGORIES),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(
    z.string(),
    z.object({ score: z.number().nullable(), numericValue: z.number().optional() }),
  ),
});

type Report = z.infer<typeof reportSchema>;

export interface Measure {
  /** 0 to 100 by category. */
  scores: Partial<Record<(typeof CATEGORIES)[number], number>>;
  lcpMs: number;
  cls: number;
  tbtMs: number;
  /** Audits that cost points in at least one run. */
  faults: string[];
}

/** Medians of three loads, each in a new browser. */
export async function measure(url: string, setting: readonly string[]): Promise<Measure> {
  const reports: Report[] = [];
  for (let run = 0; run < RUNS; run += 1) reports.push(await runLighthouse(url, setting));
  const medianOf = (figure: (report: Report) => number) => median(reports.map(figure));
  const audited = CATEGORIES.filter((category) =>
    reports.every(({ categories }) => categories[category]),
  );
  return {
    scores: Object.fromEntries(
      audited.map((category) => [
        category,
        medianOf(({ categories }) => Math.round(100 * (categories[category]?.score ?? 0))),
      ]),
    ),
    lcpMs: medianOf((report) => numberOf(report, 'largest-contentful-paint')),
    cls: medianOf((report) => numberOf(report, 'cumulative-layout-shift')),
    tbtMs: medianOf((report) => numberOf(report, 'total-blocking-time')),
    faults: [...new Set(reports.flatMap(costlyAudits))],
  };
}

async function runLighthouse(url: string, setting: readonly string[]): Promise<Report> {
  const options = [
    '--quiet',
    '--output=json',
    '--output-path=stdout',
    `--chrome-flags=--headless=new ${BROWSER_FLAGS.join(' ')}`,
  ];
  const env = { ...process.env, CHROME_PATH: await browserPath() };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [CLI, url, ...options, ...setting],
    { env, maxBuffer: 2 ** 28 },
  );
  const report = reportSchema.parse(JSON.parse(stdout));
  if (report.runtimeError) throw new Error(`${url}: ${report.runtimeError.message}`);
  return report;
}

function numberOf({ audits }: Report, id: string): number {
  const value = audits[id]?.numericValue;
  if (value === undefined) throw new Error(`Lighthouse gave no ${id}.`);
  return value;
}

function costlyAudits({ categories, audits }: Report): string[] {
  const weighed = CATEGORIES.flatMap((category) => categories[category]?.auditRefs ?? []).filter(
    ({ weight }) => weight > 0,
  );
  return weighed.map(({ id }) => id).filter((id) => (audits[id]?.score ?? 1) < 1);
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
