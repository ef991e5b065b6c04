import type { CMS } from 'decap-cms-core';
import { clearSearch } from 'decap-cms-core/dist/esm/actions/search';
import { store } from 'decap-cms-core/dist/esm/redux';
import relationCache from 'decap-cms-widget-relation/dist/esm/RelationCache';
import { contentOf } from './draft.ts';

/** Fields that name other entries keep the first list that they got: after a save they ask again, and know the new entry. */
export function registerRelations(cms: CMS): void {
  cms.registerEventListener({
    name: 'postSave',
    handler: ({ entry }: { entry: { get: (key: string) => unknown } }) => {
      relationCache.invalidateCollection(contentOf(String(entry.get('collection'))));
      // Answers of the last ten seconds are kept a second time.
      store.dispatch(clearSearch());
    },
  });
}
