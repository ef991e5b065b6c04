import { existsSync, readFileSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './cached.ts';

const FOLDER = cacheFolder('papers');
/** What is being written has another name. */
const FINISHED = /^[0-9a-f]{32}\.(?:pdf|png)$/;

/** Files of what is printed that were made after earlier publications, by their names, each with its bytes' number. */
export function listPapers(projectDir = '.'): Map<string, number> {
  const folder = join(projectDir, FOLDER);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return new Map(
    names
      .filter((name) => FINISHED.test(name))
      .sort()
      .map((name) => [name, statSync(join(folder, name)).size]),
  );
}

/** One of them, for a site that shows it: nobody asks for it in vain for a week. */
export function takePaper(name: string, projectDir = '.'): Buffer {
  const file = join(projectDir, FOLDER, name);
  utimesSync(file, new Date(), new Date());
  return readFileSync(file);
}
