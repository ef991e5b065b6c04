import { resolve } from 'node:path';

/** Holds "src/content" and "src/assets/uploads" where these are kept apart from the code. Not in site.ts, whose values decide which earlier readings are good. */
const CONTENT_DIR = process.env.CONTENT_DIR || undefined;

/** Where a file or folder of a content root lies on the disk. */
export const locate = (file: string, projectDir: string): string =>
  resolve(CONTENT_DIR && file.startsWith('src/') ? CONTENT_DIR : projectDir, file);
