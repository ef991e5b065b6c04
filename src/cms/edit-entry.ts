import { callServer } from './backend/server.ts';
import { apiUrl } from './draft.ts';
import { openFile, writeFile } from './format/file.ts';

/** Changes a published text without its form, and saves it. Throws when the server refuses. */
export async function editEntry(
  path: string,
  edit: (opened: ReturnType<typeof openFile>) => void,
): Promise<void> {
  const { data, file } = await callServer(apiUrl(), 'getEntry', { path });
  const opened = openFile(data ?? '', 'mdx');
  edit(opened);
  await callServer(apiUrl(), 'persistEntry', {
    dataFiles: [{ path, raw: writeFile(opened, 'mdx') }],
    base: { [path]: file.id ?? '' },
  });
}
