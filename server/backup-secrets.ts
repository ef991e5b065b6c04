import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './refusal.ts';

/** 128 MB and a second for each guess of a passphrase. */
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 };

const WRONG_PASSPHRASE =
  'Mật khẩu của bản sao lưu không đúng, hoặc tệp khóa đã bị sửa. Hãy gõ lại cho đúng.';

/** The machine's secrets by the names of their files, as base64. */
export const readSecrets = (folder: string): Record<string, string> =>
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

/** Words that only the passphrase opens. */
export async function encrypt(
  secrets: Record<string, string>,
  passphrase: string,
): Promise<string> {
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', await keyOf(passphrase, salt), iv);
  const text = Buffer.concat([cipher.update(JSON.stringify(secrets), 'utf8'), cipher.final()]);
  const parts = { salt, iv, tag: cipher.getAuthTag(), text };
  return JSON.stringify(
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part.toString('hex')])),
  );
}

/** Opens them again. Throws a refusal. */
export async function decrypt(
  written: string,
  passphrase: string,
): Promise<Record<string, string>> {
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
