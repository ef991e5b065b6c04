import { persistMedia } from 'decap-cms-core/dist/esm/actions/mediaLibrary';
import { store } from 'decap-cms-core/dist/esm/redux';
import type { Map } from 'immutable';
import { announce } from '../error-messages.ts';
import { say } from '../notice.ts';
import { keepReady } from '../photos/media.ts';
import { nameFor, prepareUpload } from '../photos/prepare.ts';
import { whilePreparing } from '../photos/preparing.ts';
import { PHOTO_WORDS } from '../photos/upload-words.ts';
import { componentBlock, type SlateElement } from './slate.ts';

/** Pictures for the running text from files that were pasted or dropped there, in their order; a file that is none is named and stops no other. */
export function picturesOf(files: readonly File[]): Promise<SlateElement[]> {
  return whilePreparing(async () => {
    const done = say(PHOTO_WORDS.busy);
    const pictures: SlateElement[] = [];
    const faults: string[] = [];
    for (const file of files) {
      try {
        pictures.push(componentBlock('Figure', { src: await keep(file), alt: '', caption: '' }));
      } catch (error) {
        faults.push(`“${file.name}”: ${(error as Error).message}`);
      }
    }
    done();
    if (faults.length > 0) say(faults.join(' '));
    if (pictures.length > 0) announce('Đã thêm ảnh vào bài. Hãy viết mô tả ảnh.');
    return pictures;
  });
}

async function keep(file: File): Promise<string> {
  const entry = store.getState().entryDraft.get('entry') as Map<string, unknown>;
  const prepared = await prepareUpload(file, nameFor(entry, file.name));
  await store.dispatch(persistMedia(keepReady(prepared)));
  return prepared.path;
}
