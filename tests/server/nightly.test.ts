import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newestBackup } from '../../server/backup.ts';
import type { DataDir } from '../../server/data-dir.ts';
import { backUpIfDue } from '../../server/nightly.ts';
import { smallData } from '../support/small-data.ts';

const PASSPHRASE = 'một mật khẩu đủ dài';
let data: DataDir;
let to = '';
beforeEach(async () => {
  data = await smallData();
  to = mkdtempSync(join(tmpdir(), 'backups-'));
});
afterEach(() => {
  for (const folder of [data.dir, to]) rmSync(folder, { recursive: true });
});

it.each([
  ['before two in the morning', '2026-11-28T01:59:00+07:00', '2026-11-27T02:00:00+07:00', false],
  ['at two in the morning', '2026-11-28T02:00:00+07:00', '2026-11-27T02:00:00+07:00', true],
  ['once it is made', '2026-11-28T02:10:00+07:00', '2026-11-28T02:00:00+07:00', false],
  ['in the evening', '2026-11-28T23:50:00+07:00', '2026-11-28T02:00:00+07:00', false],
  ['on a machine that was off', '2026-11-30T09:00:00+07:00', '2026-11-27T02:00:00+07:00', true],
  ['where none was ever made', '2026-11-28T09:00:00+07:00', undefined, true],
])('%s the night’s backup is made or not', async (_, now, newest, isDue) => {
  if (newest) writeFileSync(join(to, nameOf(newest)), '');
  const file = await backUpIfDue(data, { to, passphrase: PASSPHRASE }, new Date(now));
  expect(file).toBe(isDue ? join(to, nameOf(now)) : undefined);
  expect(newestBackup(to)).toEqual(new Date((isDue ? now : newest) ?? now));
});
const nameOf = (at: string) =>
  `ward-${new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')}Z.tar`;
