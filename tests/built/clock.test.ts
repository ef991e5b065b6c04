import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expiredSentences } from '../support/expired.ts';
import { reportForms, reportNames } from '../support/report-forms.ts';
import { IS_WHOLE } from '../support/suite.ts';

const OUT_DIR = 'dist-test/clock';
const DAYS = ['2026-12-30', '2026-12-31', '2027-01-01', '2027-02-15'];
const RUNS = DAYS.flatMap((day) => [
  { day, site: 'real', settings: {} },
  { day, site: 'sample', settings: { SAMPLE: '1' } },
]);

// Builds more, so in the whole suite only; tests/content/plan-end.test.ts is for every run.
describe.runIf(IS_WHOLE).each(RUNS)('the $site site on $day', ({ day, site, settings }) => {
  beforeAll(() => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
      encoding: 'utf8',
      env: { ...process.env, ...settings, OUT_DIR, BUILD_DAY: day, VITEST: '', NODE_ENV: '' },
    });
    expect([status, status ? stdout + stderr : '']).toEqual([0, '']);
  }, 600_000);
  afterAll(() => rmSync(OUT_DIR, { recursive: true, force: true }));

  it('has the same report as page, print, Word and Excel', () => {
    for (const name of reportNames(OUT_DIR)) {
      const { page, word, excel } = reportForms(OUT_DIR, name);
      expect(page.length).toBeGreaterThan(1);
      expect([name, word]).toEqual([name, page]);
      expect([name, excel]).toEqual([name, page]);
    }
    const states = reportForms(OUT_DIR, 'tien-do').page.slice(1);
    const reported = states.filter((row) => !/^(?:Chưa có số liệu|Tự động đếm)/.test(row[6] ?? ''));
    expect(reported.length > 0).toBe(site === 'sample');
  });
  it.runIf(day > '2026-12-31')('has no sentence that has expired', () =>
    expect(expiredSentences(OUT_DIR)).toEqual([]),
  );
});
