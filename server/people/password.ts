import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { makeRow } from '../row.ts';

/** OWASP's smallest for argon2id: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };
const STORED = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;

/** Passwords that everybody tries first; of those that are long enough. */
const COMMON: ReadonlySet<string> = new Set(
  readFileSync(new URL('./common-passwords.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('# ')),
);

const LEAST = 12;
const MOST = 128;
const deriveNow = promisify(
  (parameters: Argon2Parameters, done: (error: Error | null, key: Buffer) => void) =>
    argon2('argon2id', parameters, done),
);
/** One after the other: each holds a thread for a while, and the same few threads read the files that readers ask for. */
const inTurn = makeRow();
const derive = (parameters: Argon2Parameters) => inTurn(() => deriveNow(parameters));
const encode = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');

/** A password as it is kept: argon2id in the PHC form, with its cost and its salt. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const key = await derive({ ...COST, message: password.normalize('NFC'), nonce });
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${encode(nonce)}$${encode(key)}`;
}

/** Whether a password is the one that was kept. */
export async function isPassword(password: string, kept: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', tag = ''] = STORED.exec(kept) ?? [];
  if (!tag) return false;
  const expected = Buffer.from(tag, 'base64');
  const key = await derive({
    message: password.normalize('NFC'),
    nonce: Buffer.from(salt, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  });
  return timingSafeEqual(key, expected);
}

/** Letters and digits alone, without accents: "Nguyễn Thị A" → "nguyenthia". */
const bare = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]/g, '');

/** Why a password will not do; undefined when it will. `owner` are the owner's name and login. */
export function findPasswordFault(password: string, owner: readonly string[]): string | undefined {
  const { length } = [...password.normalize('NFC')];
  if (length < LEAST)
    return `Mật khẩu mới có ${length} ký tự, cần ít nhất ${LEAST}. Hãy thêm chữ; một câu dễ nhớ là tốt nhất.`;
  if (length > MOST) return `Mật khẩu dài quá ${MOST} ký tự. Hãy chọn câu ngắn hơn.`;
  const letters = bare(password);
  if (COMMON.has(password.toLowerCase()) || COMMON.has(letters))
    return 'Mật khẩu này có rất nhiều người dùng nên dễ đoán. Hãy chọn một câu khác.';
  // Shorter ones stand in many good sentences.
  const isOwn = owner.map(bare).some((word) => word.length >= 4 && letters.includes(word));
  return isOwn
    ? 'Mật khẩu có tên hoặc tên đăng nhập của anh chị nên dễ đoán. Hãy chọn một câu khác.'
    : undefined;
}
