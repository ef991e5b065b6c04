import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { holdsMetadata } from '../../src/store/uploads/metadata.ts';
import { checkUpload } from '../../src/store/upload-check.ts';
import type { DataDir } from '../data-dir.ts';
import { UPLOADS } from '../paths.ts';
import { Refusal } from '../refusal.ts';
import { listPlainFiles } from './folder-store.ts';
import { PUBLISHED, Repository, SETTLED, releaseName, type Files } from './repository.ts';

/** Fills a data folder with the content below a folder: a release's, or what `npm run export` has written. Whole or not at all. */
export async function adopt({ content }: DataDir, from: string): Promise<void> {
  const unfinished = `${content}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  const repository = new Repository(unfinished);
  await repository.create();
  const files = await writeContent(repository, from);
  const to = await repository.commit(files, 'Nội dung ban đầu', {});
  const names = [PUBLISHED, SETTLED, await releaseName(repository, to)];
  await repository.move(names.map((name) => ({ name, to })));
  renameSync(unfinished, content);
}

/** The content below a folder, as blobs of a repository. Pictures that still hold what a camera wrote go in as clean copies. */
export async function writeContent(repository: Repository, from: string): Promise<Files> {
  const paths = listPlainFiles(from, 'src/content', true);
  const cleaned = new Map<string, string>();
  for (const path of listPlainFiles(from, UPLOADS, true)) {
    const file = join(from, path);
    if (path.endsWith('.pdf') || !(await holdsMetadata(file))) paths.push(path);
    else cleaned.set(path, await repository.writeBlob(await cleanCopy(file, path)));
  }
  return new Map([...(await repository.writeFiles(from, paths)), ...cleaned]);
}

async function cleanCopy(file: string, path: string): Promise<Buffer> {
  const verdict = await checkUpload(path.slice(UPLOADS.length + 1), readFileSync(file), '.');
  if ('message' in verdict) throw new Refusal(422, `${path}: ${verdict.message}`);
  return Buffer.from(verdict.clean);
}
