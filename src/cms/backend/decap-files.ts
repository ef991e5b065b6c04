import type { MediaFile } from '../../../server/api/contract.ts';

// Files as Decap hands them to a backend, and as it wants them back.

export interface Asset {
  path: string;
  fileObj?: File;
  toBase64: () => Promise<string>;
}
export interface DataFile {
  path: string;
  slug: string;
  raw: string;
  /** Where the entry moves to: ../follow-title.ts. */
  newPath?: string;
}
/** What Decap shows of a media file. */
export interface ShownFile extends MediaFile {
  displayURL: string;
}

/** A media file for Decap's library. */
export const shown = (file: MediaFile): ShownFile => ({ ...file, displayURL: file.url });
