import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Alerts, watchMachine } from '../../server/alerts.ts';

const at = (hours: number) => new Date(Date.UTC(2026, 10, 28, hours));
let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'alerts-'))));
afterEach(() => rmSync(folder, { recursive: true }));

it('the operator hears each thing once, what is new at once, and all of it again after a day', () => {
  const alerts = new Alerts();
  expect(alerts.findNew([], at(0))).toEqual([]);
  expect(alerts.findNew(['đĩa'], at(1))).toEqual(['đĩa']);
  expect(alerts.findNew(['đĩa'], at(2))).toEqual([]);
  expect(alerts.findNew(['đĩa', 'đồng hồ'], at(3))).toEqual(['đĩa', 'đồng hồ']);
  expect(alerts.findNew(['đĩa'], at(4))).toEqual([]);
  expect(alerts.findNew(['đĩa'], at(28))).toEqual(['đĩa']);
  expect(alerts.findNew([], at(29))).toEqual([]);
  expect(alerts.findNew(['đĩa'], at(30))).toEqual(['đĩa']);
});

it('what is wrong is the last argument of the operator’s command, whatever stands in it', async () => {
  const told = join(folder, 'told');
  const words = 'Ổ đĩa còn “1 GB”; $(touch x) `id`';
  const stop = watchMachine(async () => [words], `printf '%s|%s\n' nhan >> ${told}`, '* * * * * *');
  const read = () => readFileSync(told, 'utf8');
  await expect
    .poll(
      () => {
        try {
          return read();
        } catch {
          return '';
        }
      },
      { timeout: 5000 },
    )
    .toBe(`nhan|${words}\n`);
  stop();
});
