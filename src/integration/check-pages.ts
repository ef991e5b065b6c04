import { readFileSync } from 'node:fs';
import type { FileDiagnostic } from '../core/diagnostic.ts';
import { findMetadata } from '../store/uploads/metadata.ts';
import { BASE_PATH, SAMPLE_DIR, SITE_URL } from '../site.ts';
import {
  PUBLISHED_ADDRESSES,
  addressesOf,
  checkPublishedAddresses,
  parseAddresses,
} from './check-site/addresses.ts';
import { checkSite, factsOf, faultsOf } from './check-site/index.ts';
import { filesOf, toPage, type PageFacts } from './check-site/pages.ts';

const SETTINGS = { base: BASE_PATH, siteUrl: SITE_URL, isSample: Boolean(SAMPLE_DIR) };

/** Every fault that keeps a built site from being shown: in its pages, pictures and addresses. */
export const checkPages = async (dir: string): Promise<FileDiagnostic[]> => [
  ...checkSite(dir, SETTINGS),
  ...(await findMetadata(dir)),
  ...lostAddresses(filesOf(dir)),
];

/** What the checks have to know of one page. */
export const readFacts = (file: string, html: string): PageFacts =>
  factsOf(toPage(file, html), SETTINGS);

/** The same faults, of a site whose pages are known and of which only some files are new. */
export const checkKnownPages = async (
  dir: string,
  pages: readonly PageFacts[],
  files: Parameters<typeof faultsOf>[2],
  added: readonly string[],
): Promise<FileDiagnostic[]> => [
  ...faultsOf(dir, pages, files),
  ...(await findMetadata(dir, added)),
  ...lostAddresses(files.keys()),
];

// An editor's new page may wait to be listed; a listed address that is gone stops the build.
const lostAddresses = (files: Iterable<string>) =>
  checkPublishedAddresses(
    addressesOf(files),
    parseAddresses(readFileSync(PUBLISHED_ADDRESSES, 'utf8')),
    { isSample: true },
  );
