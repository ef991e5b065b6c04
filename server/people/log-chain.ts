import { hash, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

/** What is written down of a deed. */
export interface Deed {
  /** Who did it; empty for what was done by a command on the machine. */
  login: string;
  name: string;
  /** Name of the action in the contract, or of the command. */
  action: string;
  /** File, or login of the person, that it was done to. */
  subject: string;
  /** Shortened address that it came from. */
  address: string;
}

export interface LogRow extends Deed {
  id: number;
  /** ISO time. */
  at: string;
}

export interface ChainedRow extends LogRow {
  /** Empty once the subject was erased: what it was can then not even be guessed. */
  salt: string;
  subjectHash: string;
  previous: string;
  hash: string;
}

/**
 * Whether every row of the log follows the one before it: `broken` is the first row that is not as it was written, or
 * before which one is gone; `last` the hash of the newest one, which, written down elsewhere, also shows that the end was cut off.
 */
export function checkLog(database: DatabaseSync) {
  let before: ChainedRow | undefined;
  let count = 0;
  const rows = database.prepare('SELECT * FROM log ORDER BY id').iterate();
  for (const found of rows) {
    // Rows of the first release have their subject itself in the chain.
    const row = { salt: '', subjectHash: found.subject, ...found } as unknown as ChainedRow;
    const isNext =
      before === undefined || (row.id === before.id + 1 && row.previous === before.hash);
    const isAsWritten = row.salt === '' || row.subjectHash === hashOfSubject(row);
    if (!isNext || !isAsWritten || row.hash !== hashOf(row))
      return { broken: row.id, count, last: '' };
    before = row;
    count++;
  }
  return { broken: undefined, count, last: before?.hash ?? '' };
}

/** Hash of a row, by which the next one follows it. */
export const hashOf = ({
  id,
  at,
  login,
  name,
  action,
  subjectHash,
  address,
  previous,
}: Omit<ChainedRow, 'hash' | 'salt' | 'subject'>) =>
  hash('sha256', JSON.stringify([id, at, login, name, action, subjectHash, address, previous]));

/** What stands in the chain for a subject, so that this can be erased. */
export const hashOfSubject = ({ subject, salt }: Pick<ChainedRow, 'subject' | 'salt'>) =>
  hash('sha256', `${salt} ${subject}`);

/**
 * Gives the rows of the first release what later ones have beside their subject, so that it can be erased from them too,
 * and chains them anew. Where they did not hang together, they still do not.
 */
export function chainAnew(database: DatabaseSync): void {
  const columns = database.prepare("SELECT name FROM pragma_table_info('log')").all();
  if (columns.length === 0 || columns.some(({ name }) => name === 'subjectHash')) return;
  const { broken = Number.POSITIVE_INFINITY } = checkLog(database);
  const rows = database.prepare('SELECT * FROM log ORDER BY id').all();
  database.exec(`BEGIN IMMEDIATE; DROP TRIGGER IF EXISTS log_stays;
    ALTER TABLE log ADD COLUMN salt TEXT NOT NULL DEFAULT '';
    ALTER TABLE log ADD COLUMN subjectHash TEXT NOT NULL DEFAULT '';`);
  const update = database.prepare(
    'UPDATE log SET salt = :salt, subjectHash = :subjectHash, previous = :previous, hash = :hash WHERE id = :id',
  );
  let before = '';
  for (const old of rows as unknown as Omit<ChainedRow, 'salt' | 'subjectHash'>[]) {
    const salt = randomBytes(16).toString('hex');
    const subjectHash = hashOfSubject({ subject: old.subject, salt });
    const previous = old.id < broken ? before : old.previous;
    before = hashOf({ ...old, subjectHash, previous });
    update.run({ id: old.id, salt, subjectHash, previous, hash: before });
  }
  database.exec('COMMIT');
}
