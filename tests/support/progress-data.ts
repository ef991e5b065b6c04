import { readContent } from '../../src/store/read.ts';
import { progressEntries } from '../../src/core/entry/progress-entries.ts';

const SAMPLE_ROOTS = ['src', 'tests/fixtures/sample'];
/** The sample stands for a site that is public. */
export const sampleData = () => progressEntries(readContent(SAMPLE_ROOTS), 'https://example.org/');
/** The site as it is today: tried out, nowhere public. */
export const realData = () => progressEntries(readContent(['src']), undefined);
