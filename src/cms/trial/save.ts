import { callServer } from '../backend/server.ts';
import { apiUrl } from '../draft.ts';
import { openFile, writeFile } from '../format/file.ts';
import { recordTrial, type Device, type Verdict } from './record.ts';

/** Saves a trial of a guide. Throws when the server refuses. */
export async function saveTrial(
  slug: string,
  device: Device,
  verdicts: readonly Verdict[],
): Promise<void> {
  const path = `src/content/guides/${slug}.mdx`;
  const { data, file } = await callServer(apiUrl(), 'getEntry', { path });
  const opened = openFile(data ?? '', 'mdx');
  recordTrial(opened, device, verdicts);
  await callServer(apiUrl(), 'persistEntry', {
    dataFiles: [{ path, raw: writeFile(opened, 'mdx') }],
    base: { [path]: file.id ?? '' },
  });
}
