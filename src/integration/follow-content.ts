import { resolve, sep } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { FSWatcher } from 'vite';
import { formatDiagnostics } from '../core/diagnostic.ts';
import { currentContent, forgetContent } from '../store/current.ts';
import { CONTENT_ROOTS, uploadsFolder } from '../site.ts';

/** Editors save several files at once. */
const QUIET_MS = 100;

/**
 * In development: reads all content anew when a file of it is added, changed or removed, settings and uploads too. While
 * there is a fault, it is told and the pages stay as they are.
 */
export function followContent(
  watcher: Pick<FSWatcher, 'add' | 'on'>,
  logger: Pick<AstroIntegrationLogger, 'error'>,
  refresh: () => Promise<void>,
): void {
  const folders = CONTENT_ROOTS.flatMap((root) => [`${root}/content`, uploadsFolder(root)]).map(
    (folder) => resolve(folder) + sep,
  );
  // Sample data may lie outside the project.
  watcher.add(folders);
  let waiting: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  watcher.on('all', (_, file) => {
    if (!folders.some((folder) => resolve(file).startsWith(folder))) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => (last = last.then(readAnew)), QUIET_MS);
  });

  async function readAnew(): Promise<void> {
    try {
      forgetContent();
      const { faults } = await currentContent();
      if (faults.length > 0) logger.error(formatDiagnostics(faults));
      else await refresh();
    } catch (error) {
      logger.error(String(error));
    }
  }
}
