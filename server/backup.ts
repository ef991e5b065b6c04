import { execFile } from 'node:child_process';
import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { quoted } from '../src/core/diagnostic.ts';
import type { DataDir } from './data-dir.ts';
import { Refusal } from './refusal.ts';
import { Repository } from './store/repository.ts';

const run = promisify(execFile);

const KEPT = 14;
const NAME = /^ward-[\dTZ-]+\.tar$/;
/** Before the number of the process that writes there. */
const UNFINISHED = 'unfinished-';
/** Names within a backup. */
const CONTENT = 'content.bundle';
const DATABASE = 'ward.db';
const SECRETS = 'secrets.json';
const SUMS = 'sums.json';
/** Rows that are worth nothing later, and let whoever finds them in. */
const PASSING = ['session', 'verification'];
/** 128 MB and a second for each guess of a passphrase. */
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 };

const NO_PASSPHRASE =
  'Chưa có mật khẩu của bản sao lưu, nên không mã hóa được khóa của máy. Hãy đặt mật khẩu (ít nhất 12 chữ) rồi chạy lại, và cất mật khẩu ấy ở nơi khác.';
const WRONG_PASSPHRASE =
  'Mật khẩu của bản sao lưu không đúng, hoặc tệp khóa đã bị sửa. Hãy gõ lại cho đúng.';

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
    renameSync(`${folder}.tar`, file);
  } finally {
    for (const left of [folder, `${folder}.tar`]) rmSync(left, { recursive: true, force: true });
  }
  for (const old of listBackups(to).slice(KEPT)) rmSync(join(to, old));
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

/** The backups of a folder, the newest first. */
export const listBackups = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => NAME.test(name))
    .sort()
    .reverse();

/** Fills an empty data folder from a backup. Whole or not at all: the content comes last. Throws a refusal. */
export async function restore(data: DataDir, file: string, passphrase: string): Promise<void> {
  if (!existsSync(file))
    throw new Refusal(422, `Không có tệp ${quoted(file)}. Hãy xem lại tên tệp sao lưu.`);
  const folder = mkdtempSync(join(data.dir, 'restore-'));
  try {
    await run('tar', ['-xf', resolve(file), '-C', folder, '--no-same-owner']).catch(() => {
      throw damaged(file);
    });
    await checkSums(folder, file);
    const secrets = await decrypt(readFileSync(join(folder, SECRETS), 'utf8'), passphrase);
    const unfinished = new Repository(join(folder, 'content.git'));
    await unfinished.create();
    await unfinished.run(['fetch', '--quiet', join(folder, CONTENT), 'refs/*:refs/*']);
    await unfinished.run(['fsck', '--strict']);
    mkdirSync(data.secrets, { recursive: true, mode: 0o700 });
    for (const [name, text] of Object.entries(secrets))
      writeFileSync(join(data.secrets, name), Buffer.from(text, 'base64'), { mode: 0o600 });
    if (existsSync(join(folder, DATABASE))) renameSync(join(folder, DATABASE), data.database);
    renameSync(unfinished.dir, data.content);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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

const readSecrets = (folder: string): Record<string, string> =>
  existsSync(folder)
    ? Object.fromEntries(
        readdirSync(folder).map((name) => [
          name,
          readFileSync(join(folder, name)).toString('base64'),
        ]),
      )
    : {};

const keyOf = (passphrase: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(passphrase, salt, 32, SCRYPT, (error, key) => (error ? reject(error) : resolve(key))),
  );

async function encrypt(secrets: Record<string, string>, passphrase: string): Promise<string> {
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', await keyOf(passphrase, salt), iv);
  const text = Buffer.concat([cipher.update(JSON.stringify(secrets), 'utf8'), cipher.final()]);
  const parts = { salt, iv, tag: cipher.getAuthTag(), text };
  return JSON.stringify(
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part.toString('hex')])),
  );
}

async function decrypt(written: string, passphrase: string): Promise<Record<string, string>> {
  const parts = JSON.parse(written) as Record<'salt' | 'iv' | 'tag' | 'text', string>;
  const part = (name: keyof typeof parts) => Buffer.from(parts[name], 'hex');
  const key = await keyOf(passphrase, part('salt'));
  const decipher = createDecipheriv('aes-256-gcm', key, part('iv'), { authTagLength: 16 });
  decipher.setAuthTag(part('tag'));
  try {
    const text = Buffer.concat([decipher.update(part('text')), decipher.final()]);
    return JSON.parse(text.toString('utf8')) as Record<string, string>;
  } catch {
    throw new Refusal(422, WRONG_PASSPHRASE);
  }
}

async function sumsOf(folder: string, names: readonly string[]): Promise<Record<string, string>> {
  const sums: Record<string, string> = {};
  for (const name of names) {
    const whole = createHash('sha256');
    await pipeline(createReadStream(join(folder, name)), whole);
    sums[name] = whole.digest('hex');
  }
  return sums;
}

async function checkSums(folder: string, file: string): Promise<void> {
  try {
    const sums = JSON.parse(readFileSync(join(folder, SUMS), 'utf8')) as Record<string, string>;
    const found = await sumsOf(folder, Object.keys(sums));
    if (Object.entries(sums).every(([name, sum]) => found[name] === sum) && sums[CONTENT]) return;
  } catch {
    // A part that is not there.
  }
  throw damaged(file);
}

const damaged = (file: string) =>
  new Refusal(
    422,
    `Tệp sao lưu ${quoted(file)} bị hỏng hoặc chép dở dang. Hãy chép lại tệp, hoặc dùng bản sao lưu khác.`,
  );
