import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layoutOf, type DataDir } from '../../server/data-dir.ts';
import { adopt } from '../../server/store/adopt.ts';

export const CONTENT = 'tests/fixtures/bad-content/base';

/** A temporary data folder with a few good entries. */
export async function smallData(from: string = CONTENT): Promise<DataDir> {
  const data = layoutOf(mkdtempSync(join(tmpdir(), 'data-')));
  await adopt(data, from);
  return data;
}

/** What git says of a data folder's content. */
export const git = (data: DataDir, ...args: string[]): string =>
  execFileSync('git', ['--git-dir', data.content, ...args], { encoding: 'utf8' }).trim();
