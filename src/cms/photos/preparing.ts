import type { CMS } from 'decap-cms-core';
import { PHOTO_WORDS } from './upload-words.ts';

let underWay = 0;

/** Makes files ready that have no field of their own yet; meanwhile nothing is published. */
export async function whilePreparing<T>(work: () => Promise<T>): Promise<T> {
  underWay++;
  try {
    return await work();
  } finally {
    underWay--;
  }
}

/** Without it an entry would be published without the files that its editor has just chosen. */
export function registerPreparing(cms: CMS): void {
  cms.registerEventListener({
    name: 'preSave',
    handler: () => {
      if (underWay > 0) throw new Error(PHOTO_WORDS.early);
    },
  });
}
