import type { CMS } from 'decap-cms-core';
import { readEntries } from '../draft.ts';
import { completeLink } from './link-item.ts';

/** Unit that writes the news. */
const CENTRE = 'trung-tam-van-hoa';

/** The name of the unit that writes the news, as its entry gives it. */
export const readByline = async (): Promise<string | undefined> =>
  (await readEntries('units')).find(({ slug }) => slug === CENTRE)?.data.name as string | undefined;

interface DraftData {
  toJS: () => Record<string, unknown>;
  merge: (more: object) => unknown;
}

/** Completes links before they are looked at and saved. Call before the review is registered. */
export function registerLinks(cms: CMS): void {
  cms.registerEventListener({
    name: 'preSave',
    handler: async ({ entry }: { entry: { get: (key: string) => unknown } }) => {
      if (entry.get('collection') !== 'links') return undefined;
      const data = entry.get('data') as DraftData;
      return data.merge(completeLink(data.toJS(), await readByline()));
    },
  });
}
