import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import {
  chainAnew,
  hashOf,
  hashOfSubject,
  type ChainedRow,
  type Deed,
  type LogRow,
} from './log-chain.ts';

const KEPT_MONTHS = 24;
/** Longer than an office is closed. */
const QUIET_MS = 45 * 86_400_000;
/** Stands in the place of an erased subject. */
const ERASED = '…';
const FIELDS = 'id, at, login, name, action, subject, address';
const SCHEMA = `
CREATE TABLE IF NOT EXISTS log (
  id INTEGER PRIMARY KEY, at TEXT NOT NULL, login TEXT NOT NULL, name TEXT NOT NULL, action TEXT NOT NULL,
  subject TEXT NOT NULL, address TEXT NOT NULL, salt TEXT NOT NULL, subjectHash TEXT NOT NULL,
  previous TEXT NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS log_by_subject ON log (subject, action);
CREATE TRIGGER IF NOT EXISTS log_stays BEFORE UPDATE OF id, at, login, name, action, address, subjectHash, previous, hash
ON log BEGIN SELECT RAISE(ABORT, 'The log never changes.'); END;
CREATE TRIGGER IF NOT EXISTS log_forgets BEFORE UPDATE OF subject, salt ON log WHEN NEW.subject <> '${ERASED}' OR NEW.salt <> ''
BEGIN SELECT RAISE(ABORT, 'The log never changes.'); END;
`;

/** Who did what to which file, when and from where. Each row carries the hash of the one before, so that a change is seen. */
export class Log {
  private readonly database: DatabaseSync;

  /** Rows older than 24 months go, unless nobody has done anything for so long that rather the clock is wrong. */
  constructor(database: DatabaseSync) {
    this.database = database;
    chainAnew(database);
    database.exec(SCHEMA);
    const oldest = new Date();
    oldest.setUTCMonth(oldest.getUTCMonth() - KEPT_MONTHS);
    database
      .prepare('DELETE FROM log WHERE at < ? AND (SELECT max(at) FROM log) > ?')
      .run(oldest.toISOString(), new Date(Date.now() - QUIET_MS).toISOString());
  }

  add({ login, name, action, subject, address }: Deed): void {
    // One writer at a time, so that no two rows follow the same one.
    this.database.exec('BEGIN IMMEDIATE');
    try {
      const last = this.database
        .prepare('SELECT id, hash FROM log ORDER BY id DESC LIMIT 1')
        .get() as Pick<ChainedRow, 'id' | 'hash'> | undefined;
      const salt = randomBytes(16).toString('hex');
      const row = {
        id: (last?.id ?? 0) + 1,
        at: new Date().toISOString(),
        ...{ login, name, action, subject, address, salt },
        subjectHash: hashOfSubject({ subject, salt }),
        previous: last?.hash ?? '',
      };
      this.database
        .prepare(
          `INSERT INTO log (${FIELDS}, salt, subjectHash, previous, hash)
           VALUES (:id, :at, :login, :name, :action, :subject, :address, :salt, :subjectHash, :previous, :hash)`,
        )
        .run({ ...row, hash: hashOf(row) });
      this.database.exec('COMMIT');
    } catch (error) {
      this.database.exec('ROLLBACK');
      throw error;
    }
  }

  /** The newest rows before a row, newest first. */
  list(most: number, before: number = Number.MAX_SAFE_INTEGER): LogRow[] {
    return this.database
      .prepare(`SELECT ${FIELDS} FROM log WHERE id < ? ORDER BY id DESC LIMIT ?`)
      .all(before, most)
      .map((row) => ({ ...row }) as unknown as LogRow);
  }

  /** Takes subjects that hold these words out of every row. Who did what and when stays, and the rows still hang together. */
  erase(words: string): void {
    this.database.exec('PRAGMA secure_delete = ON');
    this.database
      .prepare('UPDATE log SET subject = ?, salt = ? WHERE instr(subject, ?) > 0')
      .run(ERASED, '', words);
    // Former versions of the rows lie there too.
    this.database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  /** Login of whoever did this to this subject first. */
  firstWho(action: string, subject: string): string | undefined {
    const row = this.database
      .prepare('SELECT login FROM log WHERE subject = ? AND action = ? ORDER BY id LIMIT 1')
      .get(subject, action);
    return row === undefined ? undefined : String(row.login);
  }
}

/** An address that names a neighbourhood, not a machine: the last part of IPv4, all but the first three of IPv6 are gone. */
export function shortAddress(address: string): string {
  const plain = address.replace(/^::ffff:/, '');
  if (/^\d+(?:\.\d+){3}$/.test(plain)) return plain.replace(/\d+$/, '0');
  return /^[\da-f:]+$/i.test(plain)
    ? `${plain.replace(/::.*/, '').split(':').slice(0, 3).join(':')}::`
    : '';
}
