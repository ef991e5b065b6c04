import { execFile } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkLog } from '../../server/people/log-chain.ts';
import { Log, shortAddress } from '../../server/people/log.ts';

const run = promisify(execFile);
const DEED = {
  login: 'lan',
  name: 'Lan',
  action: 'persistEntry',
  subject: 'src/content/news/a.mdx',
  address: '203.0.113.0',
};

let dir: string;
let database: DatabaseSync;
let log: Log;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'log-'));
  database = new DatabaseSync(join(dir, 'ward.db'));
  log = new Log(database);
  for (const subject of ['a', 'b', 'c', 'd']) log.add({ ...DEED, subject });
});
afterEach(() => {
  vi.useRealTimers();
  database.close();
  rmSync(dir, { recursive: true, force: true });
});

/** As somebody does who has the file. */
const tamper = (sql: string) =>
  database.exec(`DROP TRIGGER log_stays; DROP TRIGGER log_forgets; ${sql}`);
/** What `npm run check:log` says, and its exit code. */
const check = (env: Record<string, string> = { DATA_DIR: dir }) =>
  run(process.execPath, ['scripts/check-log.ts'], { env: { ...process.env, ...env } }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, said: stderr }),
  );

describe('the log', () => {
  it('as it was written is whole, and so the command says', async () => {
    expect(checkLog(database)).toMatchObject({ broken: undefined, count: 4 });
    expect(await check()).toEqual({ code: 0, said: expect.stringContaining('còn nguyên: 4 dòng') });
  });

  it.each([
    ['a changed word', "UPDATE log SET name = 'Ai khác' WHERE id = 2", 2],
    ['a changed time', "UPDATE log SET at = '2026-01-01T00:00:00.000Z' WHERE id = 3", 3],
    ['a row that is gone', 'DELETE FROM log WHERE id = 2', 3],
    [
      'two rows that changed places',
      "UPDATE log SET subject = CASE id WHEN 2 THEN 'c' ELSE 'b' END WHERE id IN (2, 3)",
      2,
    ],
    [
      'a row that was put in',
      'INSERT INTO log SELECT 5, at, login, name, action, subject, address, salt, subjectHash, previous, hash FROM log WHERE id = 4',
      5,
    ],
  ])('shows %s', async (_, sql, broken) => {
    tamper(sql);
    expect(checkLog(database).broken).toBe(broken);
    expect(await check()).toEqual({ code: 1, said: expect.stringContaining(`từ dòng ${broken}`) });
  });

  it.each(["name = 'x'", "subject = 'x'", "salt = 'x'", "hash = 'x'"])(
    'takes no change through its own database (%s)',
    (change) => {
      expect(() => database.exec(`UPDATE log SET ${change}`)).toThrow('never changes');
    },
  );

  it('forgets what was erased, and still shows who did what, and a changed word', () => {
    const path = 'src/assets/uploads/nguoi-duoc-cay.jpg';
    for (const subject of [path, 'e']) log.add({ ...DEED, subject });
    log.erase(path);
    for (const name of readdirSync(dir))
      expect(readFileSync(join(dir, name)).includes(path), name).toBe(false);
    expect(log.list(2)).toMatchObject([{ subject: 'e' }, { subject: '…', login: 'lan' }]);
    expect(checkLog(database)).toMatchObject({ broken: undefined, count: 6 });
    tamper("UPDATE log SET subject = 'x' WHERE id = 6");
    expect(checkLog(database).broken).toBe(6);
  });

  it('goes on where another process has written', () => {
    const other = new DatabaseSync(join(dir, 'ward.db'));
    new Log(other).add(DEED);
    other.close();
    log.add(DEED);
    expect(checkLog(database)).toMatchObject({ broken: undefined, count: 6 });
  });

  it('keeps 24 months, and what is left still hangs together', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Date.now() + 400 * 86_400_000);
    log.add({ ...DEED, subject: 'e' });
    vi.setSystemTime(Date.now() + 400 * 86_400_000);
    log.add({ ...DEED, subject: 'f' });
    const later = new Log(database);
    expect(later.list(10).map(({ subject }) => subject)).toEqual(['f', 'e']);
    expect(checkLog(database).broken).toBeUndefined();
  });

  it('loses nothing where the clock alone is ten years ahead', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Date.now() + 3650 * 86_400_000);
    expect(new Log(database).list(10)).toHaveLength(4);
  });

  it('gives the newest first, page by page', () => {
    expect(log.list(2).map(({ subject }) => subject)).toEqual(['d', 'c']);
    expect(log.list(2, 3).map(({ subject }) => subject)).toEqual(['b', 'a']);
  });
});

it.each([
  ['203.0.113.77', '203.0.113.0'],
  ['::ffff:203.0.113.77', '203.0.113.0'],
  ['2001:db8:aa:bb:cc:dd:ee:ff', '2001:db8:aa::'],
  ['::1', '::'],
  ['<script>', ''],
  ['', ''],
])('the address %j is kept as %j', (address, kept) => expect(shortAddress(address)).toBe(kept));

it('without a data folder the command says what to set', async () => {
  expect(await check({ DATA_DIR: '' })).toEqual({
    code: 1,
    said: expect.stringContaining('Hãy đặt DATA_DIR'),
  });
});

describe('a log of the first release, whose rows hold no hash of their subject', () => {
  let old: DatabaseSync;
  beforeEach(() => {
    old = new DatabaseSync(join(dir, 'old.db'));
    old.exec(`CREATE TABLE log (id INTEGER PRIMARY KEY, at TEXT NOT NULL, login TEXT NOT NULL, name TEXT NOT NULL,
      action TEXT NOT NULL, subject TEXT NOT NULL, address TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
      CREATE TRIGGER log_stays BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'The log never changes.'); END;`);
    let previous = '';
    for (const [at, subject] of ['a', 'b', 'c'].entries()) {
      const { login, name, action, address } = DEED;
      const row = [at + 1, new Date().toISOString(), login, name, action, subject, address];
      const rowHash = hash('sha256', JSON.stringify([...row, previous]));
      old
        .prepare('INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
        .run(...row, previous, rowHash);
      previous = rowHash;
    }
  });
  afterEach(() => old.close());

  it('is whole before it is opened and after, goes on, and forgets what is erased', () => {
    expect(checkLog(old)).toMatchObject({ broken: undefined, count: 3 });
    new Log(old).add({ ...DEED, subject: 'd' });
    expect(checkLog(old)).toMatchObject({ broken: undefined, count: 4 });
    const again = new Log(old);
    again.erase('b');
    expect(again.list(9).map(({ subject }) => subject)).toEqual(['d', 'c', '…', 'a']);
    expect(checkLog(old)).toMatchObject({ broken: undefined, count: 4 });
    expect(() => old.exec("UPDATE log SET name = 'Ai khác'")).toThrow('never changes');
  });

  it('that somebody had changed is not made good by it', () => {
    old.exec("DROP TRIGGER log_stays; UPDATE log SET name = 'Ai khác' WHERE id = 2");
    expect(checkLog(old).broken).toBe(2);
    const log = new Log(old);
    log.add({ ...DEED, subject: 'd' });
    expect(checkLog(old).broken).toBe(2);
  });
});
