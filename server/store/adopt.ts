import { renameSync, rmSync } from 'node:fs';
import type { DataDir } from '../data-dir.ts';
import { listPlainFiles } from './folder-store.ts';
import { PUBLISHED, Repository, SETTLED, releaseName } from './repository.ts';

/** Fills a data folder with the content of a release, or of a ward's own export. Whole or not at all. */
export async function adopt({ content }: DataDir, from: string): Promise<void> {
  const unfinished = `${content}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  const repository = new Repository(unfinished);
  await repository.create();
  const files = await repository.writeFiles(from, listPlainFiles(from, 'src', true));
  const to = await repository.commit(files, 'Nội dung ban đầu', {});
  await repository.move([PUBLISHED, SETTLED, releaseName(to)].map((name) => ({ name, to })));
  renameSync(unfinished, content);
}
