import { readFileSync } from 'node:fs';
import type { FileDiagnostic } from '../core/diagnostic.ts';
import { findMetadata } from '../store/uploads/metadata.ts';
import { BASE_PATH, SAMPLE_DIR, SITE_URL } from '../site.ts';
import {
  PUBLISHED_ADDRESSES,
  checkPublishedAddresses,
  parseAddresses,
} from './check-site/addresses.ts';
import { checkSite } from './check-site/index.ts';

/** Every fault that keeps a built site from being shown: in its pages, pictures and addresses. */
export const checkPages = async (dir: string): Promise<FileDiagnostic[]> => [
  ...checkSite(dir, { base: BASE_PATH, siteUrl: SITE_URL, isSample: Boolean(SAMPLE_DIR) }),
  ...(await findMetadata(dir)),
  // An editor's new page may wait to be listed; a listed address that is gone stops the build.
  ...checkPublishedAddresses(dir, parseAddresses(readFileSync(PUBLISHED_ADDRESSES, 'utf8')), {
    isSample: true,
  }),
];
