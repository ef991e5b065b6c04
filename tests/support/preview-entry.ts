/** What a test of the preview needs of it. */
export { renderEntry } from '../../src/cms/preview/articles.ts';
export { useEntries } from '../../src/cms/preview/content.ts';
export { entrySource, toPreviewEntry } from '../../src/cms/preview/entries.ts';
