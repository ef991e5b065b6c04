import { toId } from '../collections/urls.ts';
import { digestOf } from './digest.ts';

/** What a page that prints is also kept as: to print from without a browser of one's own, and to send in Zalo. */
export const PAPER_FILES = { pdf: 'Tải bản PDF', png: 'Ảnh để gửi Zalo' } as const;
export type PaperFile = keyof typeof PAPER_FILES;

/** Where the file of a page lies: beside it, with a name that says what it is. */
export const paperFileAddressOf = (page: string, ending: PaperFile) =>
  `${page}${toId(page).split('/').slice(1).join('-')}.${ending}`;

/** Changes when files are made otherwise of the same page. */
const EDITION = 1;

/** A name for all that a page shows on paper, so that a file with this name never shows anything else. */
export async function paperKeyOf(...shown: readonly string[]): Promise<string> {
  return (await digestOf(JSON.stringify([EDITION, ...shown]))).slice(0, 32);
}

/** The key that a page says of itself; undefined where it is none that prints. */
export const paperKeyIn = (html: string): string | undefined =>
  /<body[^>]* data-paper="([0-9a-f]+)"/.exec(html)?.[1];
