/** A file that phones keep for the time without a network. */
export interface OfflineFile {
  /** Below the base path, as readers ask for it. */
  path: string;
  /** Changes with what a reader sees, not with the day that stands in every footer: what is the same is not fetched again. */
  revision: string;
  /** Hash of its bytes: nothing else is kept under its address, no captive portal and no page of another publication. */
  integrity: string;
}

/** What phones keep whole or not at all. Without files it takes the worker and all that it keeps away. */
export interface OfflineCore {
  files: readonly OfflineFile[];
  /** The one that stands for all pages that are not kept. */
  fallback: string;
}

/** The worker, below the base path. It must keep this name for ever: phones ask for it under this name alone. */
export const OFFLINE_WORKER = 'sw.js';
