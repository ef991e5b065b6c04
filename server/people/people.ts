import { chmodSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Session } from '../api/sessions.ts';
import type { ContentStore, FileChange } from '../store/content-store.ts';
import { AccountDoor } from './account-door.ts';
import { openAuth } from './auth.ts';
import { Log } from './log.ts';
import { Roll } from './roll.ts';
import { checkUnitRules } from './unit-rules.ts';

export interface PeopleOptions {
  /** Path of the ward's database. */
  database: string;
  /** Signs cookies and encrypts the secrets of codes. */
  secret: string;
  /** Address of the editors' pages, with a slash at the end: "https://host/admin/". */
  adminUrl: string;
}

/** The people of an adopted place: who they are, how they come in, what they did. */
export interface People {
  roll: Roll;
  log: Log;
  door: AccountDoor;
  /** Throws unless these changes are somebody's to make. */
  judge: (files: readonly FileChange[], session: Session, store: ContentStore) => Promise<void>;
  close: () => void;
}

/** Opens the ward's database, and makes what is missing in it. A command may open it beside the server. */
export async function openPeople({ database, secret, adminUrl }: PeopleOptions): Promise<People> {
  const opened = new DatabaseSync(database);
  // Sites beside it are for everybody, accounts are not; what SQLite puts beside the file has the same rights.
  chmodSync(database, 0o600);
  opened.exec('PRAGMA journal_mode = WAL; PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON;');
  const { origin } = new URL(adminUrl);
  const auth = await openAuth({
    database: opened,
    secret,
    origin,
    findInvited: async (hash) => (await roll.findInvited(hash))?.person,
  });
  const roll: Roll = new Roll(auth, opened, `${adminUrl}loi-moi/`);
  const log = new Log(opened);
  const door = new AccountDoor({ auth, roll, log, origin });
  const firstSender = (path: string) => log.firstWho('persistEntry', path);
  return {
    roll,
    log,
    door,
    judge: (files, session, store) => checkUnitRules(files, session, { store, firstSender }),
    close: () => opened.close(),
  };
}
