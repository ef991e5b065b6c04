import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { quoted } from '../../src/core/diagnostic.ts';
import type { DataDir } from '../data-dir.ts';
import { Refusal } from '../refusal.ts';
import { PUBLISHED, Repository } from './repository.ts';

/** Writes what is published into an empty folder, as a project keeps it: "src/content" and "src/assets/uploads". */
export async function exportContent({ content }: DataDir, folder: string): Promise<void> {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Refusal(422, `Thư mục ${quoted(folder)} đã có tệp. Hãy chọn thư mục trống khác.`);
  const repository = new Repository(content);
  const files = await repository.filesOf(PUBLISHED);
  await repository.exportTo(resolve(folder), PUBLISHED, [...files.keys()]);
}
