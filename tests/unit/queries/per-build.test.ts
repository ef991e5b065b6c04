import { afterEach, expect, it, vi } from 'vitest';
import { perBuild } from '../../../src/queries/per-build.ts';

afterEach(() => vi.unstubAllEnvs());

/** How often a query runs that is asked three times, two of them at once. */
async function countRuns(): Promise<number> {
  let runs = 0;
  const query = perBuild('runs', () => Promise.resolve(++runs));
  await Promise.all([query(), query()]);
  await query();
  return runs;
}

it('a build asks a query once', async () => {
  vi.stubEnv('PROD', true);
  vi.stubEnv('SSR', true);
  expect(await countRuns()).toBe(1);
});
it.each([
  ['development', false, true],
  ['the editors’ preview', true, false],
])('%s asks it each time, for the content changes', async (_, isBuilt, isServer) => {
  vi.stubEnv('PROD', isBuilt);
  vi.stubEnv('SSR', isServer);
  expect(await countRuns()).toBe(3);
});

it('a query about something has an answer for each', async () => {
  vi.stubEnv('PROD', true);
  vi.stubEnv('SSR', true);
  const query = perBuild('double', (text: string) => Promise.resolve([text + text]));
  expect(await Promise.all([query('a'), query('b')])).toEqual([['aa'], ['bb']]);
  expect(await query('a')).toBe(await query('a'));
});
