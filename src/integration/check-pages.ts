import { readFileSync } from 'node:fs';
import { isPaper } from '../collections/urls.ts';
import type { FileDiagnostic } from '../core/diagnostic.ts';
import { findMetadata } from '../store/uploads/metadata.ts';
import { BASE_PATH, SAMPLE_DIR, SITE_URL } from '../site.ts';
import {
  PUBLISHED_ADDRESSES,
  addressesOf,
  findLostAddresses,
  parseAddresses,
} from './check-site/addresses.ts';
import { factsOf, faultsOf } from './check-site/index.ts';
import { toPage, type PageFacts } from './check-site/pages.ts';

const SETTINGS = { base: BASE_PATH, siteUrl: SITE_URL, isSample: Boolean(SAMPLE_DIR) };

/** What the checks have to know of one page. */
export const readFacts = (file: string, html: string): PageFacts =>
  factsOf(toPage(file, html), SETTINGS);

/** Every fault that keeps a built site from being shown: in its pages, new pictures and addresses. */
export const checkPages = async (
  dir: string,
  pages: readonly PageFacts[],
  files: Parameters<typeof faultsOf>[2],
  added: readonly string[],
): Promise<FileDiagnostic[]> => [
  ...faultsOf(dir, pages, files),
  // What this program prints itself no camera has written into.
  ...(await findMetadata(
    dir,
    added.filter((file) => !isPaper(`/${file}`)),
  )),
  ...lostAddresses(files.keys()),
];

const lostAddresses = (files: Iterable<string>) =>
  findLostAddresses(addressesOf(files), parseAddresses(readFileSync(PUBLISHED_ADDRESSES, 'utf8')));
