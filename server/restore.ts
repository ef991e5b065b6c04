import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { quoted } from '../src/core/diagnostic.ts';
import { CONTENT, DATABASE, SECRETS, SUMS, sumsOf } from './backup.ts';
import { decrypt } from './backup-secrets.ts';
import type { DataDir } from './data-dir.ts';
import { Refusal } from './refusal.ts';
import { Repository } from './store/repository.ts';

const run = promisify(execFile);

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
      writeFileSync(join(data.secrets, name), Buffer.from(text, 'base64'), {
        mode: 0o600,
        flush: true,
      });
    if (existsSync(join(folder, DATABASE))) renameSync(join(folder, DATABASE), data.database);
    renameSync(unfinished.dir, data.content);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
