import { readFileSync, writeFileSync } from 'node:fs';
import { OLDEST_BROWSERS } from '../site.ts';
import { cached } from '../store/cached.ts';
import { forBuildsAlone } from './build-environment.ts';
import { codeKey } from './cms-bundle.ts';

/** The script of the one file: apart from those of pages, since nothing in the file can be fetched from elsewhere. Kept for each state of the code. */
export async function bundleFileSearch(key = codeKey()): Promise<string> {
  return readFileSync(await cached('file-search', key, bundle), 'utf8');
}

async function bundle(file: string): Promise<void> {
  forBuildsAlone();
  // Loaded only where there is something to bundle.
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: OLDEST_BROWSERS,
      rolldownOptions: { input: 'src/client/file-search.ts', output: { format: 'iife' } },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('The script of the one file is missing.');
  writeFileSync(file, output.output[0].code);
}
