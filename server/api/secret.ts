import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

const SECRET = /^[\w-]{22}$/;

/** The secret of the folder that this file lies in, made when there is none: whoever may read the file may edit. It outlives a restart, so that open pages go on. */
export function readSecret(file: string): string {
  const kept = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (SECRET.test(kept)) return kept;
  const secret = randomBytes(16).toString('base64url');
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  // What it signs and encrypts from now on is worth nothing without it: a power cut must not take it back.
  writeFileSync(file, secret, { mode: 0o600, flush: true });
  const folder = openSync(dirname(file), 'r');
  fsyncSync(folder);
  closeSync(folder);
  return secret;
}

/** Whether two secrets are the same, in a time that tells nothing of either. */
export const isSameSecret = (a: string, b: string): boolean => timingSafeEqual(hash(a), hash(b));

const hash = (text: string) => createHash('sha256').update(text).digest();
