import { uploadsFolder } from '../../site.ts';
import { sendFile } from '../backend/sending.ts';
import { callServer } from '../backend/server.ts';
import { apiUrl, hasServer } from '../draft.ts';
import { prepareUpload, type Prepared } from './prepare.ts';

// Takes the place of Decap's own lib/imageTransformations.js, so it has its shape. Decap's would enlarge small pictures,
// let HEIC pass, and needs WebAssembly for WebP.

/** Files that a field has made ready and named already. */
const ready = new WeakMap<File, Prepared>();

/** A file made ready here is not made ready once more when Decap takes it over. It goes ahead to the server while its entry is being written. */
export function keepReady(prepared: Prepared): File {
  ready.set(prepared.file, prepared);
  // What fails now is tried again with the entry, which says so.
  if (hasServer())
    sendFile(prepared.file, (piece) => callServer(apiUrl(), 'sendPiece', piece)).catch(
      () => undefined,
    );
  return prepared.file;
}

export const getMediaProcessingConfig = () => ({});
export const shouldTransformImage = () => true;
/** No name that exists: names are given by `transformImage`, and never twice. */
export const getMediaProcessingFileName = () => '';

/** Every file on its way into the media library or an entry. Throws for what may not be uploaded. */
export async function transformImage(file: File): Promise<{ file: File; path: string }[]> {
  const prepared =
    ready.get(file) ??
    (await prepareUpload(file, file.name.replace(/\.[^.]*$/, ''), { isPdfAllowed: true }));
  return [{ file: prepared.file, path: `${uploadsFolder('src')}/${prepared.path}` }];
}
