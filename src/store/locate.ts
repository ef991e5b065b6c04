import { resolve } from 'node:path';

/**
 * Where a file or folder of a content root lies on the disk. CONTENT_DIR holds "src/content" and "src/assets/uploads"
 * where these are kept apart from the code: each version of the content in a folder of its own, so it is asked for
 * every time. Not in site.ts, whose values decide which earlier readings are good.
 */
export const locate = (file: string, projectDir: string): string =>
  resolve((file.startsWith('src/') && process.env.CONTENT_DIR) || projectDir, file);
