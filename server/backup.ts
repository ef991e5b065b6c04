import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { encrypt, readSecrets } from './backup-secrets.ts';
import type { DataDir } from './data-dir.ts';
import { Refusal } from './refusal.ts';
import { Repository } from './store/repository.ts';

const run = promisify(execFile);

/** As many backups as stay: one a night. */
export const BACKUPS_KEPT = 14;
const NAME = /^ward-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.tar$/;
/** Before the number of the process that writes there. */
const UNFINISHED = 'unfinished-';
/** Names within a backup. */
export const CONTENT = 'content.bundle';
export const DATABASE = 'ward.db';
export const SECRETS = 'secrets.json';
export const SUMS = 'sums.json';
/** Rows that are worth nothing later, and let whoever finds them in. */
const PASSING = ['session', 'verification'];

const NO_PASSPHRASE =
  'Chưa có mật khẩu của bản sao lưu, nên không mã hóa được khóa của máy. Hãy đặt mật khẩu (ít nhất 12 chữ) rồi chạy lại, và cất mật khẩu ấy ở nơi khác.';
export interface BackupOptions {
  /** Folder that backups are kept in. */
  to: string;
  passphrase: string;
  /** Command of the operator that takes the file to another place; its last argument is the file. */
  command?: string | undefined;
  now?: Date;
}

/** Writes content, database and secrets into one file, and gives its name. The server may go on working meanwhile. */
export async function backUp(
  data: DataDir,
  { to, passphrase, command, now = new Date() }: BackupOptions,
): Promise<string> {
  if (passphrase.length < 12) throw new Refusal(422, NO_PASSPHRASE);
  mkdirSync(to, { recursive: true, mode: 0o700 });
  removeUnfinished(to);
  const folder = mkdtempSync(join(resolve(to), `${UNFINISHED}${process.pid}-`));
  const name = `ward-${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z.tar`;
  const file = join(resolve(to), name);
  try {
    const repository = new Repository(data.content);
    await repository.run(['bundle', 'create', '--quiet', join(folder, CONTENT), '--all']);
    if (existsSync(data.database)) copyDatabase(data.database, join(folder, DATABASE));
    writeFileSync(join(folder, SECRETS), await encrypt(readSecrets(data.secrets), passphrase));
    const parts = readdirSync(folder).sort();
    writeFileSync(join(folder, SUMS), JSON.stringify(await sumsOf(folder, parts)));
    await run('tar', ['-cf', `${folder}.tar`, '-C', folder, ...parts, SUMS]);
    // The accounts in it are nobody else's to read.
    chmodSync(`${folder}.tar`, 0o600);
    renameSync(`${folder}.tar`, file);
  } finally {
    for (const left of [folder, `${folder}.tar`]) rmSync(left, { recursive: true, force: true });
  }
  for (const old of listBackups(to).slice(BACKUPS_KEPT))
    rmSync(join(to, old), { recursive: true, force: true });
  if (command) await run('sh', ['-c', `${command} "$1"`, 'sh', file]);
  return file;
}

/** Takes away what backups have left that were cut off. */
function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => one.startsWith(UNFINISHED)))
    if (!isRunning(Number.parseInt(name.slice(UNFINISHED.length), 10)))
      rmSync(join(folder, name), { recursive: true, force: true });
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The backups of a folder, the newest first; none where there is no folder yet. */
export const listBackups = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => NAME.test(name))
        .sort()
        .reverse()
    : [];

/** When the newest backup of a folder was begun, by its name: copying it changes the time of the file. */
export function newestBackup(folder: string): Date | undefined {
  const [newest = ''] = listBackups(folder);
  return newest ? new Date(newest.replace(NAME, '$1T$2:$3:$4Z')) : undefined;
}

/** A copy of the database as it is at one moment, without what passes. */
function copyDatabase(from: string, to: string) {
  const source = new DatabaseSync(from, { readOnly: true, timeout: 30_000 });
  source.prepare('VACUUM INTO ?').run(to);
  source.close();
  const copy = new DatabaseSync(to);
  const has = copy.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?");
  for (const table of PASSING.filter((name) => has.get(name))) copy.exec(`DELETE FROM "${table}"`);
  // What was deleted would stay in free pages.
  copy.exec('VACUUM');
  copy.close();
}

/** Hashes of files of a folder, by name. */
export async function sumsOf(
  folder: string,
  names: readonly string[],
): Promise<Record<string, string>> {
  const sums: Record<string, string> = {};
  for (const name of names) {
    const whole = createHash('sha256');
    await pipeline(createReadStream(join(folder, name)), whole);
    sums[name] = whole.digest('hex');
  }
  return sums;
}
