import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { LANGUAGE } from '../site.ts';

/** Writes Pagefind's index of a built site into its own folder. Throws with Pagefind's words when it fails. */
export async function indexSite(dir: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE, rootSelector: 'html' });
  if (!index) throw new Error(errors.join('\n'));
  const added = await index.addDirectory({ path: dir });
  const written = await index.writeFiles({ outputPath: join(dir, 'pagefind') });
  const problems = [...added.errors, ...written.errors];
  await close();
  if (problems.length > 0) throw new Error(problems.join('\n'));
}
