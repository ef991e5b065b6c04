import { relative } from 'node:path';
import type { DataDir } from '../server/data-dir.ts';
import { stageOf } from '../server/sites/stage.ts';

/** What tells a build where the content lies that it builds, the last good version of it, and how far the ward has come. */
export const buildSettings = ({ lastGood }: DataDir, folder: string) => ({
  CONTENT_DIR: folder,
  LAST_GOOD_DIR: relative('.', lastGood),
  STAGE: process.env.STAGE || stageOf(folder, lastGood).name,
});
