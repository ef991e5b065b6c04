import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { replaceFile } from '../store/cached.ts';
import type { SiteState } from './site-renderer.ts';

/** What an earlier process knew of the last site; undefined when there is none, or when another version of Node or a broken disk left what cannot be read. */
export function readState(file: string): SiteState | undefined {
  try {
    return deserialize(readFileSync(file)) as SiteState;
  } catch {
    return undefined;
  }
}

/** Keeps what is known of a site that has passed every check, for the process after this one. */
export const keepState = (file: string, state: SiteState): void =>
  replaceFile(file, serialize(state));
