/** How often readers of feeds should ask again, in minutes: a publication takes one, and nobody waits for it. */
export const FEED_PACE = '<ttl>60</ttl>';

/** The id of an item in a feed. It names no host, so that nothing counts as new when the site moves. */
export const feedId = (kind: 'tin' | 'bao-cao', id: string): string =>
  `<guid isPermaLink="false">bdhvs-nam-dong:${kind}:${id}</guid>`;
